using System.Text.Json.Serialization;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.DirectoryEntries;

/// <summary>
/// The form of an addition as it was filled in, which the buttons of the preview carry. Its inputs are named like the columns of the
/// directory file. It is validated each time that it arrives.
/// </summary>
/// <param name="What">Office, post or person.</param>
/// <param name="Name">Name of the office or person, title of the post.</param>
/// <param name="NameHindi">The same in Hindi.</param>
/// <param name="OfficeKind">Kind of a new office.</param>
/// <param name="Office">Id of the office of a post or person.</param>
/// <param name="Role">What the holder of a new post may do.</param>
/// <param name="Designation">Of a person.</param>
/// <param name="Post">Range, section or post of a person to whom no work is routed.</param>
/// <param name="Address">Sign-in name and official mail address of a person.</param>
/// <param name="Person">Entra object id.</param>
/// <param name="SsoId">Of a person who has one.</param>
public sealed record AdditionText(
    EntryKind What,
    string? Name = null,
    string? NameHindi = null,
    string? OfficeKind = null,
    string? Office = null,
    string? Role = null,
    string? Designation = null,
    string? Post = null,
    [property: JsonPropertyName(DirectoryColumn.Address)] string? Address = null,
    [property: JsonPropertyName(DirectoryColumn.Person)] string? Person = null,
    string? SsoId = null)
{
    public static AdditionText From(EntryKind what, Inputs inputs)
    {
        string? Text(string id) => inputs.Text(id) is { } typed && TypedText.Normalize(typed) is { Length: > 0 } text ? text : null;

        return new AdditionText(
            what,
            Text(DirectoryColumn.Name),
            Text(DirectoryColumn.NameHindi),
            Text(DirectoryColumn.OfficeKind),
            Text(DirectoryColumn.Office),
            Text(DirectoryColumn.Role),
            Text(DirectoryColumn.Designation),
            Text(DirectoryColumn.Post),
            Text(DirectoryColumn.Address),
            Text(DirectoryColumn.Person),
            Text(DirectoryColumn.SsoId));
    }

    /// <summary>The value of the form's field with this id.</summary>
    public string? ValueOf(string field) => field switch
    {
        DirectoryColumn.Name => Name,
        DirectoryColumn.NameHindi => NameHindi,
        DirectoryColumn.OfficeKind => OfficeKind,
        DirectoryColumn.Office => Office,
        DirectoryColumn.Role => Role,
        DirectoryColumn.Designation => Designation,
        DirectoryColumn.Post => Post,
        DirectoryColumn.Address => Address,
        DirectoryColumn.Person => Person,
        DirectoryColumn.SsoId => SsoId,
        _ => null,
    };
}
