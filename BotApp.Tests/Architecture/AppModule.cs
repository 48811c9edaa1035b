using Mono.Cecil;

namespace BotApp.Architecture;

/// <summary>The compiled app, read once for the tests of a class, which run one after another.</summary>
public sealed class AppModule : IDisposable
{
    public ModuleDefinition Module { get; } = ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);

    public void Dispose() => Module.Dispose();
}
