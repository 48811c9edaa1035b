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
    IReadOnlyDictionary<Guid, int> SsoIdLines,
    IReadOnlyDictionary<Guid, int> AddressLines)
{
    public static DirectoryPlan From(IEnumerable<DirectoryRow> rows, DateTimeOffset from)
    {
        var builder = new Builder(from);
        foreach (var row in rows)
        {
            builder.Add(row);
        }

        return builder.Build();
    }

    private static bool IsOnlyDesignation(string post) => Designations.Parse(post) is not Designation.Other;

    private static Guid DeriveId(string kind, string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{name}")).AsSpan(0, 16));

    /// <summary>Collects the rows: those of one office, person or post become one.</summary>
    private sealed class Builder(DateTimeOffset from)
    {
        private readonly Dictionary<string, Office> _offices = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<Guid, Officer> _officers = [];
        private readonly Dictionary<Guid, Post> _posts = [];
        private readonly Dictionary<Guid, Charge> _charges = [];
        private readonly Dictionary<Guid, int> _ssoIdLines = [];
        private readonly Dictionary<Guid, int> _addressLines = [];
        private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

        public DirectoryPlan Build() =>
            new([.. _offices.Values], [.. _officers.Values], [.. _posts.Values], [.. _charges.Values], _ssoIdLines, _addressLines);

        public void Add(DirectoryRow row)
        {
            var office = AddOffice(row);
            var officer = AddOfficer(row, office);
            if (row.Role is Role.Officer)
            {
                officer.PostTitle ??= IsOnlyDesignation(row.Post) || row.Post == row.Name ? null : row.Post;
                return;
            }

            var post = AddPost(row, office);
            var charge = new Charge
            {
                Id = DeriveId("charge", $"{post.Id:N}/{officer.Id:N}"),
                PostId = post.Id,
                OfficerId = officer.Id,
                Kind = officer.OfficeId == office.Id ? ChargeKind.Regular : ChargeKind.Additional,
                From = from,
            };
            _charges.TryAdd(charge.Id, charge);
        }

        private Office AddOffice(DirectoryRow row)
        {
            if (!_offices.TryGetValue(row.Office, out var office))
            {
                office = new Office
                {
                    Id = DeriveId("office", row.Office.ToUpperInvariant()),
                    Name = row.Office,
                    Kind = row.OfficeKind,
                    Code = Office.CodeFor(row.OfficeKind, row.Office, _codes),
                };
                _codes.Add(office.Code);
                _offices.Add(row.Office, office);
            }

            // One row of an office is enough to name it in Hindi.
            office.HindiName ??= row.OfficeHindi;
            return office;
        }

        private Officer AddOfficer(DirectoryRow row, Office office)
        {
            // A person with several roles has several rows; the first one names the office they file from.
            if (!_officers.TryGetValue(row.AadObjectId, out var officer))
            {
                _officers.Add(row.AadObjectId, officer = new Officer
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
                _ssoIdLines.TryAdd(row.AadObjectId, row.Line);
            }

            if (row.Upn.Length > 0)
            {
                _addressLines.TryAdd(row.AadObjectId, row.Line);
            }

            return officer;
        }

        private Post AddPost(DirectoryRow row, Office office)
        {
            var id = DeriveId("post", $"{office.Id:N}/{row.Role}/{row.Post.ToUpperInvariant()}");
            if (!_posts.TryGetValue(id, out var post))
            {
                _posts.Add(id, post = new Post { Id = id, OfficeId = office.Id, Role = row.Role, Title = row.Post });
            }

            post.HindiTitle ??= row.PostHindi;
            return post;
        }
    }
}
