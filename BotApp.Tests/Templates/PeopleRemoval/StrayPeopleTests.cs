using System.Text;
using BotApp.Basics;
using BotApp.Requests;
using BotApp.Uploads;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Templates.PeopleRemoval;

[Trait("Size", "fast")]
public sealed class StrayPeopleTests
{
    public static TheoryData<string> ClearedPlaces => [.. MarkedTemplate.Cleared.Keys];

    public static TheoryData<string> RefusedPlaces => [.. MarkedTemplate.Refused.Keys];

    [Theory]
    [MemberData(nameof(ClearedPlaces))]
    public void Nobody_in_a_loaded_template_goes_out_with_a_filled_file(string place)
    {
        var file = MarkedTemplate.Cleared[place]();
        Assert.NotEmpty(MarkedTemplate.PartsWithPerson(file));
        var layout = Layout(file);
        Assert.False(TemplateWorkbook.WithoutPeople(file, layout).IsRefused(out var why, out var kept), why?.Message.English);

        foreach (var count in (int[])[1, 2, 25])
        {
            var rows = OfficerAnswers.For(layout, count);
            var filled = TemplateFidelityTests.Fill(kept, layout, rows);
            Assert.Empty(MarkedTemplate.PartsWithPerson(filled));
            Assert.Empty(TemplateFidelityTests.SchemaErrors(filled).Except(TemplateFidelityTests.SchemaErrors(file)));
            Assert.False(TemplateWorkbook.ReadRows(new MemoryStream(filled), layout).IsRefused(out _, out var read));
            Assert.Equal(
                OfficerAnswers.Lines(layout, rows.Select(row => row.Values)),
                OfficerAnswers.Lines(layout, read.Select(row => row.Values)));
        }
    }

    [Theory]
    [MemberData(nameof(RefusedPlaces))]
    public void People_whom_only_Excel_can_remove_are_refused_with_the_place_and_the_remedy(string place)
    {
        var (file, where, remedy) = MarkedTemplate.Refused[place];
        Assert.NotEmpty(MarkedTemplate.PartsWithPerson(file())
            .Concat(place == "comment on a filled row" ? [place] : Array.Empty<string>()));

        Assert.True(TemplateWorkbook.Read(new MemoryStream(file())).IsRefused(out var why, out _), "It was accepted.");

        Assert.Contains(where, why.Message.English, StringComparison.Ordinal);
        Assert.Contains(remedy, why.Message.English, StringComparison.Ordinal);
        Assert.NotEqual(why.Message.English, why.Message.Hindi);
        Assert.DoesNotContain(MarkedTemplate.Person, why.Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("second sheet", "Sheet “Sheet2” also holds people: 3 rows are removed and never sent.")]
    [InlineData("very hidden sheet", "Sheet “Old” (hidden) also holds people: 9 rows are removed and never sent.")]
    [InlineData("shared text that no cell shows", "1 text that no cell shows is removed.")]
    [InlineData("many data rows", "Rows 3 to 9 already hold data: 7 rows are removed and never sent.")]
    [InlineData("author of a filled file", "Those in the properties are removed.")]
    public void The_mapping_card_says_what_is_removed(string place, string words) =>
        Assert.Contains(words, Card(Layout(MarkedTemplate.Cleared[place]())), StringComparison.Ordinal);

    [Fact]
    public void An_official_form_stays_as_it_is_and_the_card_names_what_goes_out_with_it()
    {
        var lists = TemplateBuilder.SheetXml(TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Inspector"))
            + TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 0, "Superintendent")));
        var file = MarkedTemplate.Hidden(MarkedTemplate.Author(MarkedTemplate.Form(
                TemplateBuilder.Row(9, TemplateBuilder.Texts(9, 0, "", "Place: Kochi"))))
            .Sheet("Sample sheet", MarkedTemplate.Table(TemplateBuilder.Row(
                3, TemplateBuilder.Texts(3, 0, "1", "Ravi Kumar", "Inspector", "01-01-1990", "9876543210"))))
            .Sheet("Lists", lists));
        var layout = Layout(file);
        Assert.False(TemplateWorkbook.WithoutPeople(file, layout).IsRefused(out _, out var kept));
        Assert.Equal(file, kept);

        var card = Card(layout);
        Assert.Contains(
            "Sheet “Lists” (hidden): 2 rows (“Inspector”, “Superintendent”, …); goes out unchanged",
            card,
            StringComparison.Ordinal);
        Assert.Contains("Sheet “Sample sheet”: 3 rows", card, StringComparison.Ordinal);
        Assert.Contains("a filled sample; goes out unchanged", card, StringComparison.Ordinal);
        Assert.Contains($"properties and comments: {MarkedTemplate.Person}. They go out with every file", card, StringComparison.Ordinal);
        Assert.Contains("Below the data, kept in every file: “Place: Kochi”", card, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mapping_card_of_a_file_full_of_people_stays_small()
    {
        var form = MarkedTemplate.Form(MarkedTemplate.People(7));
        foreach (var number in Enumerable.Range(1, 60))
        {
            form.Sheet($"Register {number}", MarkedTemplate.Table(MarkedTemplate.People(20)));
        }

        var layout = Layout(form.ToBytes());
        Assert.Equal(60, layout.People!.Sheets.Count);
        foreach (var language in Enum.GetValues<Language>())
        {
            var json = TemplateCard.Mapping(language, Staged(layout), layout, RequestKind.Creation, 1).Json;
            Assert.True(Encoding.UTF8.GetByteCount(json) < 20 * 1024, $"{language}: {Encoding.UTF8.GetByteCount(json)} bytes");
        }

        Assert.Contains("1120 rows are removed", Card(layout), StringComparison.Ordinal);
    }

    private static TemplateLayout Layout(byte[] file)
    {
        Assert.False(TemplateWorkbook.Read(new MemoryStream(file)).IsRefused(out var why, out var layout), why?.Message.English);
        return layout;
    }

    private static string Card(TemplateLayout layout) =>
        System.Text.Json.Nodes.JsonNode.Parse(TemplateCard.Mapping(Language.English, Staged(layout), layout, RequestKind.Creation, 1).Json)!
            .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static StagedWorkbook Staged(TemplateLayout layout)
    {
        var staged = new StagedWorkbook
        {
            Id = Guid.NewGuid(),
            OfficerId = Guid.NewGuid(),
            Name = "form.xlsx",
            ReceivedAt = DateTimeOffset.UnixEpoch,
        };
        staged.Map(layout, RequestKind.Creation);
        return staged;
    }
}
