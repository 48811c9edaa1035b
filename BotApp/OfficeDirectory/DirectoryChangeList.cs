using System.Security.Cryptography;
using System.Text;
using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>What a directory file changes, by name: a phrase for each office, person, post and charge.</summary>
/// <param name="Added">New offices, people and posts.</param>
/// <param name="Changed">People with what differs, and names in Hindi.</param>
/// <param name="Started">Who takes over a post.</param>
/// <param name="Closed">Who gives up a post.</param>
/// <param name="Absent">People of the office whom the file does not name; they stay until somebody closes them.</param>
public sealed record DirectoryChangeList(
    IReadOnlyList<Phrase> Added,
    IReadOnlyList<Phrase> Changed,
    IReadOnlyList<Phrase> Started,
    IReadOnlyList<Phrase> Closed,
    IReadOnlyList<Phrase> Absent)
{
    public static readonly DirectoryChangeList Empty = new([], [], [], [], []);

    /// <summary>Tells whether a later comparison of the same file changes the same people, offices and posts.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Added.Concat(Changed).Select(line => line.English).Order(StringComparer.Ordinal)))));

    private static readonly Phrase Comma = Phrase.Same(", ");

    public static DirectoryChangeList From(DirectoryDiff diff, DirectorySnapshot today, DirectoryPlan plan)
    {
        var offices = today.Offices.Concat(diff.NewOffices).ToDictionary(office => office.Id, office => office.DisplayName);
        var people = today.Officers.Concat(diff.NewOfficers).ToDictionary(officer => officer.Id, officer => officer.Name);
        var posts = today.Posts.Concat(diff.NewPosts).ToDictionary(post => post.Id);
        var listed = plan.Officers.Select(officer => officer.AadObjectId).ToHashSet();
        return new DirectoryChangeList(
            [
                .. diff.NewOffices.Select(office => new Phrase("Office: ", "कार्यालय: ") + office.ListName),
                .. diff.NewOfficers.Select(officer => new Phrase("Person: ", "व्यक्ति: ") + Phrase.Same(officer.Name) + Comma
                    + officer.Designation.DisplayText() + Comma + OfficeOf(officer)),
                .. diff.NewPosts.Select(post => new Phrase("Post: ", "पद: ") + PostOf(post)),
            ],
            [
                .. diff.CorrectedOfficers.Select(pair => Phrase.Same(pair.Now.Name + ": ") + Differences(pair.Now, pair.Then)),
                .. diff.HindiNameChanges,
            ],
            [.. diff.StartedCharges.Select(charge => new Phrase("Takes over: ", "कार्यभार ग्रहण: ") + ChargeOf(charge))],
            [.. diff.EndedCharges.Select(charge => new Phrase("Gives up: ", "कार्यभार त्याग: ") + ChargeOf(charge))],
            [
                .. today.Officers.Where(officer => officer is { Status: DirectoryStatus.Confirmed, IsClosed: false }
                        && !listed.Contains(officer.AadObjectId))
                    .Select(officer => Phrase.Same(officer.Name) + Comma + OfficeOf(officer)),
            ]);

        Phrase OfficeOf(Officer officer) =>
            officer.OfficeId is { } id && offices.TryGetValue(id, out var name) ? name : new("no office", "कोई कार्यालय नहीं");

        Phrase PostOf(Post post) => post.DisplayTitle + Comma + offices[post.OfficeId];

        Phrase ChargeOf(Charge charge) => Phrase.Same(people.GetValueOrDefault(charge.OfficerId, "") + ": ") + PostOf(posts[charge.PostId]);

        Phrase Differences(Officer now, Officer then) => Join(
        [
            Difference(new("name", "नाम"), Phrase.Same(now.Name), Phrase.Same(then.Name)),
            Difference(new("designation", "पदनाम"), now.Designation.DisplayText(), then.Designation.DisplayText()),
            Difference(new("office", "कार्यालय"), OfficeOf(now), OfficeOf(then)),
            Difference(new("post", "पद"), Phrase.Same(now.PostTitle ?? ""), Phrase.Same(then.PostTitle ?? "")),
            Difference(new("e-mail", "ई-मेल"), Phrase.Same(now.Upn), Phrase.Same(then.Upn)),
            then.SsoId is null || then.SsoId == now.SsoId
                ? null
                : now.SsoId is null ? new("SSO-ID recorded", "SSO-ID दर्ज") : new("SSO-ID changed", "SSO-ID परिवर्तित"),
            Difference(
                new("name in Hindi", "हिन्दी में नाम"),
                Phrase.Same(now.HindiName ?? ""),
                Phrase.Same(then.HindiName ?? now.HindiName ?? "")),
            now.Status is DirectoryStatus.Confirmed
                ? null
                : new("now confirmed as belonging to the office", "अब कार्यालय से संबद्ध होने की पुष्टि"),
        ]);
    }

    /// <summary>"designation Inspector → Superintendent"; null when both are the same.</summary>
    private static Phrase? Difference(Phrase what, Phrase before, Phrase after) =>
        before == after ? null : what + Phrase.Same(" ") + Shown(before) + Phrase.Same(" → ") + Shown(after);

    private static Phrase Shown(Phrase text) => text == Phrase.Empty ? Phrase.Same("–") : text;

    private static Phrase Join(IEnumerable<Phrase?> parts) =>
        parts.OfType<Phrase>().Aggregate((text, part) => text + Phrase.Same("; ") + part);
}
