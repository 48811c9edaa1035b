using BotApp.Faq.Understanding;
using BotApp.Templates;
using Mono.Cecil;

namespace BotApp.Architecture;

/// <summary>
/// <c>dotnet test --filter Size=fast</c> runs every test class that starts no app, server, process or browser and takes no seconds by
/// itself, and no other.
/// </summary>
[Trait("Size", "fast")]
public sealed class FastLoopTests
{
    /// <summary>What takes long to start: the bot itself, anything that listens, other programs.</summary>
    private static readonly string[] Starters =
    [
        "BotApp.Support.TestBot",
        "BotApp.Operation.CommandInProcess",
        "Microsoft.AspNetCore.Builder.WebApplication",
        "Microsoft.AspNetCore.Builder.WebApplicationBuilder",
        "System.Diagnostics.Process",
        "System.Net.Sockets.TcpListener",
        "Microsoft.Playwright.Playwright",
    ];

    /// <summary>Classes that start nothing and still take seconds on an idle machine.</summary>
    private static readonly string[] Heavy =
    [
        typeof(FaqScaleTests).FullName!,
        typeof(LargestTemplateTests).FullName!,
        typeof(RandomLayoutTests).FullName!,
        typeof(TemplateMemoryTests).FullName!,
    ];

    [Fact]
    public void Classes_that_start_nothing_are_in_the_fast_loop()
    {
        using var tests = ModuleDefinition.ReadModule(typeof(FastLoopTests).Assembly.Location);
        var uses = tests.Types.ToDictionary(type => type.FullName, type => CompiledUses.Of(type).ToList());
        var classes = tests.Types.Where(IsTestClass).Select(type => type.FullName).ToList();
        var starting = new HashSet<string>(Starters);
        while (FindUsers().ToList() is { Count: > 0 } users)
        {
            starting.UnionWith(users);
        }

        var marked = tests.Types.Where(IsMarked).Select(type => type.FullName).ToList();
        var fast = classes.Except(starting).Except(Heavy).ToList();
        Assert.Empty(
            fast.Except(marked).Select(name => $"""{name} starts nothing: mark it [Trait("Size", "fast")].""")
                .Concat(marked.Except(fast).Select(name => $"{name} is too slow for the fast loop: remove its trait.")));

        IEnumerable<string> FindUsers() =>
            uses.Where(type => !starting.Contains(type.Key) && type.Value.Any(starting.Contains)).Select(type => type.Key);
    }

    private static bool IsTestClass(TypeDefinition type) => type.Methods.Any(method => method.CustomAttributes.Any(IsTest));

    /// <summary>[Fact] and whatever is derived from it, and FsCheck's [Property].</summary>
    private static bool IsTest(CustomAttribute attribute)
    {
        for (var type = attribute.AttributeType; type is not null; type = type.Resolve()?.BaseType)
        {
            if (type.FullName == typeof(FactAttribute).FullName)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMarked(TypeDefinition type) => type.CustomAttributes.Any(attribute =>
        attribute.AttributeType.FullName == typeof(TraitAttribute).FullName
        && attribute.ConstructorArguments.Select(argument => argument.Value as string).SequenceEqual(["Size", "fast"]));
}
