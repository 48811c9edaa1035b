using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.DirectoryEntries;

/// <summary>An addition compared with the directory: what is stored when it is confirmed. One of the three is set.</summary>
/// <param name="Addition">What was typed.</param>
/// <param name="Place">The office of the post or person; the name of a new office.</param>
/// <param name="Office">The new office.</param>
/// <param name="Post">The new post.</param>
/// <param name="Person">The new person, or the record that becomes one of the office.</param>
public sealed record AdditionPlan(DirectoryAddition Addition, Phrase Place, Office? Office, Post? Post, DirectoryDiff? Person)
{
    /// <summary>What was added, for the audit.</summary>
    public Guid SubjectId => Office?.Id ?? Post?.Id ?? Addition.Person;

    public static Result<AdditionPlan> ForOffice(DirectoryAddition addition, IReadOnlyList<Office> offices, DateTimeOffset now) =>
        offices.FirstOrDefault(office => IsSame(office.Name, addition.Name)) is { } same
            ? new OfficeAlreadyThere(same.Name)
            : new AdditionPlan(
                addition,
                new Phrase(addition.Name, addition.NameHindi ?? addition.Name),
                new Office
                {
                    Id = Guid.CreateVersion7(now),
                    Name = addition.Name,
                    HindiName = addition.NameHindi,
                    Kind = addition.OfficeKind,
                    Code = OfficeDirectory.Office.CodeFor(
                        addition.OfficeKind, addition.Name, offices.Select(office => office.Code).ToHashSet(StringComparer.Ordinal)),
                },
                null,
                null);

    /// <param name="addition">The post.</param>
    /// <param name="office">Its office.</param>
    /// <param name="posts">The posts that the office has.</param>
    /// <param name="now">The moment.</param>
    public static Result<AdditionPlan> ForPost(DirectoryAddition addition, Office office, IEnumerable<Post> posts, DateTimeOffset now) =>
        posts.FirstOrDefault(post => post.Role == addition.Role && IsSame(post.Title, addition.Name)) is { } same
            ? new PostAlreadyThere(same.Title)
            : new AdditionPlan(
                addition,
                office.DisplayName,
                null,
                new Post
                {
                    Id = Guid.CreateVersion7(now),
                    OfficeId = office.Id,
                    Role = addition.Role,
                    Title = addition.Name,
                    HindiTitle = addition.NameHindi,
                },
                null);

    /// <param name="addition">The person.</param>
    /// <param name="office">The office.</param>
    /// <param name="known">The record with this Entra object id: somebody who has written to the bot, or is in the directory.</param>
    /// <param name="diff">What a directory file with this person alone would change.</param>
    public static Result<AdditionPlan> ForPerson(DirectoryAddition addition, Office office, Officer? known, Result<DirectoryDiff> diff) =>
        known is { IsClosed: true } ? new PersonWasClosed(known.Name)
        : known is { Status: DirectoryStatus.Confirmed } ? new PersonAlreadyThere(known.Name)
        : diff.IsRefused(out var why, out var change) ? new ValidationErrors([.. FieldsOf(why)])
        : new AdditionPlan(addition, office.DisplayName, null, null, change);

    /// <summary>The person as the line of a directory file, to be compared by its rules.</summary>
    public static DirectoryRow RowOf(DirectoryAddition person, Office office) => new(
        1,
        office.Name,
        office.Kind,
        person.Post ?? person.Name,
        Role.Officer,
        person.Name,
        person.Designation,
        person.Address,
        person.Person,
        person.SsoId)
    {
        NameHindi = person.NameHindi,
    };

    private static IEnumerable<Refusal> FieldsOf(Refusal why) => why switch
    {
        DirectoryProblems several => several.Named.SelectMany(FieldsOf),
        AddressAlreadyAssigned address => [new AddressOfAnother(address.Holder)],
        SsoIdAlreadyAssigned ssoId => [new SsoIdOfAnother(ssoId.Holder)],
        _ => [why],
    };

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
