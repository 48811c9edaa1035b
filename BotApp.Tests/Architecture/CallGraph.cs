using Mono.Cecil;

namespace BotApp.Architecture;

/// <summary>Which methods of the app call which, read from the compiled assembly; calls through interfaces are not followed.</summary>
internal static class CallGraph
{
    public static Dictionary<MethodDefinition, List<MethodReference>> Read(ModuleDefinition app) =>
        app.GetTypes().SelectMany(type => type.Methods).ToDictionary(method => method, Called);

    /// <summary>The given methods, and all that call one of them, directly or not.</summary>
    /// <param name="passes">Whether a method that calls one belongs to them; null for every one.</param>
    public static HashSet<MethodDefinition> CallersOf(
        this Dictionary<MethodDefinition, List<MethodReference>> graph,
        IEnumerable<MethodDefinition> first,
        Func<MethodDefinition, bool>? passes = null)
    {
        var all = first.ToHashSet();
        while (graph.Where(pair => !all.Contains(pair.Key)
                && passes?.Invoke(pair.Key) is not false
                && pair.Value.OfType<MethodDefinition>().Any(all.Contains))
            .Select(pair => pair.Key)
            .ToList() is { Count: > 0 } more)
        {
            all.UnionWith(more);
        }

        return all;
    }

    /// <summary>
    /// The methods that a method calls or passes on, in the order of its source; the body of an async one is its state machine.
    /// </summary>
    private static List<MethodReference> Called(MethodDefinition method)
    {
        var machine = method.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == "AsyncStateMachineAttribute");
        var body = machine is null
            ? method
            : ((TypeReference)machine.ConstructorArguments[0].Value).Resolve().Methods.Single(one => one.Name == "MoveNext");
        return body.HasBody
            ?
            [
                .. body.Body.Instructions.Select(instruction => instruction.Operand)
                    .OfType<MethodReference>()
                    .Select(used => used is { DeclaringType.Scope: ModuleDefinition } ? used.Resolve() ?? used : used),
            ]
            : [];
    }
}
