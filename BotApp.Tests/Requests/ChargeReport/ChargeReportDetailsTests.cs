using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Requests.ChargeReport;

[Trait("Size", "fast")]
public sealed class ChargeReportDetailsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly ChargeReportDetails Charge = new();

    private static readonly Answers Relief = Answers.From(new Dictionary<string, string>
    {
        [ChargeReportFields.Report] = nameof(ChargeReportKind.Relief),
        [ChargeReportFields.FromOffice] = "Ernakulam Division",
        [ChargeReportFields.FromCharge] = "Range I",
        [ChargeReportFields.Day] = "2026-11-20",
        [ChargeReportFields.Half] = nameof(DayHalf.Afternoon),
        [TemplateField.OrderNumber] = "EO 45/2026",
        [TemplateField.OrderDate] = "2026-11-16",
    });

    [Fact]
    public void A_relief_report_dated_today_is_valid() => Assert.Empty(Charge.Validate(Relief, Today));

    [Theory]
    [InlineData("Range I")]
    [InlineData("range-i.")]
    public void Both_charges_must_differ(string written)
    {
        var same = Relief.With(ChargeReportFields.ToOffice, "Ernakulam Division").With(ChargeReportFields.ToCharge, written);

        var why = Assert.Single(Charge.Validate(same, Today));
        Assert.Equal(new SamePost(), why);
        Assert.Equal(ChargeReportFields.ToCharge, why.Field);
        Assert.Equal(
            "Both charges are the same. Nobody is relieved from a post and joins the same post; please correct one of them.",
            why.Message.English);
        Assert.Equal(
            "दोनों कार्यभार एक ही हैं। एक ही पद से कार्यमुक्ति एवं उसी पर कार्यग्रहण नहीं होता; कृपया किसी एक को ठीक करें।",
            why.Message.Hindi);
    }

    [Fact]
    public void The_same_charge_in_another_office_is_valid() =>
        Assert.Empty(Charge.Validate(
            Relief.With(ChargeReportFields.ToOffice, "Aluva Division").With(ChargeReportFields.ToCharge, "Range I"),
            Today));

    [Fact]
    public void A_report_dated_in_the_future_is_refused()
    {
        var why = Assert.Single(Charge.Validate(Relief.With(ChargeReportFields.Day, "2026-11-21"), Today));

        Assert.Equal(new ReportDateInFuture(new DateOnly(2026, 11, 21)), why);
        Assert.StartsWith(
            "21-Nov-2026 is in the future. The report is signed on the day itself;",
            why.Message.English,
            StringComparison.Ordinal);
        Assert.StartsWith("21-नवंबर-2026 भविष्य की तिथि है।", why.Message.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_dated_two_years_ago_is_refused()
    {
        var why = Assert.Single(Charge.Validate(
            Relief.With(ChargeReportFields.Day, "2024-11-20").With(TemplateField.OrderDate, "2024-11-01"),
            Today));

        Assert.Equal(new ReportTooOld(new DateOnly(2024, 11, 20)), why);
        Assert.Contains("more than a year ago", why.Message.English, StringComparison.Ordinal);
        Assert.Contains("एक वर्ष से अधिक पुरानी", why.Message.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_date_must_not_be_after_the_report_date()
    {
        var why = Assert.Single(Charge.Validate(Relief.With(ChargeReportFields.Day, "2026-11-10"), Today));

        Assert.Equal(new OrderAfterReport(new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 10)), why);
        Assert.Equal(TemplateField.OrderDate, why.Field);
        Assert.Equal(
            "The order is dated 16-Nov-2026, after the report of 10-Nov-2026. An order comes first; please check both dates.",
            why.Message.English);
        Assert.StartsWith("आदेश की तिथि (16-नवंबर-2026) रिपोर्ट की तिथि", why.Message.Hindi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChargeReportKind.Relief, ChargeReportFields.FromCharge)]
    [InlineData(ChargeReportKind.TransferOfCharge, ChargeReportFields.FromCharge)]
    [InlineData(ChargeReportKind.Joining, ChargeReportFields.ToCharge)]
    [InlineData(ChargeReportKind.AdditionalCharge, ChargeReportFields.ToCharge)]
    public void Each_kind_of_report_requires_its_charge(ChargeReportKind report, string field)
    {
        var questions = Charge.Fields(
            new FlowContext(null, [Phrase.Same("Ernakulam Division")]),
            Answers.None.With(ChargeReportFields.Report, report.ToString()));

        Assert.True(questions.Single(question => question.Key == field).Required);
        Assert.Contains(questions, question => question.Key == TemplateField.OrderNumber);
    }

    [Fact]
    public void The_unmapping_deadline_starts_when_the_charge_ended()
    {
        var profile = Profile();

        Assert.Equal(OfficeTime.At(Today, new TimeOnly(18, 0)), new ChargeReportDetails().RelievedAt(Relief, profile));
        Assert.Equal(
            OfficeTime.At(Today, new TimeOnly(9, 30)),
            new ChargeReportDetails().RelievedAt(Relief.With(ChargeReportFields.Half, nameof(DayHalf.Forenoon)), profile));
        Assert.Null(new ChargeReportDetails().RelievedAt(
            Relief.With(ChargeReportFields.Report, nameof(ChargeReportKind.Joining)),
            profile));
        Assert.Null(new ChargeReportDetails().RelievedAt(
            Relief.With(ChargeReportFields.Report, nameof(ChargeReportKind.AdditionalCharge)),
            profile));
    }

    [Fact]
    public void A_missed_unmapping_escalates_to_the_cell_and_then_to_the_systems_manager()
    {
        var profile = Profile();
        var deadline = new UnmapDeadline(
            OfficeTime.At(new DateOnly(2026, 11, 20), new TimeOnly(15, 0)),
            new UnmapEscalation(4, 9),
            profile.Calendar);

        // Friday 15:00: three office hours are left that day, the rest falls on Monday.
        Assert.Equal(Urgency.Due, deadline.At(OfficeTime.At(new DateOnly(2026, 11, 23), new TimeOnly(10, 29))));
        Assert.Equal(Urgency.Overdue, deadline.At(OfficeTime.At(new DateOnly(2026, 11, 23), new TimeOnly(10, 30))));
        Assert.Equal(Urgency.Overdue, deadline.At(OfficeTime.At(new DateOnly(2026, 11, 23), new TimeOnly(15, 29))));
        Assert.Equal(Urgency.Escalated, deadline.At(OfficeTime.At(new DateOnly(2026, 11, 23), new TimeOnly(15, 30))));
    }

    [Fact]
    public void Two_equal_reports_are_duplicates()
    {
        Assert.True(new ChargeReportDetails().Repeats(Relief, Relief.With(ChargeReportFields.FromCharge, "range I")));
        Assert.False(new ChargeReportDetails().Repeats(Relief, Relief.With(ChargeReportFields.Day, "2026-11-19")));
        Assert.False(new ChargeReportDetails().Repeats(
            Relief,
            Relief.With(ChargeReportFields.Report, nameof(ChargeReportKind.TransferOfCharge))));
    }

    private static OfficeProfile Profile() =>
        OfficeProfile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json")));
}
