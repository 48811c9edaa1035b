using System.Globalization;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.OfficeCalendar;

/// <summary>Holidays and the steps of the clocks, for the computer cell and the Systems Manager.</summary>
public static class CalendarCard
{
    private static readonly Phrase Confirmed = new(
        "It applies when a second person of the computer cell, or the Systems Manager, has confirmed it. "
            + "Reminders that are scheduled already keep their day.",
        "कंप्यूटर प्रकोष्ठ के दूसरे अधिकारी अथवा सिस्टम प्रबंधक की पुष्टि के बाद यह लागू होगा। पहले से नियत "
            + "अनुस्मारक अपनी तिथि पर ही रहेंगे।");

    /// <param name="done">What the last press did.</param>
    public static CardContent Show(
        Language language, IReadOnlyList<Holiday> holidays, OfficeSteps steps, DateOnly today, Phrase? done = null)
    {
        var card = new CardBuilder(language, new Phrase("Holidays and reminders", "अवकाश एवं अनुस्मारक"));
        if (done is not null)
        {
            card.Success(done);
        }

        foreach (var year in (int[])[today.Year, today.Year + 1])
        {
            var days = holidays.Where(holiday => holiday.Day.Year == year).OrderBy(holiday => holiday.Day).ToList();
            card.Heading(new Phrase($"Holidays {year}", $"अवकाश {year}"));
            if (days.Count == 0)
            {
                card.Warning(new Phrase("None are entered yet.", "अभी कोई दर्ज नहीं है।"));
            }

            card.Facts(days.Select(holiday => (OfficeTime.DisplayText(holiday.Day), holiday.Name)))
                .RowButton(new Phrase($"Edit {year}", $"{year} सुधारें"), new EditHolidays(year));
        }

        return card.Heading(new Phrase("Reminders and escalation", "अनुस्मारक एवं प्रबंधक को सूचना"))
            .Facts(StepsInput.Fields.Select(field => (field.Label, Phrase.Same($"{field.Value(steps)}"))))
            .RowButton<EditSteps>(new Phrase("Edit the steps", "चरण सुधारें"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    /// <param name="days">As stored, or as typed when it was refused.</param>
    public static CardContent Holidays(Language language, int year, string? days, Refusal? why = null) =>
        new CardBuilder(language, new Phrase($"Holidays of {year}", $"वर्ष {year} के अवकाश"))
            .Error(why)
            .Keeps<SaveHolidays>(year.ToString(CultureInfo.InvariantCulture))
            .TextInput(
                SaveHolidays.Days,
                new Phrase("One holiday a line: date, name / name in Hindi", "प्रति पंक्ति एक अवकाश: तिथि, नाम / हिन्दी नाम"),
                days,
                required: false,
                HolidayText.MaxLength,
                Phrase.Same($"{year}-01-26 Republic Day / गणतंत्र दिवस"),
                multiline: true)
            .Note(new Phrase("Saturdays and Sundays are never working days.", "शनिवार एवं रविवार कार्य दिवस नहीं होते।"))
            .Note(Confirmed)
            .Submit(new Phrase("Send for confirmation", "पुष्टि हेतु भेजें"), new SaveHolidays(year))
            .ButtonWithInputs<ShowCalendar>(new Phrase("Back", "वापस"))
            .Build();

    /// <param name="value">The value of a step: as stored, or as typed when it was refused.</param>
    public static CardContent Steps(Language language, Func<string, string?> value, Refusal? why = null)
    {
        var card = new CardBuilder(language, new Phrase("Reminders and escalation", "अनुस्मारक एवं प्रबंधक को सूचना"))
            .Error(why)
            .Keeps<SaveSteps>();
        foreach (var (id, label, _) in StepsInput.Fields)
        {
            card.TextInput(id, label, value(id), required: true, 3);
        }

        return card.Note(Confirmed)
            .Submit<SaveSteps>(new Phrase("Send for confirmation", "पुष्टि हेतु भेजें"))
            .ButtonWithInputs<ShowCalendar>(new Phrase("Back", "वापस"))
            .Build();
    }
}
