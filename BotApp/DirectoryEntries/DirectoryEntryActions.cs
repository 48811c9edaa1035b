using System.Text.Json.Serialization;
using BotApp.Conversation;

namespace BotApp.DirectoryEntries;

/// <summary>Offers to add an office, a post or a person, and to close a person.</summary>
public sealed record EditDirectory : IReadAction
{
    public static string Verb => "directory.entry";
}

/// <summary>Shows the form of a new office, post or person.</summary>
public sealed record AddEntry(EntryKind What) : ICardAction
{
    public static string Verb => "directory.entry.add";
}

/// <summary>Checks the form and shows what would be added.</summary>
public sealed record PreviewAddition(EntryKind What) : ICardAction
{
    public static string Verb => "directory.entry.preview";
}

/// <summary>Returns from the preview to the form.</summary>
public sealed record ReviseAddition(AdditionText Entry) : ICardAction
{
    public static string Verb => "directory.entry.revise";
}

/// <summary>Sends what was previewed to a second person.</summary>
public sealed record ProposeAddition(AdditionText Entry) : ICardAction
{
    public static string Verb => "directory.entry.propose";
}

/// <summary>Finds a person, or a request by its number, to close, export, erase or hold.</summary>
/// <param name="IsSubmitted">The form has been filled in; otherwise it is shown.</param>
public sealed record FindPerson([property: JsonPropertyName("filled")] bool IsSubmitted = false) : ICardAction
{
    public static string Verb => "person.find";

    /// <summary>Input: name, office mail address or request number.</summary>
    public const string Who = "who";
}
