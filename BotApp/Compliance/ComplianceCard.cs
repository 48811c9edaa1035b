using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.CellQueue;

namespace BotApp.Compliance;

/// <summary>Relief and unmapping: who is still mapped, who was unmapped when, and how many days late.</summary>
public static class ComplianceCard
{
    /// <summary>Lines of each list; the workbook has all.</summary>
    public const int MaxLines = 8;

    private static readonly Phrase Title = new("Unmapping after relief", "कार्यमुक्ति के पश्चात मैपिंग हटाना");

    public static CardContent Render(Language language, ComplianceView view) =>
        Build(new CardBuilder(language, Title), view, ComplianceView.Days);

    /// <summary>To the Systems Manager once a week.</summary>
    /// <param name="manager">The reader, which is the subject of the card.</param>
    public static CardContent Weekly(Language language, ComplianceView view, Guid manager) => Build(
        new CardBuilder(language, Title + new Phrase(": this week", ": इस सप्ताह")).Shows(manager), view, ComplianceView.WeekDays);

    public static CardContent Offer(Language language, ComplianceView view, OfferedWorkbook workbook) =>
        new CardBuilder(language, Title + new Phrase(" as an Excel workbook", ": Excel कार्यपुस्तिका में"))
            .Text(new Phrase(
                $"{view.Reliefs.Count} officers: name, relieved on, unmapped on, days, days late; those still mapped first.",
                $"{view.Reliefs.Count} अधिकारी: नाम, कार्यमुक्ति तिथि, मैपिंग हटाने की तिथि, दिन, विलंब के दिन; "
                    + "जिनकी मैपिंग शेष है, वे सबसे ऊपर।"))
            .WorkbookLink(workbook)
            .Note(new Phrase(
                "The workbook names officers: keep it within the office.",
                "कार्यपुस्तिका में अधिकारियों के नाम हैं: इसे कार्यालय में ही रखें।"))
            .Button<ExportCompliance>(new Phrase("New link", "नया लिंक"))
            .Button<ShowCompliance>(new Phrase("Back", "वापस"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    private static CardContent Build(CardBuilder card, ComplianceView view, int days)
    {
        var summary = new Phrase(
            $"{view.Mapped} relieved and still mapped, {view.MappedTooLong} of them late",
            $"{view.Mapped} कार्यमुक्त, मैपिंग शेष; इनमें {view.MappedTooLong} विलंबित");
        var mapped = view.Reliefs.Where(relief => relief.IsMapped).ToList();
        if (mapped.Count == 0)
        {
            card.Success(new Phrase("No relieved officer is still mapped.", "किसी कार्यमुक्त अधिकारी की मैपिंग शेष नहीं है।"));
        }
        else
        {
            card.Warning(summary)
                .Heading(new Phrase("Relieved and still mapped", "कार्यमुक्त, मैपिंग अब तक नहीं हटाई गई"))
                .Facts(mapped.Take(MaxLines).Select(relief => (NameOf(relief), Since(relief) + Late(relief))))
                .More(mapped.Count - MaxLines);
        }

        var done = view.Reliefs.Where(relief => !relief.IsMapped).ToList();
        card.Heading(new Phrase($"Unmapped in the last {days} days", $"पिछले {days} दिनों में मैपिंग हटाई गई"))
            .Facts(
                (new Phrase("On time", "समय पर"), Phrase.Same($"{view.OnTime}")),
                (new Phrase("Too late", "विलंब से"), Phrase.Same($"{view.TooLate}")))
            .Facts(done.OrderByDescending(relief => relief.DaysLate)
                .Take(MaxLines)
                .Select(relief => (NameOf(relief), Days(relief) + Late(relief))))
            .More(done.Count - MaxLines)
            .Note(new Phrase($"As of {OfficeTime.DisplayText(view.At).English}", $"{OfficeTime.DisplayText(view.At).Hindi} की स्थिति"));
        foreach (var relief in mapped.Take(view.CanOpen ? MaxLines : 0))
        {
            card.RowButton(new Phrase($"Open {relief.Number}", $"{relief.Number} खोलें"), new OpenWorkItem(relief.RequestId));
        }

        if (view.Reliefs.Count > 0)
        {
            card.Button<ExportCompliance>(new Phrase("Excel workbook", "Excel कार्यपुस्तिका"));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build(summary);
    }

    private static Phrase NameOf(Relief relief) => Phrase.Same($"{relief.Number} {relief.Officer}, ") + relief.Office;

    private static Phrase Since(Relief relief)
    {
        var day = OfficeTime.DisplayText(OfficeTime.DayOf(relief.RelievedAt));
        return new Phrase($"relieved on {day.English}", $"{day.Hindi} को कार्यमुक्त");
    }

    private static Phrase Days(Relief relief)
    {
        var (from, to) = (
            OfficeTime.DisplayText(OfficeTime.DayOf(relief.RelievedAt)),
            OfficeTime.DisplayText(OfficeTime.DayOf(relief.UnmappedAt!.Value)));
        return new Phrase(
            $"relieved on {from.English}, unmapped on {to.English}", $"{from.Hindi} को कार्यमुक्त, {to.Hindi} को मैपिंग हटाई गई");
    }

    private static Phrase Late(Relief relief) => relief.IsOnTime
        ? new Phrase(", on time", ", समय पर")
        : Phrase.Same(", ") + Phrase.Counted(
            relief.DaysLate, ("working day late", "working days late"), ("कार्य दिवस विलंबित", "कार्य दिवस विलंबित"));
}
