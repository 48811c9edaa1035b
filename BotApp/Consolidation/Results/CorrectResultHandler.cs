using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Consolidation.Results;

/// <summary>Replaces a recorded result, notifies the officer and updates the directory.</summary>
internal sealed class CorrectResultHandler(BotDb db) : IActionHandler<CorrectResult>
{
    public async Task<Reply> HandleAsync(CorrectResult action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.BatchViewAsync(action.Batch, track: true, ct) is not { } view)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (!view.Completed.Any())
        {
            return BatchCard.ForCell(turn.Language, view);
        }

        if (!action.Filled)
        {
            return ResultsCard.CorrectForm(turn.Language, view, inputs);
        }

        if (CorrectedResult.Parse(inputs, view.Batch.Kind, view.Completed).IsRefused(out var why, out var corrected))
        {
            return ResultsCard.CorrectForm(turn.Language, view, inputs, why);
        }

        if (view.Completed.FirstOrDefault(line => line.Request.Id == corrected.Request) is not { Request: var request })
        {
            return ResultsCard.CorrectForm(turn.Language, view, inputs, new CorrectedRowMissing());
        }

        if (await db.CorrectResultAsync(request, corrected, await db.SsoIdHoldersAsync([corrected.Outcome], ct), turn, ct) is { } refused)
        {
            return ResultsCard.CorrectForm(turn.Language, view, inputs, refused);
        }

        await db.CloseIfCompleteAsync(view, turn.Officer.Id, turn.Now, ct);
        why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
        return BatchCard.ForCell(turn.Language, (await db.BatchViewAsync(view.Batch.Id, track: false, ct))!, why);
    }
}
