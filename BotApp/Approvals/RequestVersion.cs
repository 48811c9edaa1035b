using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>A request id and the version shown on the card.</summary>
public sealed record RequestVersion(Guid Id, int Version)
{
    public bool Matches(Request request) => request.Id == Id && request.Version == Version;
}
