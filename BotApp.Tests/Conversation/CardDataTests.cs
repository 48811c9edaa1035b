using System.Text.Json.Serialization;
using BotApp.Requests;

namespace BotApp.Conversation;

[Trait("Size", "fast")]
public sealed class CardDataTests
{
    private static readonly Guid Id = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef");

    private static readonly EveryDataType Sample = new(
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
        [new Entry(Id, 7), new Entry(Guid.Empty, 8)],
        new ListEntry("text", 3),
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
                ["entries"] = "0123456789abcdef0123456789abcdef:7,00000000000000000000000000000000:8",
                ["title"] = "text",
                ["number"] = "3",
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

        var read = CardData.Read<EveryDataType>(new Inputs(CardData.Write(written)))!;

        Assert.Equal(written.Seen, read.Seen);
        Assert.Equal(written.Ids, read.Ids);
        Assert.Equal(written.Entries, read.Entries);
        Assert.Equal((written.Next!.Verb, "2"), (read.Next!.Verb, read.Next.Data["page"]));
        Assert.Equal(
            written with { Seen = [], Ids = [], Entries = [], Next = null },
            read with { Seen = [], Ids = [], Entries = [], Next = null });
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
    [InlineData("kind", "EveryDataType")]
    [InlineData("number", "three")]
    [InlineData("number", "")]
    [InlineData("declared", "0123456789abcdef0123456789abcdef,x")]
    [InlineData("entries", "0123456789abcdef0123456789abcdef")]
    [InlineData("entries", "0123456789abcdef0123456789abcdef:x")]
    [InlineData("entries", "0123456789abcdef0123456789abcdef:7:8")]
    [InlineData("entries", "x:7")]
    public void Malformed_or_missing_data_is_not_read(string key, string value) =>
        Assert.Null(CardData.Read<EveryDataType>(new Inputs(CardData.Write(Sample)).With(key, value)));

    [Fact]
    public void Optional_data_may_be_absent() =>
        Assert.Equal(new Optional(null, null, null, null, false, null), CardData.Read<Optional>(Inputs.None));

    [Fact]
    public void A_list_may_be_absent_or_filled_by_ticks()
    {
        Assert.Empty(CardData.Read<EveryDataType>(Filled(""))!.Entries);
        Assert.Equal(
            Sample.Entries,
            CardData.Read<EveryDataType>(Filled(string.Join(", ", Sample.Entries.Select(CardData.WriteEntry))))!.Entries);
        Assert.DoesNotContain("entries", CardData.Write(Sample with { Entries = [] }));

        static Inputs Filled(string entries) =>
            new Inputs(CardData.Write(Sample with { Entries = [] })).With(
                CardData.KeyOf<EveryDataType>(nameof(EveryDataType.Entries)),
                entries);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", true)]
    [InlineData("0123456789abcdef0123456789abcdef:7,0123456789abcdef0123456789abcdef:8", true)]
    [InlineData("0123456789abcdef0123456789abcdef,1234 5678 9012", false)]
    [InlineData("1234 5678 9012", false)]
    public void Values_that_are_only_ids_are_distinguished_from_text(string value, bool expected) =>
        Assert.Equal(expected, CardData.NamesOnlyIds(value));

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

    public sealed record EveryDataType(
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
        IReadOnlyList<Entry> Entries,
        ListEntry ListEntry,
        ActionLink? Next,
        bool Flag = false) : ICardAction
    {
        public static string Verb => "everything";
    }

    public sealed record Entry(Guid Id, int Version);

    public sealed record ListEntry(string? Title, int Number);

    public sealed record Optional(Guid? Request, int? Page, string? Words, RequestKind? Kind, bool Sure = false, ActionLink? Next = null)
        : ICardAction
    {
        public static string Verb => "optional";
    }
}
