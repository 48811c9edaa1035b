using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Navigation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation;

internal sealed class PreviewBatchHandler(BotDb db, OfficeProfile profile) : IActionHandler<PreviewBatch>
{
    public async Task<Reply> HandleAsync(PreviewBatch action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (action.Kind.GoesStraightToCell())
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        var kind = action.Kind;
        // Somebody else may send the batch between the two reads: then nothing is left either.
        if (await db.OfficeToConsolidateAsync(turn, kind, office: null, ct) is not { } authority
            || await db.ReadyLinesAsync(authority.OfficeId, kind, track: false, ct) is not [var first, ..] lines)
        {
            return BatchCard.Preview(turn.Language, kind, [], [], sample: false, profile.ComputerCellMail);
        }

        var template = first.Request.TemplateId;
        var sample = await db.Templates.Where(t => t.Id == template).Select(t => t.IsSample).FirstAsync(ct);
        var warning = !action.Changed ? null : new Phrase(
            "The list has changed since the preview. Please check it again before sending.",
            "पूर्वावलोकन के बाद सूची बदल गई है। कृपया भेजने से पहले पुनः देखें।");
        return BatchCard.Preview(
            turn.Language,
            kind,
            lines,
            await db.DuplicatesInOpenBatchesAsync(kind, lines, ct),
            sample,
            profile.ComputerCellMail,
            warning,
            action.Skip ?? 0,
            inputs.Text(ChoiceSearch.Words));
    }
}
