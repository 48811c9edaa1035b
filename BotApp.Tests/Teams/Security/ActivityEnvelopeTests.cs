using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotApp.Teams.Security;

[Trait("Size", "fast")]
public sealed class ActivityEnvelopeTests
{
    [Fact]
    public void The_envelope_is_read_from_the_properties_Teams_sets()
    {
        var activity = Read("""
            {"type":"message","channelId":"msteams","serviceUrl":"https://s/","timestamp":"t","from":{"id":"29:a","name":"A","aadObjectId":"g","role":"user"},
             "recipient":{"id":"28:b"},"conversation":{"tenantId":"c","id":"a:1"},"channelData":{"settings":{"tenant":{"id":"wrong"}},"tenant":{"id":"d"}},
             "value":{"from":{"id":"wrong"},"channelId":"wrong"},"entities":[{"type":"wrong","serviceUrl":"wrong"}]}
            """);

        Assert.Equal(
            ("message", "msteams", "https://s/", "t", "29:a", "g", "user", "28:b", "c", "d"),
            (
                activity?.Type,
                activity?.ChannelId,
                activity?.ServiceUrl,
                activity?.Timestamp,
                activity?.FromId,
                activity?.FromAadObjectId,
                activity?.FromRole,
                activity?.RecipientId,
                activity?.ConversationTenant,
                activity?.ChannelTenant));
    }

    [Theory]
    [InlineData("""{"type":"a","type":"b"}""")]
    [InlineData("""{"type":"a","\u0074ype":"b"}""")]
    [InlineData("""{"serviceUrl":"a","ServiceUrl":"b"}""")]
    [InlineData("""{"from":{"id":"a"},"From":{"id":"b"}}""")]
    [InlineData("""{"from":{"aadObjectId":"a","AADOBJECTID":"b"}}""")]
    [InlineData("""{"value":{"action":{"verb":"a","x":1,"verb":"b"}}}""")]
    [InlineData("""{"entities":[{"a":1},{"a":1,"b":{},"a":2}]}""")]
    public void Duplicate_properties_are_refused_at_any_level(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("""{"a":{"x":1},"b":{"x":1},"entities":[{"x":1},{"x":1}]}""")]
    [InlineData("""{"value":{"data":{"name":"a","Name":"b"}}}""")]
    [InlineData("""{"xy":1,"x":{"y":1},"y":2}""")]
    public void The_same_name_in_different_objects_is_accepted(string json) => Assert.NotNull(Read(json));

    [Theory]
    [InlineData("""{"FROM":{"role":"bot"}}""")]
    [InlineData("""{"from":{"Role":"bot"}}""")]
    [InlineData("""{"serViceUrl":"https://s/"}""")]
    [InlineData("""{"channelData":{"Tenant":{"id":"t"}}}""")]
    public void Names_in_another_case_are_refused(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("""{"attachments":[{"nAme":"x"}],"value":{"From":1}}""")]
    [InlineData("""{"from":{"givenName":"x","NAME":"y"}}""")]
    public void Names_that_decide_nothing_may_have_any_case(string json) => Assert.NotNull(Read(json));

    [Theory]
    [InlineData("""{"ſerviceUrl":"a"}""")]
    [InlineData("""{"from":"x"}""")]
    [InlineData("""{"from":[]}""")]
    [InlineData("""{"from":{"id":1}}""")]
    [InlineData("""{"conversation":7}""")]
    [InlineData("""{"channelData":{"tenant":"t"}}""")]
    [InlineData("""{"channelId":{}}""")]
    [InlineData("""{"type":["message"]}""")]
    [InlineData("""{"timestamp":9999999}""")]
    [InlineData("""{"id":"\u0000\u001b[31m\r\n"}""")]
    [InlineData("""{"conversation":{"id":"a:1\n"}}""")]
    [InlineData("""{"id":"."}""")]
    [InlineData("""{"id":"\u002e\u002E"}""")]
    [InlineData("""{"replyToId":".."}""")]
    [InlineData("""{"conversation":{"id":".."}}""")]
    [InlineData("""{"conversation":{"id":" .. "}}""")]
    [InlineData("""{"conversation":{"id":"\u2003"}}""")]
    [InlineData("""{"from":{"id":"..."}}""")]
    [InlineData("""{"recipient":{"id":" "}}""")]
    [InlineData("""{"value":{"data":{"x":"\ud800"}}}""")]
    [InlineData("""{"value":{"\udc00":1}}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":1}x""")]
    [InlineData("""{"a":01}""")]
    [InlineData("""//c""")]
    public void A_body_of_another_shape_is_refused(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("""{"id":"","from":{"id":"29:a.b"},"conversation":{"id":"..a"},"value":{"id":".."}}""")]
    [InlineData("""{"text":"..","attachments":[{"id":"."}],"conversation":{"name":".."}}""")]
    public void Dots_are_refused_only_where_they_are_a_whole_id(string json) => Assert.NotNull(Read(json));

    [Fact]
    public void At_most_64_levels_are_read()
    {
        static string Nested(int levels) => $"{{\"value\":{new string('[', levels - 1)}{new string(']', levels - 1)}}}";

        Assert.NotNull(Read(Nested(64)));
        Assert.Null(Read(Nested(65)));
        Assert.Null(Read(Nested(100_000)));
    }

    [Fact]
    public void Too_many_properties_and_too_long_fields_are_refused()
    {
        static string Wide(int count) => $"{{\"value\":{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"p{i}\":0"))}}}}}";

        Assert.NotNull(Read(Wide(256)));
        Assert.Null(Read(Wide(257)));
        Assert.NotNull(Read($"{{\"id\":\"{new string('x', 2048)}\"}}"));
        Assert.Null(Read($"{{\"id\":\"{new string('x', 2049)}\"}}"));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        Assert.Null(ActivityEnvelope.Read([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]));
        Assert.Null(ActivityEnvelope.Read([]));
    }

    [Fact]
    public void A_mutated_activity_is_either_refused_or_valid_JSON()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var sound = Encoding.UTF8.GetBytes("""{"type":"message","text":"a\u0041 é","from":{"id":"29:a","aadObjectId":"b"},"value":{"data":[1,2.5e3,true,null,{"k":"v"}]}}""");
        var strict = new JsonDocumentOptions { AllowDuplicateProperties = false };
        for (var round = 0; round < 20_000; round++)
        {
            var body = (byte[])sound.Clone();
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                body[random.Next(body.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : sound[random.Next(sound.Length)];
            }

            if (ActivityEnvelope.Read(body) is not null)
            {
                try
                {
                    using var document = JsonDocument.Parse(body, strict);
                    _ = JsonNode.Parse(document.RootElement.GetRawText())!.ToJsonString();
                }
                catch (Exception fault)
                {
                    Assert.Fail($"Seed {seed}, round {round}: accepted what others cannot read: "
                        + $"{Encoding.UTF8.GetString(body)} {fault.Message}");
                }
            }
        }
    }

    private static ActivityEnvelope? Read(string json) => ActivityEnvelope.Read(Encoding.UTF8.GetBytes(json));
}
