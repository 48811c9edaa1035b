using Mono.Cecil;

namespace BotApp.Architecture;

/// <summary>The compiled app, read once for all tests that look at its code.</summary>
public sealed class AppModule : IDisposable
{
    private readonly Lazy<Dictionary<MethodDefinition, List<MethodReference>>> _calls;

    public AppModule() => _calls = new(() => CallGraph.Read(Module));

    public ModuleDefinition Module { get; } = ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);

    /// <summary>Which methods call which, in the order of their source.</summary>
    internal Dictionary<MethodDefinition, List<MethodReference>> Calls => _calls.Value;

    public void Dispose() => Module.Dispose();
}
