using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Navigation;

namespace BotApp.Dashboard;

/// <summary>
/// The pending work in figures. Every bar follows its words and number, so that a screen reader says those first and nothing is told by the
/// bar alone.
/// </summary>
public static class DashboardCard
{
    /// <summary>Offices listed; the others are counted.</summary>
    private const int MaxOffices = 10;

    private const int BarLength = 10;

    public static CardContent Summary(Language language, DashboardView view)
    {
        var card = Begin(language, new Phrase("Pending work", "लंबित कार्य"), view);
        if (view.Total == 0)
        {
            return End(card, view, DashboardTopic.Summary);
        }

        card.Heading(new Phrase("Since when", "कब से"));
        Bars(
            card,
            view.Total,
            (new Phrase($"Under {view.RemindDays} working days", $"{view.RemindDays} कार्य दिवस से कम"), view.CountOf(WaitingAge.Fresh)),
            (
                new Phrase(
                    $"{view.RemindDays} to {view.EscalateDays} working days",
                    $"{view.RemindDays} से {view.EscalateDays} कार्य दिवस"),
                view.CountOf(WaitingAge.Reminded)),
            (new Phrase($"Late, over {view.EscalateDays} working days", $"विलंबित, {view.EscalateDays} कार्य दिवस से अधिक"), view.Late));
        card.Heading(new Phrase("Where", "किस चरण में"));
        Bars(card, view.Total, [.. view.Stages.Select(line => (line.Stage.DisplayText(), line.Count))]);
        card.Heading(new Phrase("Kind", "प्रकार"));
        Bars(card, view.Total, [.. view.Kinds.Select(line => (line.Kind.DisplayText(), line.Count))]);
        if (view.Offices.Count > 1)
        {
            card.Heading(new Phrase("Office", "कार्यालय"));
            Bars(
                card,
                view.Offices.Max(office => office.Pending),
                [.. view.Offices.Take(MaxOffices).Select(office => (WithLate(office), office.Pending))]);
            card.More(view.Offices.Count - MaxOffices);
        }

        return End(card, view, DashboardTopic.Summary);
    }

    public static CardContent LateOffices(Language language, DashboardView view)
    {
        var card = Begin(language, new Phrase("Late offices", "विलंब वाले कार्यालय"), view);
        var late = view.Offices.Where(office => office.Late > 0).ToList();
        if (late.Count == 0)
        {
            card.Success(new Phrase(
                $"No office has a request that has waited for more than {view.EscalateDays} working days.",
                $"किसी कार्यालय में {view.EscalateDays} कार्य दिवस से अधिक पुराना अनुरोध लंबित नहीं है।"));
        }

        foreach (var office in late.Take(MaxOffices))
        {
            var oldest = OfficeTime.DisplayText(OfficeTime.DayOf(office.Oldest));
            card.Facts((office.Office, new Phrase(
                $"{office.Late} late of {office.Pending}, the oldest since {oldest.English}",
                $"{office.Pending} में से {office.Late} विलंबित, सबसे पुराना {oldest.Hindi} से")
                + Bar(office.Late, late[0].Late)));
        }

        return End(card.More(late.Count - MaxOffices), view, DashboardTopic.LateOffices);
    }

    private static CardBuilder Begin(Language language, Phrase title, DashboardView view)
    {
        var card = new CardBuilder(language, title);
        card.Text(view.Total == 0
            ? new Phrase("Nothing is pending.", "कुछ लंबित नहीं है।")
            : new Phrase($"{view.Total} pending, {view.Late} of them late.", $"{view.Total} लंबित, इनमें से {view.Late} विलंबित।"));
        if (view is { Relieved: > 0, RelievedSince: { } since })
        {
            card.Warning(Phrase.Counted(
                    view.Relieved,
                    ("officer is relieved and still mapped", "officers are relieved and still mapped"),
                    ("अधिकारी कार्यमुक्त, मैपिंग शेष", "अधिकारी कार्यमुक्त, मैपिंग शेष"))
                + new Phrase(
                    $", the longest since {OfficeTime.DisplayText(OfficeTime.DayOf(since)).English}",
                    $", सबसे पुराना {OfficeTime.DisplayText(OfficeTime.DayOf(since)).Hindi} से"));
        }

        return card;
    }

    private static CardContent End(CardBuilder card, DashboardView view, DashboardTopic shown)
    {
        if (view is { Undelivered: { } undelivered, Questions: { } questions })
        {
            card.Heading(new Phrase("Messages and questions", "संदेश एवं प्रश्न")).Facts(
                (new Phrase("Not delivered", "अवितरित"), Phrase.Same($"{undelivered}")),
                (new Phrase("Unanswered questions", "अनुत्तरित प्रश्न"), Phrase.Same($"{questions}")));
        }

        card.Note(new Phrase($"As of {OfficeTime.DisplayText(view.At).English}", $"{OfficeTime.DisplayText(view.At).Hindi} की स्थिति"));
        if (view.Own.Queue is { } queue)
        {
            card.Button<ShowQueue>(new Phrase($"My queue ({queue})", $"मेरे पास लंबित ({queue})"));
        }

        if (view.Own.WorkList is { } work)
        {
            card.Button<ShowWorkList>(new Phrase($"Work list ({work})", $"कार्य सूची ({work})"));
        }

        _ = shown switch
        {
            DashboardTopic.Summary => card.Button(
                new Phrase("Which office is late?", "कौन सा कार्यालय विलंबित है?"), new ShowDashboard(DashboardTopic.LateOffices)),
            DashboardTopic.LateOffices => card.Button(new Phrase("All pending work", "समस्त लंबित कार्य"), new ShowDashboard()),
        };
        if (view.Desk is { } desk)
        {
            card.Link(new Phrase("Charts and lists", "चार्ट एवं सूचियाँ"), desk);
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(new Phrase($"{view.Total} pending, {view.Late} late", $"{view.Total} लंबित, {view.Late} विलंबित"));
    }

    private static Phrase WithLate(OfficeFigures office) => office.Late == 0 ? office.Office
        : office.Office + new Phrase($", {office.Late} late", $", {office.Late} विलंबित");

    private static void Bars(CardBuilder card, int whole, params IReadOnlyList<(Phrase Label, int Count)> lines)
    {
        foreach (var (label, count) in lines)
        {
            card.Facts((label, Phrase.Same($"{count}") + Bar(count, whole)));
        }
    }

    /// <summary>A count that is not zero has at least one square.</summary>
    private static Phrase Bar(int count, int whole) =>
        Phrase.Same(count == 0 ? "" : "  " + new string('■', Math.Max(1, (int)Math.Round((double)BarLength * count / whole))));
}
