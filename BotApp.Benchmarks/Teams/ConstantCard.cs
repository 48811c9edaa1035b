using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotApp.Teams;

/// <summary>
/// Answers every press and every message with the same card, so that only the channel is measured. The SDK as shipped and this product's
/// channel layer run this very bot.
/// </summary>
internal sealed class ConstantCard : ActivityHandler
{
    /// <summary>The officer's menu: the card that is sent most often.</summary>
    public static readonly string Json = JsonNode.Parse(
        """
        {
         "type":"AdaptiveCard","version":"1.4","fallbackText":"SSO-ID & mapping assistant","lang":"en",
         "body":[
          {"type":"TextBlock","style":"heading","size":"large","weight":"bolder","text":"SSO-ID & mapping assistant","wrap":true},
          {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"What do you need?"}]},
          {"type":"ActionSet","actions":[
           {"type":"Action.Execute","title":"Help me choose","verb":"choose","associatedInputs":"none"},
           {"type":"Action.Execute","title":"हिन्दी","verb":"language","data":{"to":"Hindi"},"associatedInputs":"none"}
          ]},
          {"type":"RichTextBlock","inlines":[
           {"type":"TextRun","size":"small","isSubtle":true,"text":"Never type a password or OTP here. The assistant does not need one."}
          ]}
         ],
         "actions":[
          {"type":"Action.Execute","title":"Activate or reset my SSO-ID","verb":"activation.start","associatedInputs":"none"},
          {"type":"Action.Execute","title":"Create a new SSO-ID","verb":"creation.start","associatedInputs":"none"},
          {"type":"Action.Execute","title":"Update designation after promotion","verb":"promotion.start","associatedInputs":"none"},
          {"type":"Action.Execute","title":"Charge report & mapping","verb":"charge.start","associatedInputs":"none"},
          {"type":"Action.Execute","title":"My requests","verb":"mine","associatedInputs":"none"}
         ]
        }
        """)!.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public const string Summary = "SSO-ID & mapping assistant";

    protected override Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        Task.FromResult(new InvokeResponse
        {
            Status = StatusCodes.Status200OK,
            Body = new AdaptiveCardInvokeResponse { StatusCode = StatusCodes.Status200OK, Type = ReplyWriter.CardType, Value = Card() },
        });

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(
            new Activity
            {
                Type = ActivityTypes.Message,
                Summary = Summary,
                Attachments = [new Attachment { ContentType = ReplyWriter.CardType, Content = Card() }],
            },
            cancellationToken);

    private static Newtonsoft.Json.Linq.JRaw Card() => new(Json);
}
