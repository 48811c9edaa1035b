namespace BotApp.Notifications;

/// <summary>
/// How many calls the bot plans in its tenant. Teams allows 50 in a second (rate-limit.md); the rest is for calls that take longer than
/// others on their way.
/// </summary>
public static class TenantPace
{
    public const int Calls = 48;

    /// <summary>The time in which so many calls are made.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    /// <summary>The time that so many calls take at least.</summary>
    public static TimeSpan TimeOf(double calls) => Window * (calls / Calls);
}
