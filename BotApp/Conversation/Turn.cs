using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Conversation;

/// <summary>One turn: the officer from our own directory, the posts they hold now, the language and the time.</summary>
public sealed record Turn(Officer Officer, IReadOnlyList<Authority> Authorities, Caller Caller, Language Language, DateTimeOffset Now)
{
    /// <summary>Teams id of the message whose card was pressed; the answer replaces that card. Null for a typed message.</summary>
    public string? PressedMessageId { get; init; }

    /// <summary>The pressed message is a card that the bot sent by itself and recorded: whether it is in use is noted with it.</summary>
    public bool HasPressedRecordedCard { get; init; }

    /// <summary>The officer has said that the words are no answer to an open question of the head.</summary>
    public bool IsAnew { get; init; }

    /// <summary>The calendar day in Kochi.</summary>
    public DateOnly Today => OfficeTime.DayOf(Now);

    public bool IsHead => Authorities.Any(authority => authority.Role is Role.Head);

    public bool IsCell => Authorities.Any(authority => authority.Role is Role.Cell);

    public bool IsSystemsManager => Authorities.Any(authority => authority.Role is Role.SystemsManager);

    /// <summary>Whether the person may see unanswered questions and write answers.</summary>
    public bool CanAnswerQuestions => Authorities.Any(authority => authority.Role is Role.Cell or Role.Helpdesk);

    public Authority? HeadOf(Guid officeId) =>
        Authorities.FirstOrDefault(authority => authority.Role is Role.Head && authority.OfficeId == officeId);

    /// <summary>Whether the person may record results: the computer cell, and the Systems Manager above it.</summary>
    public bool CanComplete => IsCell || IsSystemsManager;

    /// <summary>
    /// The officer acting for the computer cell. The Systems Manager acts as such, also one who belongs to the cell: they may complete what
    /// they decided.
    /// </summary>
    public ActingOfficer AsCell() =>
        (Authorities.FirstOrDefault(authority => authority.Role is Role.SystemsManager)
            ?? Authorities.FirstOrDefault(authority => authority.Role is Role.Cell)) is { } post
            ? new ActingOfficer(Officer.Id, post, post.InPlaceOf)
            : new ActingOfficer(Officer.Id, null, null);
}
