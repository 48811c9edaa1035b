using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>A request id and the version shown on the card.</summary>
public sealed record RequestVersion(Guid Id, int Version)
{
    /// <summary>What cannot be read was not written by us and counts as nothing.</summary>
    public static IReadOnlyList<RequestVersion> Parse(IEnumerable<string> seen) =>
    [
        .. seen.Select(one => one.Split(':'))
            .Where(parts => parts.Length == 2
                && Guid.TryParseExact(parts[0], "N", out _)
                && int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _))
            .Select(parts => new RequestVersion(
                Guid.ParseExact(parts[0], "N"),
                int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))
            .Take(QueueView.PageSize * 2),
    ];

    public bool Matches(Request request) => request.Id == Id && request.Version == Version;
}
