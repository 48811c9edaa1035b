using BotApp.Conversation;

namespace BotApp.Requests.ChargeReport;

/// <summary>Starts a charge report: what happened, and to whom; or opens the existing draft.</summary>
public sealed record StartChargeReport : ICardAction
{
    public static string Verb => "charge.start";
}

/// <summary>Creates the draft once event and officer are known.</summary>
public sealed record BeginChargeReport : ICardAction
{
    public static string Verb => "charge.begin";

    /// <summary>Input: a <see cref="ChargeReportKind"/> by name, or <see cref="GstMapping"/>.</summary>
    public const string What = "what";

    /// <summary>Input of a head: the officer of the office whom it is about; missing when it is about oneself.</summary>
    public const string Whom = "whom";

    /// <summary>The fifth choice: no charge report but a mapping request (circular ¶6).</summary>
    public const string GstMapping = "GstMapping";
}

/// <summary>Shows a report to the head of the office; the request is checked against the presser's posts.</summary>
public sealed record OpenReport(Guid Request) : ICardAction
{
    public static string Verb => "charge.open";
}

/// <summary>Endorses an officer's report to the computer cell (circular ¶5); the request is checked against the presser's posts.</summary>
public sealed record EndorseReport(Guid Request) : ICardAction
{
    public static string Verb => "charge.mark";
}
