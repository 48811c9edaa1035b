using BotApp.Basics;

namespace BotApp.Requests.Proofs.Opening;

/// <summary>
/// A browser in which an officer has entered a valid PIN: until midnight in Kochi, at most twelve hours, it opens links of the same
/// officer without one. It identifies the person; permission is checked at each opening.
/// </summary>
public sealed record KnownBrowser(Guid OfficerId, DateTimeOffset Until)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static KnownBrowser Of(Guid officerId, DateTimeOffset now)
    {
        var midnight = OfficeTime.At(OfficeTime.DayOf(now).AddDays(1), TimeOnly.MinValue);
        return new KnownBrowser(officerId, midnight - now < Longest ? midnight : now + Longest);
    }
}
