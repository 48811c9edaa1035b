using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.DirectoryEntries;

/// <summary>The form of an addition, and its preview; nothing is sent before that.</summary>
internal sealed class AddEntryHandler(BotDb db)
    : IActionHandler<EditDirectory>, IActionHandler<AddEntry>, IActionHandler<PreviewAddition>, IActionHandler<ReviseAddition>
{
    public Task<Reply> HandleAsync(EditDirectory action, Inputs inputs, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply>(DirectoryEntryCard.Home(turn.Language));

    public async Task<Reply> HandleAsync(AddEntry action, Inputs inputs, Turn turn, CancellationToken ct) => DirectoryEntryCard.Form(
        turn.Language,
        AdditionText.From(action.What, inputs),
        await db.OfficesForAdditionAsync(ct),
        find: inputs.Text(ChoiceSearch.Words));

    public async Task<Reply> HandleAsync(ReviseAddition action, Inputs inputs, Turn turn, CancellationToken ct) =>
        DirectoryEntryCard.Form(turn.Language, action.Entry, await db.OfficesForAdditionAsync(ct));

    public async Task<Reply> HandleAsync(PreviewAddition action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var text = AdditionText.From(action.What, inputs);
        var offices = await db.OfficesForAdditionAsync(ct);
        return DirectoryAddition.Parse(text, offices).IsRefused(out var why, out var addition)
            || (await db.AdditionPlanAsync(addition, turn.Now, ct)).IsRefused(out why, out var plan)
            ? (Reply)DirectoryEntryCard.Form(turn.Language, text, offices, why, inputs.Text(ChoiceSearch.Words))
            : (Reply)DirectoryEntryCard.Preview(
                turn.Language, new AdditionView(text, addition, plan.Place, await db.SimilarToAsync(addition, ct)));
    }
}
