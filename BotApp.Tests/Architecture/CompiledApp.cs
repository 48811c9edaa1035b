namespace BotApp.Architecture;

/// <summary>
/// Collection of tests that share <see cref="AppModule"/>. One runs after another: the module reads itself while it is used.
/// </summary>
[CollectionDefinition(Name)]
public sealed class CompiledApp : ICollectionFixture<AppModule>
{
    public const string Name = "compiled app";
}
