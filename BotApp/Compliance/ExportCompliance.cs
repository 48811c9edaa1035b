using BotApp.Conversation;

namespace BotApp.Compliance;

/// <summary>Offers the compliance list as an Excel workbook.</summary>
public sealed record ExportCompliance : ICardAction
{
    public static string Verb => "compliance.export";
}
