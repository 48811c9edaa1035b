using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.MyRequests;

internal sealed class ShowRequestHandler(BotDb db) : IActionHandler<ShowRequest>
{
    public async Task<Reply> HandleAsync(ShowRequest action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var request = await db.Compiled<CompiledQueries>().Own(db, action.Request, turn.Officer.Id, ct);
        if (request is null)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        var line = new RequestLine(request, await db.CurrentHolderAsync(request, turn.Now, ct));
        return MyRequestsCard.One(
            turn.Language,
            line,
            await db.FormFieldsAsync(request, ct),
            await db.AttachmentsAsync(request.Id, ct),
            mine: request.MakerId == turn.Officer.Id,
            action.WithPages && !request.AcceptsPages ? new TooLateForPages(request.Stage) : null);
    }

    private sealed class CompiledQueries
    {
        /// <summary>As <see cref="VisibilityQueries.OwnRequests"/>.</summary>
        public Func<BotDb, Guid, Guid, CancellationToken, Task<Request?>> Own { get; } = EF.CompileAsyncQuery(
            (BotDb db, Guid id, Guid officer, CancellationToken ct) => db.Requests.AsNoTracking().FirstOrDefault(
                request => request.Id == id && (request.MakerId == officer || request.SubjectOfficerId == officer)));
    }
}
