using BotApp.Dashboard;
using BotApp.Requests;

namespace BotApp.Desk.Tables;

/// <summary>The rows behind a bar; null is no restriction.</summary>
public sealed record TableFilter(Guid? Office = null, WaitingAge? Age = null, Stage? Stage = null, RequestKind? Kind = null)
{
    private const string OfficeKey = "office";
    private const string AgeKey = "age";
    private const string StageKey = "stage";
    private const string KindKey = "kind";

    public static TableFilter Read(Func<string, string?> query) => new(
        Guid.TryParseExact(query(OfficeKey), "N", out var office) ? office : null,
        Named<WaitingAge>(query(AgeKey)),
        Named<Stage>(query(StageKey)),
        Named<RequestKind>(query(KindKey)));

    /// <summary>As a query without its question mark.</summary>
    public override string ToString()
    {
        (string Key, string? Value)[] all =
        [
            (OfficeKey, Office?.ToString("N")),
            (AgeKey, Age?.ToString()),
            (StageKey, Stage?.ToString()),
            (KindKey, Kind?.ToString()),
        ];
        return string.Join('&', all.Where(one => one.Value is not null).Select(one => $"{one.Key}={one.Value}"));
    }

    private static T? Named<T>(string? value) where T : struct, Enum =>
        Enum.TryParse<T>(value, out var one) && Enum.IsDefined(one) ? one : null;
}
