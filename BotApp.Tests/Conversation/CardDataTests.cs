using BotApp.Requests;

namespace BotApp.Conversation;

[Trait("Size", "fast")]
public sealed class CardDataTests
{
    private static readonly Guid Id = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef");

    [Fact]
    public void Data_is_written_as_short_text()
    {
        var data = CardData.Write(new Everything(Id, null, 7, null, true, false, "typed", null, RequestKind.Promotion, ["a", "b"]));

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["request"] = "0123456789abcdef0123456789abcdef",
                ["version"] = "7",
                ["sure"] = "yes",
                ["words"] = "typed",
                ["kind"] = "Promotion",
                ["seen"] = "a,b",
            },
            data);
    }

    [Fact]
    public void Data_is_read_as_it_was_written()
    {
        var written = new Everything(Id, Id, 7, 8, true, false, "typed", "more", RequestKind.Promotion, ["a", "b"]);

        var read = new Inputs(CardData.Write(written)).Read<Everything>();

        Assert.Equal(written.Seen, read?.Seen);
        Assert.Equal(written with { Seen = [] }, read! with { Seen = [] });
    }

    [Theory]
    [InlineData("request", "x")]
    [InlineData("request", "")]
    [InlineData("version", "-1")]
    [InlineData("version", "7 ")]
    [InlineData("words", " ")]
    [InlineData("kind", "17")]
    [InlineData("kind", "Everything")]
    public void Malformed_or_missing_data_is_not_read(string key, string value) =>
        Assert.Null(new Inputs(CardData.Write(new Everything(Id, null, 7, null, true, false, "typed", null, RequestKind.Promotion, [])))
            .With(key, value)
            .Read<Everything>());

    [Fact]
    public void Optional_data_may_be_absent() => Assert.Equal(new Optional(null, null, null, null, false), Inputs.None.Read<Optional>());

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
        bool Unsure,
        string Words,
        string? More,
        RequestKind Kind,
        IReadOnlyList<string> Seen) : ICardAction
    {
        public static string Verb => "everything";
    }

    public sealed record Optional(Guid? Request, int? Page, string? Words, RequestKind? Kind, bool Sure) : ICardAction
    {
        public static string Verb => "optional";
    }
}
