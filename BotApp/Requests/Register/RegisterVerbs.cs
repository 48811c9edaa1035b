using BotApp.Conversation;

namespace BotApp.Requests.Register;

/// <summary>Exports the register as an Excel workbook, for the computer cell and the Systems Manager.</summary>
public sealed record ExportRegister : IVerb
{
    public static string Verb => "register.export";
}
