using System.Text;
using BotApp.Basics;
using BotApp.Cards;
using BotApp.Conversation;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;

namespace BotApp.Teams;

/// <summary>What our writer sends is what the SDK's Newtonsoft would send, for everything that the product makes.</summary>
[Trait("Size", "fast")]
public sealed class ActivityJsonWriterTests
{
    private const string Words = "<b>\"अनुरोध\" & 'KCH-2026-0001'</b> 👩🏽‍💼 \\ / \u0001\u2028\u00A0";

    // One for all: Newtonsoft learns the types anew for each resolver, and every client has its own.
    private static readonly JsonSerializerSettings SdkSettings = SettingsOfTheSdk();

    private static readonly ConversationReference Incoming = new()
    {
        ActivityId = "1732",
        User = new ChannelAccount("29:asha", "Asha Menon", aadObjectId: "7f2a1c9e-0000-4000-8000-000000000001", role: "user"),
        Bot = new ChannelAccount("28:bot", "SSO-ID & mapping assistant"),
        Conversation = new ConversationAccount(id: "a:1", name: "chat", isGroup: false, conversationType: "personal", tenantId: "tenant"),
        ChannelId = "msteams",
        Locale = "hi-IN",
        ServiceUrl = "https://smba.trafficmanager.net/in/",
    };

    public static TheoryData<string> Answers { get; } =
        [.. EveryActivity().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Answers))]
    public void Everything_that_leaves_is_written_as_Newtonsoft_writes_it(string name)
    {
        var value = EveryActivity().Single(one => one.Name == name).Value;

        AssertSame(value);
    }

    [Theory]
    [MemberData(nameof(CardTests.Cards), MemberType = typeof(CardTests))]
    public void Every_card_leaves_as_Newtonsoft_writes_it(string name, Language language)
    {
        var card = EveryCard.ByName[name](language);

        AssertSame(Sent(ReplyWriter.Message(card)));
        AssertSame(ReplyWriter.Answer(new Reply.ReplaceCard(card)).Body);
    }

    [Fact]
    public void Something_that_this_channel_never_sends_is_an_error_and_not_an_empty_object() =>
        Assert.Throws<NotSupportedException>(() => Written(new Activity { Type = "message", ChannelData = new MeetingInfo() }));

    [Fact]
    public void A_failed_or_huge_answer_leaves_no_trace_in_the_next_one()
    {
        var words = ReplyWriter.Message(Words);
        var alone = Written(words);
        var huge = ReplyWriter.Message(new string('अ', 100_000));

        Assert.Throws<NotSupportedException>(() => Written(new Activity { Type = "message", ChannelData = new MeetingInfo() }));
        Assert.Equal(alone, Written(words));
        AssertSame(huge);
        Assert.Equal(alone, Written(words));
        AssertSame(huge);
    }

    private static IEnumerable<(string Name, object Value)> EveryActivity()
    {
        var card = new CardContent("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"सहायता \"x\" 1.10"}]}""", Words);
        MessageExtensionItem answer = new("password", Words, Words, card);
        var updated = Proactive(ReplyWriter.Message(card));
        updated.Id = "1:7";

        yield return ("a message of words", Sent(ReplyWriter.Message(Words)));
        yield return ("a message of no words", Sent(ReplyWriter.Message("")));
        yield return ("a card", Sent(ReplyWriter.Message(card)));
        yield return ("a card sent unasked", Proactive(ReplyWriter.Alerting(ReplyWriter.Message(card))));
        yield return ("words sent unasked", Proactive(ReplyWriter.Alerting(ReplyWriter.Message(Words))));
        yield return ("a replaced card", updated);
        yield return ("a chat to open", TeamsDelivery.Opening("28:bot", "29:asha", "tenant"));
        yield return ("a press answered with words", ReplyWriter.Answer(Words).Body);
        yield return ("a press answered with nothing", ReplyWriter.Answer(new Reply.Nothing()).Body);
        yield return ("a press answered with a card", ReplyWriter.Answer(new Reply.ReplaceCard(card)).Body);
        yield return ("a refused press", ReplyWriter.Refuse(400, "BadRequest").Body);
        yield return ("no results", ReplyWriter.Results([]).Body);
        yield return ("two results", ReplyWriter.Results([answer, answer]).Body);
    }

    private static Activity Sent(Activity message) => message.ApplyConversationReference(Incoming);

    private static Activity Proactive(Activity message) =>
        TeamsDelivery.Addressed(message, new("https://smba.trafficmanager.net/in/", "a:1", "29:asha", "tenant", "28:bot"));

    private static void AssertSame(object value) =>
        Assert.Equal(Sorted(JsonConvert.SerializeObject(value, SdkSettings)), Sorted(Written(value)));

    private static JsonSerializerSettings SettingsOfTheSdk()
    {
        using var client = new ConnectorClient(
            new Uri("https://smba.trafficmanager.net/in/"),
            null,
            new HttpClient(),
            disposeHttpClient: true);
        return client.SerializationSettings;
    }

    private static string Sorted(string json) => CardJson.Canonical(json);

    private static string Written(object value) => Encoding.UTF8.GetString(ActivityJsonWriter.Write(value));
}
