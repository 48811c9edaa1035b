using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.MyRequests;

/// <summary>Opens a returned request as a draft with the same id and its answers, at the step that needs correction.</summary>
internal sealed class CorrectRequestHandler(BotDb db) : IActionHandler<CorrectRequest>
{
    public async Task<Reply> HandleAsync(CorrectRequest action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == action.Request && r.MakerId == turn.Officer.Id, ct);
        if (request is not { Stage: Stage.Returned })
        {
            return Reply.RedirectTo(new ShowRequest(action.Request));
        }

        var draft = await db.Drafts.FirstOrDefaultAsync(d => d.Id == request.Id, ct);
        if (draft is null)
        {
            await db.ReopenAsDraftAsync(request, turn.Now, ct);
        }
        else if (draft.CollectsPagesOnly)
        {
            // The officer was adding pages when it was returned: now everything that the head ticked is corrected.
            draft.CollectsPagesOnly = false;
            draft.Touch(turn.Now);
        }

        await db.SaveAsync(turn.Now, ct);
        return request is { NeedsNewAttachment: true, FieldsToCorrect.Count: 1 }
            ? Reply.RedirectTo(new ShowAttachments(request.Kind))
            : Reply.RedirectTo(new ShowForm(request.Kind));
    }
}
