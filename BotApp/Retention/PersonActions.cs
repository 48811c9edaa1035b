using System.Text.Json.Serialization;
using BotApp.Conversation;

namespace BotApp.Retention;

/// <summary>Answers "What do you keep about me?".</summary>
public sealed record ShowMyData : ICardAction
{
    public static string Verb => "mydata";
}

/// <summary>Offers everything kept about a person as a workbook: about oneself, or for cell and Systems Manager about anybody.</summary>
public sealed record ExportPerson(Guid? Person = null) : ICardAction
{
    public static string Verb => "person.export";
}

public sealed record ShowPerson(Guid Person) : ICardAction
{
    public static string Verb => "person.show";
}

/// <summary>Closes somebody who has left, or reopens the record.</summary>
/// <param name="Person">The officer.</param>
/// <param name="IsConfirmed">Asked first, then done.</param>
/// <param name="Reopen">Takes a closure back.</param>
public sealed record ClosePerson(Guid Person, [property: JsonPropertyName("sure")] bool IsConfirmed = false, bool Reopen = false)
    : ICardAction
{
    public static string Verb => "person.close";
}

/// <summary>Shows what would be erased, then proposes it to the Systems Manager.</summary>
public sealed record ProposeErasure(Guid Person, [property: JsonPropertyName("sure")] bool IsConfirmed = false) : ICardAction
{
    public static string Verb => "person.erase";
}

/// <summary>Confirms a proposed erasure, or does not.</summary>
public sealed record DecideErasure(Guid Proposal, bool Confirm = false) : ICardAction
{
    public static string Verb => "person.erase.decide";
}

/// <summary>Puts a person or a request under a legal hold.</summary>
public sealed record SetHold(Guid Subject) : ICardAction
{
    public static string Verb => "hold.set";

    /// <summary>Input: the reason, also when it is lifted.</summary>
    public const string Reason = "reason";
}

/// <summary>Lifts the hold of a person or a request.</summary>
public sealed record LiftHold(Guid Subject) : ICardAction
{
    public static string Verb => "hold.lift";
}
