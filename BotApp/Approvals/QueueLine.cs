using BotApp.OfficeDirectory;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>One pending request with the number of its scans and its review flags.</summary>
public sealed record QueueLine(Request Request, Officer Maker, string Office, int Scans, IReadOnlyList<ReviewFlag> Flags)
{
    public RequestVersion Seen => new(Request.Id, Request.Version);

    public bool IsUnflagged => Flags.Count == 0;
}
