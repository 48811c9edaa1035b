using System.Text.Json.Serialization;
using BotApp.Requests;

namespace BotApp.Conversation;

[Trait("Size", "fast")]
public sealed class CardDataTests
{
    private static readonly Guid Id = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef");

    private static readonly Everything Sample = new(
        Id,
        Other: null,
        Version: 7,
        Page: null,
        Sure: true,
        "typed",
        More: null,
        RequestKind.Promotion,
        ["a", "b"],
        [Id, Guid.Empty],
        new ActionLink("other", new Dictionary<string, string> { ["page"] = "2" }));

    [Fact]
    public void Data_is_written_as_short_text()
    {
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["request"] = "0123456789abcdef0123456789abcdef",
                ["version"] = "7",
                ["sure"] = "yes",
                ["words"] = "typed",
                ["kind"] = "Promotion",
                ["seen"] = "a,b",
                ["declared"] = "0123456789abcdef0123456789abcdef,00000000000000000000000000000000",
                ["next"] = "other",
                ["next.page"] = "2",
            },
            CardData.Write(Sample));
        Assert.Equal("no", CardData.Write(Sample with { Sure = false })["sure"]);
    }

    [Fact]
    public void Data_is_read_as_it_was_written()
    {
        var written = Sample with { Other = Id, Page = 8, Flag = true, More = "more" };

        var read = CardData.Read<Everything>(new Inputs(CardData.Write(written)))!;

        Assert.Equal(written.Seen, read.Seen);
        Assert.Equal(written.Ids, read.Ids);
        Assert.Equal((written.Next!.Verb, "2"), (read.Next!.Verb, read.Next.Data["page"]));
        Assert.Equal(written with { Seen = [], Ids = [], Next = null }, read with { Seen = [], Ids = [], Next = null });
    }

    [Theory]
    [InlineData("request", "x")]
    [InlineData("request", "")]
    [InlineData("other", "x")]
    [InlineData("version", "-1")]
    [InlineData("version", "7 ")]
    [InlineData("page", "one")]
    [InlineData("sure", "")]
    [InlineData("sure", "perhaps")]
    [InlineData("flag", "perhaps")]
    [InlineData("words", " ")]
    [InlineData("kind", "17")]
    [InlineData("kind", "Everything")]
    [InlineData("declared", "0123456789abcdef0123456789abcdef,x")]
    public void Malformed_or_missing_data_is_not_read(string key, string value) =>
        Assert.Null(CardData.Read<Everything>(new Inputs(CardData.Write(Sample)).With(key, value)));

    [Fact]
    public void Optional_data_may_be_absent() =>
        Assert.Equal(new Optional(null, null, null, null, false, null), CardData.Read<Optional>(Inputs.None));

    /// <summary>A type that a button cannot carry would fail at the first press.</summary>
    [Fact]
    public void Every_action_can_be_read()
    {
        var read = typeof(CardData).GetMethod(nameof(CardData.Read))!;
        foreach (var action in typeof(ICardAction).Assembly.GetTypes()
            .Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(ICardAction))))
        {
            read.MakeGenericMethod(action).Invoke(null, [Inputs.None]);
        }
    }

    public sealed record Everything(
        Guid Request,
        Guid? Other,
        int Version,
        int? Page,
        bool Sure,
        string Words,
        string? More,
        RequestKind Kind,
        IReadOnlyList<string> Seen,
        [property: JsonPropertyName("declared")] IReadOnlyList<Guid> Ids,
        ActionLink? Next,
        bool Flag = false) : ICardAction
    {
        public static string Verb => "everything";
    }

    public sealed record Optional(Guid? Request, int? Page, string? Words, RequestKind? Kind, bool Sure = false, ActionLink? Next = null)
        : ICardAction
    {
        public static string Verb => "optional";
    }
}
