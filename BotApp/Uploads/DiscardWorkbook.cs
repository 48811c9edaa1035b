using BotApp.Conversation;

namespace BotApp.Uploads;

/// <param name="Staged">The staged workbook.</param>
public sealed record DiscardWorkbook(Guid Staged) : ICardAction
{
    public static string Verb => "workbook.drop";
}
