using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Charges;

/// <summary>The dates of a link charge, both inclusive.</summary>
public sealed record LinkPeriod(DateOnly From, DateOnly Until)
{
    /// <summary>Longer absences need a transfer or an additional charge.</summary>
    public const int MaxDays = 180;

    public DateTimeOffset StartsAt => OfficeTime.At(From, TimeOnly.MinValue);

    /// <summary>The first instant after the period.</summary>
    public DateTimeOffset EndsAt => OfficeTime.At(Until.AddDays(1), TimeOnly.MinValue);

    public static Result<LinkPeriod> Parse(Inputs inputs, DateOnly today)
    {
        if (OfficeTime.ParseIso(inputs.Text(NameLinkOfficer.From)) is not { } from || from < today)
        {
            return new LinkStartsInPast(NameLinkOfficer.From);
        }

        if (OfficeTime.ParseIso(inputs.Text(NameLinkOfficer.Until)) is not { } until || until < from)
        {
            return new LinkEndsBeforeStart(NameLinkOfficer.Until);
        }

        return until.DayNumber - from.DayNumber >= MaxDays ? new LinkTooLong(NameLinkOfficer.Until) : new LinkPeriod(from, until);
    }
}

public sealed record LinkStartsInPast(string At) : Refusal(new Phrase(
    "Please enter the first day: today or later.",
    "कृपया प्रथम दिन दें, आज अथवा बाद का।"), At);

public sealed record LinkEndsBeforeStart(string At) : Refusal(new Phrase(
    "Please give the last day, not before the first.",
    "कृपया अंतिम दिन दें, जो प्रथम दिन से पहले न हो।"), At);

public sealed record LinkTooLong(string At) : Refusal(new Phrase(
    $"A link officer can be named for at most {LinkPeriod.MaxDays} days; for longer, ask for an additional charge.",
    $"लिंक अधिकारी अधिकतम {LinkPeriod.MaxDays} दिनों के लिए नामित किए जा सकते हैं; अधिक अवधि हेतु अतिरिक्त कार्यभार का अनुरोध करें।"), At);

public sealed record LinkOfficerMissing(string At) : Refusal(new Phrase(
    "Please choose an officer of your office or another head.",
    "कृपया अपने कार्यालय के किसी अधिकारी अथवा किसी अन्य प्रमुख को चुनें।"), At);

public sealed record LinkOverlaps(string At) : Refusal(new Phrase(
    "Somebody is named for some of these days already. End that first.",
    "इनमें से कुछ दिनों के लिए पहले से कोई नामित है। पहले उसे समाप्त करें।"), At);
