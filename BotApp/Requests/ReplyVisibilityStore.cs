using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>
/// Withholds a stored reply from whoever has lost a post since it was drawn, and the personal data of requests from whoever may not read
/// them now.
/// </summary>
internal sealed class ReplyVisibilityStore(BotDb db, TimeProvider clock) : IReplyVisibility
{
    public async Task<bool> MayStillSeeAsync(Guid officerId, StoredAnswer answer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.HasLostAccessSinceAsync(officerId, answer.DrawnAt, now, ct))
        {
            return false;
        }

        var subjects = answer.Reply is Reply.ReplaceCard { Card.PersonalDataOf: var shown } ? shown : [];
        foreach (var request in await db.Requests.AsNoTracking().Where(one => subjects.Contains(one.Id)).ToListAsync(ct))
        {
            if (!await db.MayReadAttachmentsAsync(request, officerId, now, ct))
            {
                return false;
            }
        }

        return true;
    }
}
