namespace BotApp.Menu;

/// <summary>The viewer's pending work, for the counts on the menu.</summary>
public sealed record MenuCounts(
    int MyQueue,
    int WorkList,
    int Questions = 0,
    int Undelivered = 0,
    int OfficerQueries = 0,
    int Pending = 0,
    int TextsToConfirm = 0)
{
    public static readonly MenuCounts None = new(0, 0);
}
