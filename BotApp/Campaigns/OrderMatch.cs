using BotApp.OfficeDirectory;

namespace BotApp.Campaigns;

/// <summary>Why a row of an order names nobody for certain.</summary>
public enum OrderDoubt
{
    NotFound,
    Several,

    /// <summary>The SSO-ID belongs to somebody of another name.</summary>
    OtherName,
}

/// <summary>A person of the directory whom an order may name.</summary>
public sealed record OrderCandidate(Guid OfficerId, string Name, string? SsoId, string? Office);

/// <summary>The rows of an order matched against the directory: who is named for certain, and the rows with a doubt.</summary>
public sealed record OrderMatch(IReadOnlyList<Guid> Officers, IReadOnlyList<(OrderRow Row, OrderDoubt Doubt)> Doubts)
{
    /// <summary>
    /// By SSO-ID, confirmed by the name where the row has one; otherwise by the name, and by the office where several have that name. A row
    /// with a doubt names nobody.
    /// </summary>
    public static OrderMatch Of(IReadOnlyList<OrderRow> rows, IReadOnlyList<OrderCandidate> directory)
    {
        var bySsoId = directory.Where(one => one.SsoId is not null).ToLookup(one => Compact(one.SsoId!), StringComparer.OrdinalIgnoreCase);
        var byName = directory.ToLookup(one => NameKey.Of(one.Name), StringComparer.Ordinal);
        List<Guid> officers = [];
        List<(OrderRow, OrderDoubt)> doubts = [];
        foreach (var row in rows)
        {
            var (found, doubt) = Find(row, bySsoId, byName);
            if (found is not null)
            {
                officers.Add(found.OfficerId);
            }
            else
            {
                doubts.Add((row, doubt));
            }
        }

        return new OrderMatch([.. officers.Distinct()], doubts);
    }

    private static (OrderCandidate? Found, OrderDoubt Doubt) Find(
        OrderRow row, ILookup<string, OrderCandidate> bySsoId, ILookup<string, OrderCandidate> byName)
    {
        var named = row.Name is { } name ? byName[NameKey.Of(name)].ToList() : [];
        if (row.SsoId is { } ssoId && bySsoId[Compact(ssoId)].ToList() is [var holder])
        {
            return row.Name is null || named.Contains(holder) ? (holder, default) : (null, OrderDoubt.OtherName);
        }

        if (named.Count > 1 && row.Office is { } office)
        {
            named = named.FindAll(one => one.Office is { } own && IsIn(own, office));
        }

        return named switch
        {
            [var only] => (only, default),
            [] => (null, OrderDoubt.NotFound),
            _ => (null, OrderDoubt.Several),
        };
    }

    private static bool IsIn(string own, string written) =>
        own.Contains(written, StringComparison.OrdinalIgnoreCase) || written.Contains(own, StringComparison.OrdinalIgnoreCase);

    private static string Compact(string ssoId) => string.Concat(ssoId.Where(char.IsLetterOrDigit));
}
