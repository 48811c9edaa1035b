using System.Text.Json.Serialization;
using BotApp.Conversation;

namespace BotApp.Faq;

/// <summary>
/// The entry form as it was filled in, which the buttons of the preview carry. It is validated each time that it arrives.
/// </summary>
/// <param name="Seen">The version of the entry that the form showed; 0 for a new one.</param>
/// <param name="Entry">The entry being corrected; null for a new one.</param>
/// <param name="Question">The unanswered question that it answers.</param>
/// <param name="Wordings">The ticked questions whose words find the entry, too.</param>
public sealed record EntryText(
    [property: JsonPropertyName(EntryDetails.QuestionEnglish)] string? QuestionEnglish,
    [property: JsonPropertyName(EntryDetails.QuestionHindi)] string? QuestionHindi,
    [property: JsonPropertyName(EntryDetails.ShortEnglish)] string? ShortEnglish,
    [property: JsonPropertyName(EntryDetails.ShortHindi)] string? ShortHindi,
    [property: JsonPropertyName(EntryDetails.MoreEnglish)] string? MoreEnglish,
    [property: JsonPropertyName(EntryDetails.MoreHindi)] string? MoreHindi,
    [property: JsonPropertyName(EntryDetails.Source)] string? Source,
    [property: JsonPropertyName(EntryDetails.LastVerifiedOn)] string? LastVerifiedOn,
    [property: JsonPropertyName(EntryDetails.ValidUntil)] string? ValidUntil,
    int Seen,
    string? Entry,
    Guid? Question,
    IReadOnlyList<Guid> Wordings)
{
    public static EntryText From(PreviewEntry form, Inputs inputs) => From(
        inputs.Text,
        form.Seen ?? 0,
        form.Entry,
        form.Question,
        inputs.Ids(EntryDetails.WordingsId));

    /// <summary>The fields as <paramref name="value"/> returns them by their ids.</summary>
    public static EntryText From(Func<string, string?> value, int seen, string? entry, Guid? question, IReadOnlyList<Guid> wordings) => new(
        value(EntryDetails.QuestionEnglish),
        value(EntryDetails.QuestionHindi),
        value(EntryDetails.ShortEnglish),
        value(EntryDetails.ShortHindi),
        value(EntryDetails.MoreEnglish),
        value(EntryDetails.MoreHindi),
        value(EntryDetails.Source),
        value(EntryDetails.LastVerifiedOn),
        value(EntryDetails.ValidUntil),
        seen,
        entry,
        question,
        wordings);

    /// <summary>The value of the form's field with this id.</summary>
    public string? ValueOf(string id) => id switch
    {
        EntryDetails.QuestionEnglish => QuestionEnglish,
        EntryDetails.QuestionHindi => QuestionHindi,
        EntryDetails.ShortEnglish => ShortEnglish,
        EntryDetails.ShortHindi => ShortHindi,
        EntryDetails.MoreEnglish => MoreEnglish,
        EntryDetails.MoreHindi => MoreHindi,
        EntryDetails.Source => Source,
        EntryDetails.LastVerifiedOn => LastVerifiedOn,
        EntryDetails.ValidUntil => ValidUntil,
        EntryDetails.WordingsId => string.Join(',', Wordings.Select(wording => wording.ToString("N"))),
        _ => null,
    };
}
