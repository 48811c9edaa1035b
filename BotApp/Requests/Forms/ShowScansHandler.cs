using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Forms;

/// <summary>Shows the attachment step and makes the draft current, so that files are added to it.</summary>
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
