using BotApp.Conversation;

namespace BotApp.Uploads;

public sealed record DiscardWorkbook : ICardAction
{
    public static string Verb => "workbook.drop";

    /// <summary>Data: the id of the staged workbook.</summary>
    public const string Staged = "staged";
}
