using BotApp.Conversation;

namespace BotApp.Consolidation.Register;

/// <summary>Exports the register as an Excel workbook, for the computer cell and the Systems Manager.</summary>
public sealed record ExportRegister : ICardAction
{
    public static string Verb => "register.export";
}
