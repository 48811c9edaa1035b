using BotApp.OfficeDirectory;

namespace BotApp.Simulator;

/// <summary>Shows the simulated time and moves it forward.</summary>
public static class ClockRoutes
{
    /// <summary>The simulated time, and how many seconds it is ahead of this machine.</summary>
    public sealed record Shown(DateTimeOffset Now, long AheadSeconds);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clock", Show);
        routes.MapPost("/clock/{step}", Push);
    }

    private static Shown Show(SimulatedClock clock) => new(clock.GetUtcNow(), (long)clock.Ahead.TotalSeconds);

    private static IResult Push(string step, SimulatedClock clock, OfficeProfile office, PageEvents pages)
    {
        if (ClockStep.From(step, clock.GetUtcNow(), office.Calendar) is not { } instant)
        {
            return Results.NotFound();
        }

        clock.PushTo(instant);
        var shown = Show(clock);
        pages.Tell("clock", shown);
        return Results.Json(shown);
    }
}
