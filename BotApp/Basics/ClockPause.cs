namespace BotApp.Basics;

/// <summary>Pauses by a clock that somebody may set: one that is set back must not make a pause longer than it was meant to be.</summary>
public static class ClockPause
{
    /// <summary>Whether a pause still lasts.</summary>
    /// <param name="until">When it ends.</param>
    /// <param name="atMost">How long it may last in all.</param>
    public static bool Lasts(DateTimeOffset until, TimeSpan atMost, DateTimeOffset now) => now < until && until - now <= atMost;
}
