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

    public static readonly IReadOnlyList<string> Columns = [.. Header.Split(','), .. HindiHeader.Split(',')];

    /// <summary>The office's name in Hindi, null when the file does not give it.</summary>
    public string? OfficeHindi { get; init; }

    /// <summary>The post's title in Hindi, null when the file does not give it.</summary>
    public string? PostHindi { get; init; }

    /// <summary>The person's name in Devanagari, null when the file does not give it.</summary>
    public string? NameHindi { get; init; }

    /// <param name="line">1-based line or row in the file, for the message.</param>
    /// <param name="cell">The text of a column by its name, null when the column or the value is missing.</param>
    public static Result<DirectoryRow> Parse(int line, Func<string, string?> cell)
    {
        string? Text(string column) => cell(column)?.Trim() is { Length: > 0 } text ? text : null;

        if (Columns.FirstOrDefault(column => cell(column) is { } text && TypedText.HasHiddenCharacters(text)) is { } hidden)
        {
            return new HiddenCharactersInDirectory(line, hidden);
        }

        if (Text("office") is not { } office)
        {
            return new InvalidDirectoryRow(line, "office");
        }

        if (!Enum.TryParse<OfficeKind>(Text("officeKind"), ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return new InvalidDirectoryRow(line, "officeKind");
        }

        if (!Enum.TryParse<Role>(Text("role"), ignoreCase: true, out var role) || !Enum.IsDefined(role))
        {
            return new InvalidDirectoryRow(line, "role");
        }

        if (Text("name") is not { } name)
        {
            return new InvalidDirectoryRow(line, "name");
        }

        if (!Guid.TryParse(Text("aadObjectId"), out var id) || id == Guid.Empty)
        {
            return new InvalidDirectoryRow(line, "aadObjectId");
        }

        return new DirectoryRow(
            line,
            office,
            kind,
            Text("post") ?? name,
            role,
            name,
            Designations.Parse(Text("designation")),
            Text("upn") ?? "",
            id,
            Text("ssoId"))
        {
            OfficeHindi = Text("officeHindi"),
            PostHindi = Text("postHindi"),
            NameHindi = Text("nameHindi"),
        };
    }
}

public sealed record InvalidDirectoryRow(int Line, string Column) : Refusal(new Phrase(
    $"Line {Line}: the value in column “{Column}” is missing or not understood.",
    $"पंक्ति {Line}: स्तंभ “{Column}” का मान नहीं है या समझ में नहीं आया।"));

/// <summary>Such a name could be shown in another order than it is stored, or look like somebody else's.</summary>
public sealed record HiddenCharactersInDirectory(int Line, string Column) : Refusal(new Phrase(
    $"Line {Line}: the value in column “{Column}” contains a control character or an invisible one. Type it again.",
    $"पंक्ति {Line}: स्तंभ “{Column}” के मान में नियंत्रण वर्ण अथवा अदृश्य वर्ण है। उसे पुनः टाइप करें।"));

/// <summary>The decoder replaces invalid UTF-8 by U+FFFD: the file was saved as Latin-1 or by an old Excel.</summary>
public sealed record NotUtf8(int Line) : Refusal(new Phrase(
    $"Line {Line}: the file is not in UTF-8. Save it as “CSV UTF-8”.",
    $"पंक्ति {Line}: फ़ाइल UTF-8 में नहीं है। इसे “CSV UTF-8” के रूप में सहेजें।"));
