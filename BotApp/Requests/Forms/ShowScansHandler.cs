using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Forms;

/// <summary>The scan step; from now on files join this draft.</summary>
internal sealed class ShowScansHandler(BotDb db) : IHandle<ShowScans>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var draft = EveryForm.Of(inputs) is { } wanted
            ? await db.DraftAsync(turn.Officer.Id, wanted.Kind, turn.Now, ct)
            : await db.DraftInWorkAsync(turn.Officer.Id, turn.Now, ct);
        if (draft is null || EveryForm.Of(draft.Kind) is not { } form)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        draft.Focus(turn.Now);
        await db.SaveAsync(turn.Now, ct);
        return FormCard.Scan(turn.Language, form, await db.ProofsAsync(draft.Id, ct));
    }
}
