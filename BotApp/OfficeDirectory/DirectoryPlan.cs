using System.Security.Cryptography;
using System.Text;

namespace BotApp.OfficeDirectory;

/// <summary>
/// The directory file as offices, people, posts and charges. Ids are derived from the content, so a second load finds the first.
/// </summary>
public sealed record DirectoryPlan(
    IReadOnlyList<Office> Offices,
    IReadOnlyList<Officer> Officers,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<Charge> Charges,
    IReadOnlyDictionary<Guid, int> SsoIdLines)
{
    public static DirectoryPlan From(IEnumerable<DirectoryRow> rows, DateTimeOffset from)
    {
        var offices = new Dictionary<string, Office>(StringComparer.OrdinalIgnoreCase);
        var officers = new Dictionary<Guid, Officer>();
        var posts = new Dictionary<Guid, Post>();
        var charges = new Dictionary<Guid, Charge>();
        var ssoIdLines = new Dictionary<Guid, int>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!offices.TryGetValue(row.Office, out var office))
            {
                office = new Office
                {
                    Id = DeriveId("office", row.Office.ToUpperInvariant()),
                    Name = row.Office,
                    Kind = row.OfficeKind,
                    Code = Office.CodeFor(row.OfficeKind, row.Office, codes),
                };
                codes.Add(office.Code);
                offices.Add(row.Office, office);
            }

            // One row of an office is enough to name it in Hindi.
            office.HindiName ??= row.OfficeHindi;

            // A person with several roles has several rows; the first one names the office they file from.
            if (!officers.TryGetValue(row.AadObjectId, out var officer))
            {
                officers.Add(row.AadObjectId, officer = new Officer
                {
                    Id = row.AadObjectId,
                    AadObjectId = row.AadObjectId,
                    Name = row.Name,
                    Designation = row.Designation,
                    Upn = row.Upn,
                    SsoId = row.SsoId,
                    OfficeId = office.Id,
                });
            }

            // A later row may fill what the first one leaves out.
            officer.SsoId ??= row.SsoId;
            officer.HindiName ??= row.NameHindi;
            officer.Upn = officer.Upn.Length > 0 ? officer.Upn : row.Upn;
            if (row.SsoId is not null)
            {
                ssoIdLines.TryAdd(row.AadObjectId, row.Line);
            }

            if (row.Role is Role.Officer)
            {
                officer.PostTitle ??= IsOnlyDesignation(row.Post) || row.Post == row.Name ? null : row.Post;
                continue;
            }

            var post = new Post
            {
                Id = DeriveId("post", $"{office.Id:N}/{row.Role}/{row.Post.ToUpperInvariant()}"),
                OfficeId = office.Id,
                Role = row.Role,
                Title = row.Post,
            };
            posts.TryAdd(post.Id, post);
            posts[post.Id].HindiTitle ??= row.PostHindi;
            var charge = new Charge
            {
                Id = DeriveId("charge", $"{post.Id:N}/{officer.Id:N}"),
                PostId = post.Id,
                OfficerId = officer.Id,
                Kind = officer.OfficeId == office.Id ? ChargeKind.Regular : ChargeKind.Additional,
                From = from,
            };
            charges.TryAdd(charge.Id, charge);
        }

        return new DirectoryPlan([.. offices.Values], [.. officers.Values], [.. posts.Values], [.. charges.Values], ssoIdLines);
    }

    private static bool IsOnlyDesignation(string post) => Designations.Parse(post) is not Designation.Other;

    private static Guid DeriveId(string kind, string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{name}")).AsSpan(0, 16));
}
