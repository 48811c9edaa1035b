using BotApp.Conversation;
using BotApp.Storage;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BotApp.Architecture;

/// <summary>Actions marked as reads have no idempotency key, so their handlers must not decide anything.</summary>
[Trait("Size", "fast")]
public sealed class ReadActionTests
{
    private static readonly string[] Writes =
    [
        nameof(BotDb.SaveAsync),
        nameof(BotDb.SaveOutsideTransactionAsync),
        nameof(BotDb.ExecuteOutsideTransactionAsync),
        nameof(BotDb.ExecuteSerializedAsync),
        nameof(BotDb.BeginWriteAsync),
        nameof(BotDb.NextNumberAsync),
    ];

    [Fact]
    public void Handlers_of_reads_save_nothing()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(BotDb).Assembly.Location);
        var handlers = assembly.MainModule.GetTypes().Where(HandlesRead).ToList();

        Assert.Contains(handlers, handler => handler.Name == "ShowMenuHandler");
        Assert.Empty(
            from handler in handlers
            from type in handler.NestedTypes.Append(handler)
            from method in type.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            where instruction.OpCode.FlowControl is FlowControl.Call
                && instruction.Operand is MethodReference called
                && called.DeclaringType.Name == nameof(BotDb)
                && Writes.Contains(called.Name)
            select $"{handler.Name} calls {((MethodReference)instruction.Operand).Name}");
    }

    private static bool HandlesRead(TypeDefinition type) => type.Interfaces
        .Select(implemented => implemented.InterfaceType)
        .OfType<GenericInstanceType>()
        .Any(handler => handler.Name == typeof(IActionHandler<>).Name
            && handler.GenericArguments[0].Resolve().Interfaces.Any(marker =>
                marker.InterfaceType.Name is nameof(IReadAction) or nameof(IRefreshableAction)));
}
