using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

internal sealed class ShowQueueHandler(BotDb db) : IHandle<ShowQueue>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var offices = turn.Authorities.Where(a => a.Role is Role.Head).Select(a => a.OfficeId).Distinct().ToList();
        var waiting = db.Requests.AsNoTracking()
            .Where(r => offices.Contains(r.OfficeId) && r.Stage == Stage.Submitted && r.MakerId != turn.Officer.Id);
        var oldest = await (
            from request in waiting
            join maker in db.Officers on request.MakerId equals maker.Id
            orderby request.StageSince, request.Id
            select new QueueLine(request, maker.Name, false)).Take(QueueCard.Shown).ToListAsync(ct);
        var ready = await db.Requests.AsNoTracking()
            .Where(r => offices.Contains(r.OfficeId) && r.Stage == Stage.Approved)
            .GroupBy(r => r.Kind)
            .Select(group => new ReadyLine(group.Key, group.Count()))
            .ToListAsync(ct);
        return QueueCard.Of(turn.Language, oldest, await waiting.CountAsync(ct), ready);
    }
}
