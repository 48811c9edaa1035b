using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Retention;

/// <summary>"What do you keep about me?": counts and times on a card, the data itself as a workbook.</summary>
internal sealed class ShowMyDataHandler(BotDb db, IOptions<RetentionOptions> retention) : IActionHandler<ShowMyData>
{
    public async Task<Reply> HandleAsync(ShowMyData action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.PersonRecordsAsync(turn.Officer.Id, ct) is { } records
            ? MyDataCard.Show(turn.Language, records, retention.Value)
            : MyDataCard.Nothing(turn.Language);
}
