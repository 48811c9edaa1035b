using BotApp.Basics;
using UglyToad.PdfPig;

namespace BotApp.Simulator;

[Trait("Size", "fast")]
public sealed class SampleAnswersTests
{
    private static readonly Person Anjali = new(
        Guid.Parse("5eed0001-79d5-4c4e-8128-57b1047a8387"),
        "Anjali Menon Pulickal",
        "Inspector",
        "Ernakulam Division",
        "",
        null,
        ["Officer"]);

    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, OfficeTime.Offset);

    [Fact]
    public void The_sample_answers_match_the_sample_Service_Book()
    {
        var answers = SampleAnswers.Of(Anjali, Noon);

        using var pdf = PdfDocument.Open(SampleScans.Find("Service Book page 1.pdf")!.Draw(Anjali));
        var page = string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value));
        Assert.All(["DateOfBirth", "DateOfJoining"], field =>
            Assert.Contains(
                OfficeTime.ParseIso(answers[field])!.Value.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture),
                page,
                StringComparison.Ordinal));
        Assert.Contains(answers["Name"], page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_answers_match_the_sample_promotion_order()
    {
        var answers = SampleAnswers.Of(Anjali, Noon);

        using var pdf = PdfDocument.Open(SampleScans.Find("Promotion order.pdf")!.Draw(Anjali));
        var page = string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value));
        Assert.Contains(answers["OrderNumber"], page, StringComparison.Ordinal);
        Assert.Contains("26-10-2026", page, StringComparison.Ordinal);
        Assert.Equal("2026-10-26", answers["OrderDate"]);
        Assert.True(string.CompareOrdinal(answers["EffectiveDate"], answers["OrderDate"]) >= 0, "Promoted before it was ordered.");
    }

    [Fact]
    public void No_sample_date_is_in_the_future()
    {
        var spring = new DateTimeOffset(2026, 3, 2, 12, 0, 0, OfficeTime.Offset);

        var days = SampleAnswers.Of(Anjali, spring).Values.Select(OfficeTime.ParseIso).OfType<DateOnly>().ToList();

        Assert.NotEmpty(days);
        Assert.All(days, day => Assert.True(day <= OfficeTime.DayOf(spring)));
    }
}
