using BotApp.OfficeDirectory;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>One pending request with its review flags.</summary>
public sealed record QueueLine(Request Request, Officer Maker, string Office, IReadOnlyList<ReviewFlag> Flags)
{
    /// <summary>How cards name it in their data: id and the version seen.</summary>
    public string Seen => FormattableString.Invariant($"{Request.Id:N}:{Request.Version}");

    public bool IsUnflagged => Flags.Count == 0;
}
