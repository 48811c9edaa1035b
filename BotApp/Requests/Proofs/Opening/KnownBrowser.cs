using BotApp.Basics;

namespace BotApp.Requests.Proofs.Opening;

/// <summary>
/// A browser in which an officer has entered a right code: until midnight in Kochi, twelve hours at most, links of the same officer open in it without
/// one. It says who sits there, not what they may see: that is asked at each opening.
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
