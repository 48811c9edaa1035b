using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>
/// One line of the directory file: one person in one role. Columns: office, officeKind, post, role, name, designation, upn,
/// aadObjectId, ssoId, and optionally the names in Hindi: officeHindi, postHindi, nameHindi. <paramref name="Line"/> is where it stands in
/// the file.
/// </summary>
public sealed record DirectoryRow(
    int Line,
    string Office,
    OfficeKind OfficeKind,
    string Post,
    Role Role,
    string Name,
    Designation Designation,
    string Upn,
    Guid AadObjectId,
    string? SsoId)
{
    public const string Header = "office,officeKind,post,role,name,designation,upn,aadObjectId,ssoId";

    /// <summary>Columns that a file may leave out.</summary>
    public const string HindiHeader = "officeHindi,postHindi,nameHindi";

    public static readonly IReadOnlyList<string> Columns = [.. DirectoryColumn.All.Select(column => column.Key)];

    /// <summary>The office's name in Hindi, null when the file does not give it.</summary>
    public string? OfficeHindi { get; init; }

    /// <summary>The post's title in Hindi, null when the file does not give it.</summary>
    public string? PostHindi { get; init; }

    /// <summary>The person's name in Devanagari, null when the file does not give it.</summary>
    public string? NameHindi { get; init; }

    /// <summary>The text of a column by its key, as it is read back; null when there is none.</summary>
    public string? TextOf(string column) => column switch
    {
        DirectoryColumn.Office => Office,
        DirectoryColumn.OfficeKind => OfficeKind.DisplayText().English,
        DirectoryColumn.Post => Post,
        DirectoryColumn.Role => Role.DisplayText().English,
        DirectoryColumn.Name => Name,
        DirectoryColumn.Designation => Designation.DisplayText().English,
        DirectoryColumn.Address => Upn,
        DirectoryColumn.Person => AadObjectId.ToString(),
        DirectoryColumn.SsoId => SsoId,
        DirectoryColumn.OfficeHindi => OfficeHindi,
        DirectoryColumn.PostHindi => PostHindi,
        DirectoryColumn.NameHindi => NameHindi,
        _ => null,
    };

    /// <summary>Whether it looks like a sign-in name.</summary>
    public static bool IsAddress(string text) => !text.Any(char.IsWhiteSpace) && text.IndexOf('@', StringComparison.Ordinal) >= 1;

    /// <param name="line">1-based line or row in the file, for the message.</param>
    /// <param name="cell">The text of a column by its key, null when the column or the value is missing.</param>
    /// <param name="heading">The heading of a column in the file, for the message.</param>
    /// <param name="problems">Receives everything that is wrong with the line.</param>
    /// <returns>Null when something is wrong.</returns>
    public static DirectoryRow? Parse(
        int line, Func<string, string?> cell, Func<string, string> heading, DirectoryProblemList problems)
    {
        var known = problems.Count;
        string? Text(string column) => cell(column)?.Trim() is { Length: > 0 } text ? text : null;
        string Required(string column) => Text(column) ?? Refused(column);
        string Refused(string column)
        {
            problems.Add(new InvalidDirectoryRow(line, heading(column)));
            return "";
        }

        if (Columns.FirstOrDefault(column => cell(column) is { } text && TypedText.HasHiddenCharacters(text)) is { } hidden)
        {
            problems.Add(new HiddenCharactersInDirectory(line, heading(hidden)));
            return null;
        }

        var office = Required(DirectoryColumn.Office);
        var kind = DirectoryColumn.FindMember<OfficeKind>(Text(DirectoryColumn.OfficeKind), OfficeKinds.DisplayText);
        if (kind is null)
        {
            Refused(DirectoryColumn.OfficeKind);
        }

        var role = DirectoryColumn.FindMember<Role>(Text(DirectoryColumn.Role), Roles.DisplayText);
        if (role is null)
        {
            Refused(DirectoryColumn.Role);
        }

        var name = Required(DirectoryColumn.Name);
        var designation = Required(DirectoryColumn.Designation);
        if (designation.Length > 0 && !Designations.IsKnown(designation))
        {
            problems.Add(new UnknownDesignation(line, designation));
        }

        var address = Text(DirectoryColumn.Address) ?? "";
        if (address.Length > 0 && !IsAddress(address))
        {
            Refused(DirectoryColumn.Address);
        }

        if (!Guid.TryParse(Text(DirectoryColumn.Person), out var person) || person == Guid.Empty)
        {
            Refused(DirectoryColumn.Person);
        }

        return problems.Count > known
            ? null
            : new DirectoryRow(
                line,
                office,
                kind!.Value,
                Text(DirectoryColumn.Post) ?? name,
                role!.Value,
                name,
                Designations.Parse(designation),
                address,
                person,
                Text(DirectoryColumn.SsoId))
            {
                OfficeHindi = Text(DirectoryColumn.OfficeHindi),
                PostHindi = Text(DirectoryColumn.PostHindi),
                NameHindi = Text(DirectoryColumn.NameHindi),
            };
    }
}
