using BotApp.Basics;
using BotApp.Consolidation.Results;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Consolidation;

/// <summary>Records the result of one row, notifies the officer and updates the directory.</summary>
internal sealed class CompleteRowHandler(BotDb db) : IActionHandler<CompleteRow>
{
    public async Task<Reply> HandleAsync(CompleteRow action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.BatchViewAsync(action.Batch, track: true, ct) is not { } view)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (!view.Lines.Any(line => line.Request.Stage is Stage.Dispatched or Stage.Forwarded))
        {
            // An outdated card: no row is waiting for a result.
            return BatchCard.ForCell(turn.Language, view);
        }

        if (RowResult.Parse(inputs, view.Batch.Kind, view.Lines).IsRefused(out var why, out var result))
        {
            return Form(view, inputs, turn, action.Filled ? why : null);
        }

        if (view.Lines.FirstOrDefault(line => line.Request.Id == result.Request) is not { Request: var request })
        {
            return Form(view, inputs.With(CompleteRow.Row, ""), turn, new RowMissing());
        }

        var facts = await db.DutyFactsAsync([request], turn.Officer.Id, ct);
        var ssoIds = await db.SsoIdHoldersAsync(result.Outcome is { } outcome ? [outcome] : [], ct);
        if (await db.RecordResultAsync(request, result, ssoIds, facts, turn, ct) is { } refused)
        {
            return refused.Field is null ? BatchCard.ForCell(turn.Language, view, refused) : Form(view, inputs, turn, refused);
        }

        await db.CloseIfCompleteAsync(view, turn.Officer.Id, turn.Now, ct);
        why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
        return BatchCard.ForCell(turn.Language, (await db.BatchViewAsync(view.Batch.Id, track: false, ct))!, why);
    }

    private static CardContent Form(BatchView view, Inputs inputs, Turn turn, Refusal? why) => BatchCard.CompleteForm(
        turn.Language,
        view,
        inputs.Text(CompleteRow.Row),
        inputs.Text(CompleteRow.SsoId),
        inputs.Text(CompleteRow.Rejected),
        why,
        inputs.Text(ChoiceSearch.Words));
}
