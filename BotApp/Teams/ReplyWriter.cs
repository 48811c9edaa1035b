using System.Net;
using System.Text.Json;
using BotApp.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotApp.Teams;

/// <summary>
/// Converts a reply to what Teams expects: an invoke response or a message. Text and card never share a message, because Teams
/// would split it and lose its id.
/// </summary>
public static class ReplyWriter
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";
    public const string PreviewType = "application/vnd.microsoft.card.thumbnail";
    public const string MessageType = "application/vnd.microsoft.activity.message";
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>The invoke response. A reply without text is an empty message, because any other shape shows as an error.</summary>
    public static InvokeResponse Answer(Reply reply) => reply switch
    {
        Reply.ReplaceCard(var card) => Answer(StatusCodes.Status200OK, CardType, Payload.Raw(card.Json)),
        Reply.Message(var words, var language) => Answer(words.In(language)),
        Reply.Nothing => Answer(""),
        _ => throw new NotSupportedException($"{reply.GetType().Name} is no reply this channel knows."),
    };

    public static InvokeResponse Answer(string words) => Answer(StatusCodes.Status200OK, MessageType, words);

    /// <summary>Results of the message extension: the card to insert, and its list entry.</summary>
    public static InvokeResponse Results(IReadOnlyList<MessageExtensionItem> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new InvokeResponse
        {
            Status = StatusCodes.Status200OK,
            Body = new MessagingExtensionResponse(new MessagingExtensionResult
            {
                Type = "result",
                AttachmentLayout = "list",
                Attachments = [.. answers.Select(Result)],
            }),
        };
    }

    /// <summary>Refuses an unreadable press or an unsupported invoke.</summary>
    public static InvokeResponse Refuse(int status, string code) =>
        Answer(status, ErrorType, new Error { Code = code, Message = code });

    /// <summary>The reply as a message; null when there is nothing to send.</summary>
    public static Activity? Message(Reply reply) => reply switch
    {
        Reply.ReplaceCard(var card) => Message(card),
        Reply.Message(var words, var language) => Message(words.In(language)),
        Reply.Nothing => null,
        _ => throw new NotSupportedException($"{reply.GetType().Name} is no reply this channel knows."),
    };

    public static Activity Message(CardContent card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new Activity
        {
            Type = ActivityTypes.Message,
            Summary = card.Summary,
            Attachments = [new Attachment { ContentType = CardType, Content = Payload.Raw(card.Json) }],
        };
    }

    /// <summary>Plain text: no Markdown, and no mention, which would need an entity.</summary>
    public static Activity Message(string words) => new()
    {
        Type = ActivityTypes.Message,
        Text = words,
        TextFormat = TextFormatTypes.Plain,
        Summary = words,
    };

    /// <summary>Shows a banner on the person's screen; only for proactive messages.</summary>
    public static Activity Alerting(Activity message)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.ChannelData = new TeamsChannelData { Notification = new NotificationInfo(true) };
        return message;
    }

    private static MessagingExtensionAttachment Result(MessageExtensionItem answer) => new()
    {
        ContentType = CardType,
        Content = Payload.Raw(answer.Card.Json),
        Preview = new Attachment
        {
            ContentType = PreviewType,
            Content = Payload.Raw(JsonSerializer.Serialize(new
            {
                title = answer.Title,
                text = WebUtility.HtmlEncode(answer.Subtitle),
                tap = new
                {
                    type = "invoke",
                    value = new Dictionary<string, string> { [MessageExtensionReader.SelectedEntry] = answer.EntryId },
                },
            })),
        },
    };

    private static InvokeResponse Answer(int status, string type, object value) => new()
    {
        Status = status,
        Body = new AdaptiveCardInvokeResponse { StatusCode = status, Type = type, Value = value },
    };
}
