using BotApp.OfficeDirectory;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>One pending request with its review flags.</summary>
public sealed record QueueLine(Request Request, Officer Maker, string Office, IReadOnlyList<ReviewFlag> Flags)
{
    public RequestVersion Seen => new(Request.Id, Request.Version);

    public bool IsUnflagged => Flags.Count == 0;
}
