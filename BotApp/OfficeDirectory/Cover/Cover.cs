using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.OfficeDirectory.Cover;

/// <summary>The dates of a link charge, both inclusive.</summary>
public sealed record LinkDays(DateOnly From, DateOnly Until)
{
    /// <summary>Longer absences need a transfer or an additional charge.</summary>
    public const int LongestDays = 180;

    public DateTimeOffset Begins => OfficeTime.At(From, TimeOnly.MinValue);

    /// <summary>The first instant after the period.</summary>
    public DateTimeOffset Ends => OfficeTime.At(Until.AddDays(1), TimeOnly.MinValue);

    public static Result<LinkDays> Parse(Inputs inputs, DateOnly today)
    {
        if (OfficeTime.FromIso(inputs.Text(NameLink.From)) is not { } from || from < today)
        {
            return new CoverFromPast(NameLink.From);
        }

        if (OfficeTime.FromIso(inputs.Text(NameLink.Until)) is not { } until || until < from)
        {
            return new CoverEndsBefore(NameLink.Until);
        }

        return until.DayNumber - from.DayNumber >= LongestDays ? new CoverTooLong(NameLink.Until) : new LinkDays(from, until);
    }
}

public sealed record CoverFromPast(string At) : Refusal(new Phrase(
    "Please give the first day, today or later.",
    "कृपया प्रथम दिन दें, आज अथवा बाद का।"), At);

public sealed record CoverEndsBefore(string At) : Refusal(new Phrase(
    "Please give the last day, not before the first.",
    "कृपया अंतिम दिन दें, जो प्रथम दिन से पहले न हो।"), At);

public sealed record CoverTooLong(string At) : Refusal(new Phrase(
    $"A link officer can be named for at most {LinkDays.LongestDays} days; for longer, ask for an additional charge.",
    $"लिंक अधिकारी अधिकतम {LinkDays.LongestDays} दिनों के लिए नामित किए जा सकते हैं; अधिक अवधि हेतु अतिरिक्त कार्यभार का अनुरोध करें।"), At);

public sealed record CoverNobody(string At) : Refusal(new Phrase(
    "Please choose an officer of your office or another head.",
    "कृपया अपने कार्यालय के किसी अधिकारी अथवा किसी अन्य प्रमुख को चुनें।"), At);

public sealed record CoverOverlaps(string At) : Refusal(new Phrase(
    "Somebody is named for some of these days already. End that first.",
    "इनमें से कुछ दिनों के लिए पहले से कोई नामित है। पहले उसे समाप्त करें।"), At);
