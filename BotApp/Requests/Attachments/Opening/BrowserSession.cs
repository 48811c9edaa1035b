using BotApp.Basics;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>
/// A browser in which an officer has entered a valid PIN: until midnight in Kochi, at most twelve hours, it opens links of the same
/// officer without one. It identifies the person; permission is checked at each opening.
/// </summary>
public sealed record BrowserSession(Guid OfficerId, DateTimeOffset Until)
{
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromHours(12);

    public static BrowserSession Start(Guid officerId, DateTimeOffset now)
    {
        var midnight = OfficeTime.At(OfficeTime.DayOf(now).AddDays(1), TimeOnly.MinValue);
        return new BrowserSession(officerId, midnight - now < MaxLifetime ? midnight : now + MaxLifetime);
    }
}
