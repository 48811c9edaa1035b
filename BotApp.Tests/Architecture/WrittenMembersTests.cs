using BotApp.Teams;
using Mono.Cecil;

namespace BotApp.Architecture;

/// <summary>
/// <see cref="ActivityJsonWriter"/> writes the members that the product uses. A member of the SDK's types that the product sets and the
/// writer does not read would be lost in silence.
/// </summary>
[Trait("Size", "fast")]
[Collection(CompiledApp.Name)]
public sealed class WrittenMembersTests(AppModule compiled)
{
    private static readonly string[] Incoming = [nameof(ActivityJsonReader), "ConnectorAnswer", "ConnectorConversations"];

    [Fact]
    public void Every_member_that_the_product_sets_is_written()
    {
        var app = compiled.Module;
        var outgoing = app.Types.Where(type => type.Namespace.StartsWith("BotApp", StringComparison.Ordinal)
            && !Incoming.Contains(type.Name));
        var set = outgoing.SelectMany(Called)
            .Where(method => method.Name.StartsWith("set_", StringComparison.Ordinal))
            .Select(Member)
            .ToHashSet();
        var written = Called(app.GetType(typeof(ActivityJsonWriter).FullName))
            .Where(method => method.Name.StartsWith("get_", StringComparison.Ordinal))
            .Select(Member)
            .ToHashSet();

        Assert.Contains("Activity.Summary", set);
        Assert.Empty(set.Except(written).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<MethodReference> Called(TypeDefinition type) => type.Methods
        .Where(method => method.HasBody)
        .SelectMany(method => method.Body.Instructions)
        .Select(instruction => instruction.Operand)
        .OfType<MethodReference>()
        .Where(method => method.DeclaringType.FullName.StartsWith("Microsoft.Bot.Schema.", StringComparison.Ordinal))
        .Concat(type.NestedTypes.SelectMany(Called));

    private static string Member(MethodReference accessor) => $"{accessor.DeclaringType.Name}.{accessor.Name[4..]}";
}
