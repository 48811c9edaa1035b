namespace BotApp.Support;

/// <summary>Collection of tests that run alone, because they measure the process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SerialTests
{
    public const string Name = "alone";
}
