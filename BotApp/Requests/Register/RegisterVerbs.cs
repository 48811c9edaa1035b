using BotApp.Conversation;

namespace BotApp.Requests.Register;

/// <summary>The register as an Excel workbook, for the cell and the Systems Manager.</summary>
public sealed record ExportRegister : IVerb
{
    public static string Verb => "register.export";
}
