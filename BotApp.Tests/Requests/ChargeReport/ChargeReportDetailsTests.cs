using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;

namespace BotApp.Requests.ChargeReport;

public sealed class ChargeReportDetailsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly ChargeReportDetails Charge = new();

    private static readonly Answers Relief = Answers.From(new Dictionary<string, string>
    {
        [ChargeField.Report] = nameof(ReportKind.Relief),
        [ChargeField.FromOffice] = "Ernakulam Division",
        [ChargeField.FromCharge] = "Range I",
        [ChargeField.Day] = "2026-11-20",
        [ChargeField.Half] = nameof(DayHalf.Afternoon),
        [TemplateField.OrderNumber] = "EO 45/2026",
        [TemplateField.OrderDate] = "2026-11-16",
    });

    [Fact]
    public void A_relief_report_dated_today_is_valid() => Assert.Empty(Charge.Check(Relief, Today));

    [Theory]
    [InlineData("Range I")]
    [InlineData("range-i.")]
    public void Both_charges_must_differ(string written)
    {
        var same = Relief.With(ChargeField.ToOffice, "Ernakulam Division").With(ChargeField.ToCharge, written);

        var why = Assert.Single(Charge.Check(same, Today));
        Assert.Equal(new SamePost(), why);
        Assert.Equal(ChargeField.ToCharge, why.Field);
        Assert.Equal("Both charges are the same. Nobody is relieved from a post and joins the same post; please correct one of them.", why.Words.English);
        Assert.Equal("दोनों कार्यभार एक ही हैं। एक ही पद से कार्यमुक्ति एवं उसी पर कार्यग्रहण नहीं होता; कृपया किसी एक को ठीक करें।", why.Words.Hindi);
    }

    [Fact]
    public void The_same_charge_in_another_office_is_valid() =>
        Assert.Empty(Charge.Check(Relief.With(ChargeField.ToOffice, "Aluva Division").With(ChargeField.ToCharge, "Range I"), Today));

    [Fact]
    public void A_report_dated_in_the_future_is_refused()
    {
        var why = Assert.Single(Charge.Check(Relief.With(ChargeField.Day, "2026-11-21"), Today));

        Assert.Equal(new ReportAhead(new DateOnly(2026, 11, 21)), why);
        Assert.StartsWith("21-Nov-2026 is in the future. The report is signed on the day itself;", why.Words.English, StringComparison.Ordinal);
        Assert.StartsWith("21-नवंबर-2026 भविष्य की तिथि है।", why.Words.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_dated_two_years_ago_is_refused()
    {
        var why = Assert.Single(Charge.Check(Relief.With(ChargeField.Day, "2024-11-20").With(TemplateField.OrderDate, "2024-11-01"), Today));

        Assert.Equal(new ReportTooOld(new DateOnly(2024, 11, 20)), why);
        Assert.Contains("more than a year ago", why.Words.English, StringComparison.Ordinal);
        Assert.Contains("एक वर्ष से अधिक पुरानी", why.Words.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_date_must_not_be_after_the_report_date()
    {
        var why = Assert.Single(Charge.Check(Relief.With(ChargeField.Day, "2026-11-10"), Today));

        Assert.Equal(new OrderAfterReport(new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 10)), why);
        Assert.Equal(TemplateField.OrderDate, why.Field);
        Assert.Equal("The order is dated 16-Nov-2026, after the report of 10-Nov-2026. An order comes first; please check both dates.", why.Words.English);
        Assert.StartsWith("आदेश की तिथि (16-नवंबर-2026) रिपोर्ट की तिथि", why.Words.Hindi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportKind.Relief, ChargeField.FromCharge)]
    [InlineData(ReportKind.TransferOfCharge, ChargeField.FromCharge)]
    [InlineData(ReportKind.Joining, ChargeField.ToCharge)]
    [InlineData(ReportKind.AdditionalCharge, ChargeField.ToCharge)]
    public void Each_kind_of_report_requires_its_charge(ReportKind report, string field)
    {
        var questions = Charge.Questions(new FormContext(null, ["Ernakulam Division"]), Answers.None.With(ChargeField.Report, report.ToString()));

        Assert.True(questions.Single(question => question.Field == field).Required);
        Assert.Contains(questions, question => question.Field == TemplateField.OrderNumber);
    }

    [Fact]
    public void The_unmapping_deadline_starts_when_the_charge_ended()
    {
        var profile = Profile();

        Assert.Equal(OfficeTime.At(Today, new TimeOnly(18, 0)), ChargeReportDetails.ClockStart(Relief, profile));
        Assert.Equal(
            OfficeTime.At(Today, new TimeOnly(9, 30)), ChargeReportDetails.ClockStart(Relief.With(ChargeField.Half, nameof(DayHalf.Forenoon)), profile));
        Assert.Null(ChargeReportDetails.ClockStart(Relief.With(ChargeField.Report, nameof(ReportKind.Joining)), profile));
        Assert.Null(ChargeReportDetails.ClockStart(Relief.With(ChargeField.Report, nameof(ReportKind.AdditionalCharge)), profile));
    }

    [Fact]
    public void A_missed_unmapping_escalates_to_the_cell_and_then_to_the_systems_manager()
    {
        var profile = Profile();
        var deadline = new UnmapDeadline(OfficeTime.At(new DateOnly(2026, 11, 20), new TimeOnly(15, 0)), new UnmapSteps(4, 9), profile.Calendar);

        // Friday 15:00: three office hours are left that day, the rest falls on Monday.
        Assert.Equal(Urgency.Fresh, deadline.At(OfficeTime.At(new DateOnly(2026, 11, 23), new TimeOnly(10, 29))));
        Assert.Equal(Urgency.Overdue, deadline.At(OfficeTime.At(new DateOnly(2026, 11, 23), new TimeOnly(10, 30))));
        Assert.Equal(Urgency.Overdue, deadline.At(OfficeTime.At(new DateOnly(2026, 11, 23), new TimeOnly(15, 29))));
        Assert.Equal(Urgency.TellSupervisor, deadline.At(OfficeTime.At(new DateOnly(2026, 11, 23), new TimeOnly(15, 30))));
    }

    [Fact]
    public void Two_equal_reports_are_duplicates()
    {
        Assert.True(ChargeReportDetails.SaysTheSame(Relief, Relief.With(ChargeField.FromCharge, "range I")));
        Assert.False(ChargeReportDetails.SaysTheSame(Relief, Relief.With(ChargeField.Day, "2026-11-19")));
        Assert.False(ChargeReportDetails.SaysTheSame(Relief, Relief.With(ChargeField.Report, nameof(ReportKind.TransferOfCharge))));
    }

    private static OfficeProfile Profile() => OfficeProfile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json")));
}
