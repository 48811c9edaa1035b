using System.Text.Json.Serialization;
using BotApp.Conversation;

namespace BotApp.Charges;

/// <summary>Shows who acts for the head on which days.</summary>
public sealed record ShowLinkOfficers : IReadAction
{
    public static string Verb => "cover";
}

/// <summary>Names a link officer for a period.</summary>
public sealed record NameLinkOfficer : ICardAction
{
    public static string Verb => "cover.name";

    /// <summary>Input: one of the person's own posts.</summary>
    public const string Post = "post";

    /// <summary>Input: the officer.</summary>
    public const string Officer = "officer";

    /// <summary>Input: first day.</summary>
    public const string From = "from";

    /// <summary>Input: last day.</summary>
    public const string Until = "until";
}

/// <summary>Ends a link charge early.</summary>
/// <param name="Charge">Checked against the person's posts.</param>
public sealed record EndLinkOfficer(Guid Charge) : ICardAction
{
    public static string Verb => "cover.end";
}

/// <summary>Proposes a relief, a transfer of charge or an additional charge of a head (circular ¶5).</summary>
/// <param name="IsSubmitted">The form has been filled in; otherwise it is shown.</param>
public sealed record ChangeCharge([property: JsonPropertyName("filled")] bool IsSubmitted = false) : ICardAction
{
    public static string Verb => "charge.change";

    /// <summary>Input: the post.</summary>
    public const string Post = "post";

    /// <summary>Input: what happens, by <see cref="ChargeChange"/>.</summary>
    public const string Change = "what";

    /// <summary>Input: office mail address or name of the officer who takes over.</summary>
    public const string Officer = "officer";

    /// <summary>Input: the day.</summary>
    public const string Day = "day";

    /// <summary>Input: forenoon or afternoon.</summary>
    public const string Half = "half";

    /// <summary>Input: number and date of the office order.</summary>
    public const string Order = "order";
}

/// <summary>Confirms a proposed change of charge, or does not.</summary>
/// <param name="Shown">The question is shown again; nothing is decided.</param>
public sealed record DecideChargeProposal(Guid Proposal, bool Confirm = false, bool Shown = false) : ICardAction
{
    public static string Verb => "charge.decide";
}

/// <summary>Sends a proposed change for confirmation, once the office order is attached.</summary>
public sealed record SendChargeProposal(Guid Proposal) : ICardAction
{
    public static string Verb => "charge.send";
}

/// <summary>Discards a proposed change that has not been sent.</summary>
public sealed record DiscardChargeProposal(Guid Proposal) : ICardAction
{
    public static string Verb => "charge.discard";
}

/// <summary>Offers links to the scans of the office order.</summary>
public sealed record OpenOfficeOrder(Guid Proposal) : ICardAction
{
    public static string Verb => "charge.order";
}
