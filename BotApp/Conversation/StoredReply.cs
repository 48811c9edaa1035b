using System.Text.Json;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>A reply as stored in the database.</summary>
internal sealed record StoredReply(string? Card, string? Summary, string? English, string? Hindi, Language Language)
{
    /// <summary>See <see cref="CardContent.PersonalDataOf"/>.</summary>
    public IReadOnlyList<Guid> PersonalDataOf { get; init; } = [];

    public static string Write(Reply reply) => JsonSerializer.Serialize(reply switch
    {
        Reply.ReplaceCard { Card: var card } =>
            new StoredReply(card.Json, card.Summary, null, null, default) { PersonalDataOf = card.PersonalDataOf },
        Reply.Message say => new StoredReply(null, null, say.Text.English, say.Text.Hindi, say.Language),
        _ => new StoredReply(null, null, null, null, default),
    });

    public static Reply Read(string json) => JsonSerializer.Deserialize<StoredReply>(json)! switch
    {
        { Card: { } card, Summary: { } summary, PersonalDataOf: var subjects } =>
            new Reply.ReplaceCard(new CardContent(card, summary) { PersonalDataOf = subjects }),
        { English: { } english, Hindi: { } hindi, Language: var language } => new Reply.Message(new Phrase(english, hindi), language),
        _ => new Reply.Nothing(),
    };
}
