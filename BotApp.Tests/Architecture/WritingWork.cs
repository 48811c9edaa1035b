using Mono.Cecil;

namespace BotApp.Architecture;

/// <summary>
/// The actions, outbox payloads and jobs whose handlers write to the database, by the names of <see cref="Support.WorkTag"/>.
/// </summary>
internal static class WritingWork
{
    private const string Context = "BotApp.Storage.BotDb";

    private static readonly string[] Writes =
        ["SaveAsync", "SaveOutsideTransactionAsync", "ExecuteOutsideTransactionAsync", "ExecuteSerializedAsync"];

    public static IReadOnlySet<string> Find()
    {
        using var app = ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);
        var graph = CallGraph.Read(app);
        var writing = graph.CallersOf(
            graph.Where(pair => pair.Value.Any(call => call.DeclaringType.FullName == Context && Writes.Contains(call.Name)))
                .Select(pair => pair.Key),
            caller => caller.DeclaringType.FullName != Context);
        return app.GetTypes()
            .Where(type => !type.IsAbstract && Lineage(type).Any(one => one.Methods.Any(writing.Contains)))
            .SelectMany(NamesOf)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> NamesOf(TypeDefinition type) =>
        type.Interfaces.Select(one => one.InterfaceType).OfType<GenericInstanceType>()
            .Where(handled => handled.Name is "IActionHandler`1" or "IOutboxHandler`1")
            .Select(handled => handled.GenericArguments[0].Name)
            .Concat(Lineage(type).Any(IsJob) ? [type.Name] : []);

    private static bool IsJob(TypeDefinition type) =>
        type.BaseType?.Name is "BackgroundService" || type.Interfaces.Any(one => one.InterfaceType.Name is "IHostedService");

    /// <summary>The type and what it inherits from the app's own.</summary>
    private static IEnumerable<TypeDefinition> Lineage(TypeDefinition type)
    {
        for (var one = type; one is not null; one = one.BaseType as TypeDefinition)
        {
            yield return one;
        }
    }
}
