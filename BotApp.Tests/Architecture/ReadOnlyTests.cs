using Mono.Cecil;

namespace BotApp.Architecture;

/// <summary>
/// What reads or renders does not write: no method of a type whose name ends in <see cref="Readers"/> reaches a write through the app's own
/// code. Calls through interfaces are not followed.
/// </summary>
[Trait("Size", "fast")]
[Collection(CompiledApp.Name)]
public sealed class ReadOnlyTests(AppModule compiled)
{
    private static readonly string[] Readers = ["Queries", "Notification", "Card", "View"];

    private static readonly string[] Writes =
    [
        "Add", "Attach", "ExecuteDelete", "ExecuteUpdate", "ExecuteSql", "Remove", "Update", "Save", "BeginWrite", "ExecuteOutside",
        "ExecuteSerialized", "NextNumber",
    ];

    [Fact]
    public void Queries_and_renderers_never_write()
    {
        var app = compiled.Module;
        var called = app.GetTypes().SelectMany(type => type.Methods).ToDictionary(method => method, Called);
        var writing = called.Where(pair => pair.Value.Any(IsWrite)).Select(pair => pair.Key).ToHashSet();
        Assert.Contains(writing, method => method.DeclaringType.FullName.Contains("FaqStore", StringComparison.Ordinal));
        while (called.Where(pair => !writing.Contains(pair.Key) && pair.Value.OfType<MethodDefinition>().Any(writing.Contains))
            .Select(pair => pair.Key)
            .ToList() is { Count: > 0 } more)
        {
            writing.UnionWith(more);
        }

        Assert.Empty(writing.Where(method => IsReader(method.DeclaringType))
            .Select(method => $"{Outermost(method.DeclaringType).Name} writes in {method.DeclaringType.Name}.{method.Name}")
            .Order(StringComparer.Ordinal));
    }

    /// <summary>The methods that a method calls or passes on, and the state machine behind an async one.</summary>
    private static List<MethodReference> Called(MethodDefinition method)
    {
        if (!method.HasBody)
        {
            return [];
        }

        var named = method.Body.Instructions.Select(instruction => instruction.Operand)
            .OfType<MethodReference>()
            .Select(used => used is { DeclaringType.Scope: ModuleDefinition } ? used.Resolve() ?? used : used);
        var continued = method.CustomAttributes
            .Where(attribute => attribute.AttributeType.Name == "AsyncStateMachineAttribute")
            .SelectMany(attribute => ((TypeReference)attribute.ConstructorArguments[0].Value).Resolve().Methods);
        return [.. named, .. continued];
    }

    private static bool IsWrite(MethodReference method) =>
        (method.DeclaringType.Namespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || method.DeclaringType.FullName == "BotApp.Storage.BotDb")
        && Writes.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal));

    private static bool IsReader(TypeDefinition type) =>
        Readers.Any(suffix => Outermost(type).Name.EndsWith(suffix, StringComparison.Ordinal));

    private static TypeDefinition Outermost(TypeDefinition type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;
}
