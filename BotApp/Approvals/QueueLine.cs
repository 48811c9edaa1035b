using BotApp.OfficeDirectory;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>One pending request with its review flags.</summary>
public sealed record QueueLine(Request Request, Officer Maker, string Office, IReadOnlyList<Doubt> Doubts)
{
    /// <summary>How cards name it in their data: id and the version seen.</summary>
    public string Seen => FormattableString.Invariant($"{Request.Id:N}:{Request.Version}");

    public bool Passes => Doubts.Count == 0;
}
