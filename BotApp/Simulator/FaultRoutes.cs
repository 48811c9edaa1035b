namespace BotApp.Simulator;

/// <summary>Switches one fault on or off, or clears all.</summary>
public static class FaultRoutes
{
    public sealed record Switched(string Name, bool On, Guid? Person = null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/faults", (Faults faults) => faults.Now);
        routes.MapPost("/faults", SwitchAsync);
        routes.MapDelete("/faults", ClearAsync);
    }

    private static async Task<IResult> SwitchAsync(Switched wanted, Faults faults, Chats chats, Sending sending)
    {
        if ((wanted.Person is { } person && chats.Of(person) is null) || !faults.Switch(wanted.Name, wanted.Person, wanted.On))
        {
            return Results.NotFound();
        }

        if (wanted is { Name: Faults.Offline, Person: { } who })
        {
            await sending.SwitchAsync(who, wanted.On);
        }

        return Results.Json(faults.Now);
    }

    private static async Task<IResult> ClearAsync(Faults faults, Sending sending)
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
