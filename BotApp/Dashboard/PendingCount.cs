using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Dashboard;

/// <summary>How long a request has waited, in the office's steps of reminder and escalation.</summary>
public enum WaitingAge
{
    /// <summary>Not long enough for a reminder.</summary>
    Fresh,

    /// <summary>Long enough for a reminder.</summary>
    Reminded,

    /// <summary>Long enough for an escalation.</summary>
    Late,
}

/// <summary>How many open requests of one office, kind, stage and age there are, and since when the oldest waits.</summary>
public sealed record PendingCount(
    Guid OfficeId, Phrase Office, RequestKind Kind, Stage Stage, WaitingAge Age, int Count, DateTimeOffset Oldest);
