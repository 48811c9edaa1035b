namespace BotApp.Simulator;

/// <summary>Switches one fault on or off, or clears all.</summary>
public static class FaultRoutes
{
    public sealed record Switched(string Name, bool On, Guid? Person = null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/faults", (SimulatedFaults faults) => faults.Now);
        routes.MapPost("/faults", SwitchAsync);
        routes.MapDelete("/faults", ClearAsync);
    }

    private static async Task<IResult> SwitchAsync(Switched wanted, SimulatedFaults faults, ChatStore chats, ClientDevice sending)
    {
        if ((wanted.Person is { } person && chats.Of(person) is null) || !faults.Switch(wanted.Name, wanted.Person, wanted.On))
        {
            return Results.NotFound();
        }

        if (wanted is { Name: SimulatedFaults.Offline, Person: { } who })
        {
            await sending.SwitchAsync(who, wanted.On);
        }

        return Results.Json(faults.Now);
    }

    private static async Task<IResult> ClearAsync(SimulatedFaults faults, ClientDevice sending)
    {
        var absent = faults.Now.OfflinePeople;
        faults.Clear();
        foreach (var who in absent)
        {
            await sending.SwitchAsync(who, offline: false);
        }

        return Results.Json(faults.Now);
    }
}
