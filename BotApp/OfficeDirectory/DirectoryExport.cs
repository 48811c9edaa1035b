namespace BotApp.OfficeDirectory;

/// <summary>The stored directory as rows of its file.</summary>
public static class DirectoryExport
{
    /// <summary>
    /// Ordered by office and name. The first row of a person is of the office they belong to: their regular post there, or themselves as
    /// an officer. People without an office, and link charges, are not part of the file.
    /// </summary>
    public static IReadOnlyList<DirectoryRow> Rows(DirectorySnapshot today)
    {
        var offices = today.Offices.ToDictionary(office => office.Id);
        var posts = today.Posts.ToDictionary(post => post.Id);
        var charges = today.Charges.ToLookup(charge => charge.OfficerId, charge => posts[charge.PostId]);
        var rows = new List<DirectoryRow>();
        foreach (var officer in today.Officers.Where(officer => officer.OfficeId is not null)
            .OrderBy(officer => offices[officer.OfficeId!.Value].Name, StringComparer.Ordinal)
            .ThenBy(officer => officer.Name, StringComparer.Ordinal))
        {
            var held = charges[officer.Id].OrderBy(post => post.OfficeId != officer.OfficeId).ThenBy(post => post.Title).ToList();
            if (officer.PostTitle is not null || held.Count == 0 || held[0].OfficeId != officer.OfficeId)
            {
                rows.Add(Row(offices[officer.OfficeId!.Value], officer, Role.Officer, officer.PostTitle ?? officer.Name, null));
            }

            rows.AddRange(held.Select(post => Row(offices[post.OfficeId], officer, post.Role, post.Title, post.HindiTitle)));
        }

        return rows;
    }

    private static DirectoryRow Row(Office office, Officer officer, Role role, string post, string? hindiPost) => new(
        0, office.Name, office.Kind, post, role, officer.Name, officer.Designation, officer.Upn, officer.AadObjectId, officer.SsoId)
    {
        OfficeHindi = office.HindiName,
        PostHindi = hindiPost,
        NameHindi = officer.HindiName,
    };
}
