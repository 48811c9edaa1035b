using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.DirectoryEntries;

/// <summary>A valid office, post or person that is not in the directory yet; compared with it by <see cref="AdditionPlan"/>.</summary>
public sealed record DirectoryAddition(
    EntryKind What,
    string Name,
    string? NameHindi,
    OfficeKind OfficeKind,
    Guid OfficeId,
    Role Role,
    Designation Designation,
    string? Post,
    string Address,
    Guid Person,
    string? SsoId)
{
    public const int MaxLength = 150;
    public const int MaxAddressLength = 254;
    public const int MaxSsoIdLength = 40;

    /// <summary>The place of what is added: a later proposal for the same place replaces an undecided one.</summary>
    public string Key => What switch
    {
        EntryKind.Office => $"office/{Name.ToUpperInvariant()}",
        EntryKind.Post => $"post/{OfficeId:N}/{Role}/{Name.ToUpperInvariant()}",
        EntryKind.Person => $"person/{Person:N}",
    };

    /// <summary>The inputs of a form, in their order.</summary>
    public static IReadOnlyList<string> FieldsOf(EntryKind what) => what switch
    {
        EntryKind.Office => [DirectoryColumn.OfficeKind, DirectoryColumn.Name, DirectoryColumn.NameHindi],
        EntryKind.Post => [DirectoryColumn.Office, DirectoryColumn.Role, DirectoryColumn.Name, DirectoryColumn.NameHindi],
        EntryKind.Person =>
        [
            DirectoryColumn.Name, DirectoryColumn.NameHindi, DirectoryColumn.Designation, DirectoryColumn.Office, DirectoryColumn.Post,
            DirectoryColumn.Address, DirectoryColumn.Person, DirectoryColumn.SsoId,
        ],
    };

    public static bool IsRequired(string field) => field is DirectoryColumn.Name or DirectoryColumn.OfficeKind or DirectoryColumn.Office
        or DirectoryColumn.Role or DirectoryColumn.Designation or DirectoryColumn.Person;

    public static int MaxLengthOf(string field) => field switch
    {
        DirectoryColumn.Address => MaxAddressLength,
        DirectoryColumn.SsoId or DirectoryColumn.Person => MaxSsoIdLength,
        _ => MaxLength,
    };

    public static Phrase LabelOf(EntryKind what, string field) => (what, field) switch
    {
        (EntryKind.Office, DirectoryColumn.Name) => new("Name of the office", "कार्यालय का नाम"),
        (EntryKind.Office, DirectoryColumn.NameHindi) => new("Name of the office in Hindi", "कार्यालय का नाम (हिन्दी)"),
        (EntryKind.Post, DirectoryColumn.Name) => new("Title of the post", "पद का नाम"),
        (EntryKind.Post, DirectoryColumn.NameHindi) => new("Title of the post in Hindi", "पद का नाम (हिन्दी)"),
        (EntryKind.Person, DirectoryColumn.Name) => new("Name (as in Service Book)", "नाम (सेवा पुस्तिका के अनुसार)"),
        (EntryKind.Person, DirectoryColumn.Post) => new("Range, section or post", "रेंज, अनुभाग अथवा पद"),
        _ => DirectoryColumn.All.First(column => column.Key == field).Label,
    };

    /// <returns>Refused with every field that is missing or not understood.</returns>
    public static Result<DirectoryAddition> Parse(AdditionText text, IReadOnlyList<Office> offices)
    {
        var mistakes = new List<Refusal>();
        foreach (var field in FieldsOf(text.What))
        {
            if (Check(text, field, offices) is { } why)
            {
                mistakes.Add(why);
            }
        }

        return mistakes.Count > 0
            ? new ValidationErrors(mistakes)
            : new DirectoryAddition(
                text.What,
                text.Name!,
                text.NameHindi,
                DirectoryColumn.FindMember<OfficeKind>(text.OfficeKind, OfficeKinds.DisplayText) ?? default,
                OfficeOf(text, offices)?.Id ?? Guid.Empty,
                DirectoryColumn.FindMember<Role>(text.Role, Roles.DisplayText) ?? Role.Officer,
                Designations.Parse(text.Designation),
                text.Post,
                text.Address ?? "",
                Guid.TryParse(text.Person, out var person) ? person : Guid.Empty,
                text.SsoId);
    }

    /// <summary>The office that was chosen; clients send the value or the title.</summary>
    public static Office? OfficeOf(AdditionText text, IReadOnlyList<Office> offices) =>
        ChoiceReader.Read(text.Office, offices.Select(office => (office.ListName, office.Id.ToString("N")))) is { } chosen
            ? offices.First(office => office.Id.ToString("N") == chosen)
            : null;

    private static Refusal? Check(AdditionText text, string field, IReadOnlyList<Office> offices)
    {
        var label = LabelOf(text.What, field);
        if (text.ValueOf(field) is not { } value)
        {
            return IsRequired(field) ? new FieldMissing(field, label) : null;
        }

        if (TypedText.CountCharacters(value) is var length && length > MaxLengthOf(field))
        {
            return new TextTooLong(field, label, length, MaxLengthOf(field));
        }

        var isValid = field switch
        {
            DirectoryColumn.OfficeKind => DirectoryColumn.FindMember<OfficeKind>(value, OfficeKinds.DisplayText) is not null,
            DirectoryColumn.Role => DirectoryColumn.FindMember<Role>(value, Roles.DisplayText) is { } role && IsOffered(role),
            DirectoryColumn.Office => OfficeOf(text, offices) is not null,
            DirectoryColumn.Designation => Designations.IsKnown(value),
            DirectoryColumn.Address => DirectoryRow.IsAddress(value),
            DirectoryColumn.Person => Guid.TryParse(value, out var person) && person != Guid.Empty,
            _ => true,
        };
        return isValid ? null
            : field switch
            {
                DirectoryColumn.Address => new AddressNotUnderstood(),
                DirectoryColumn.Person => new EntraIdNotUnderstood(),
                _ => new NotOnTheList(field, label),
            };
    }

    /// <summary>Whether a post of this role is given by an office order in the chat.</summary>
    public static bool IsOffered(Role role) => role is Role.Head or Role.Cell or Role.SystemsManager;
}
