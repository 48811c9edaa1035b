using BotApp.Approvals;
using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Faq.Understanding;
using BotApp.Requests;
using BotApp.Requests.Activation;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Creation;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Requests.Mapping;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Requests.Promotion;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Menu;

/// <summary>
/// Handles typed text: a language, a request number, a flow or a question. Text that is not understood gets the menu with an
/// explanation, and is offered to the computer cell.
/// </summary>
internal sealed class TextMessageHandler(BotDb db, IIntentClassifier understanding) : ITextHandler
{
    public async Task<Reply> HandleAsync(string text, Turn turn, CancellationToken ct)
    {
        if (LanguageCommand.Parse(text) is { } language)
        {
            return Reply.RedirectTo(new SwitchLanguage(language));
        }

        if (RequestNumber.Parse(text) is { } number && turn.Officer.IsKnown)
        {
            return await RequestAsync(number, turn, ct);
        }

        var heard = understanding.Classify(text);
        if (await OpenQuestionAsync(heard, text, turn, ct) is { } reply)
        {
            return reply;
        }

        return heard switch
        {
            IntentResult.Flow { Intent: Intent.Activate, EntryId: { } entry } => Reply.RedirectTo(StartActivation.About(entry)),
            IntentResult.Flow flow => await FlowAsync(flow.Intent, turn, ct),
            IntentResult.Answer answer => Reply.RedirectTo(new ShowAnswer(answer.EntryId, text)),
            IntentResult.DidYouMean several => Reply.RedirectTo(new SuggestAnswers([.. several.EntryIds], text)),
            IntentResult.OutOfScope => await RecordUnansweredAsync(text, turn, ct),
            IntentResult.Empty => Reply.RedirectTo(new ShowMenu(MenuNotice.NothingSaid)),
            var unknown => throw new InvalidOperationException($"No action for {unknown.GetType().Name}."),
        };
    }

    /// <summary>
    /// With one question of the head open, words that mean nothing else are its answer; where they could be a question too, or several
    /// are open, the officer says which. A request such as "menu" is none, and words in a group are addressed to more people than the head.
    /// </summary>
    private async Task<Reply?> OpenQuestionAsync(IntentResult heard, string text, Turn turn, CancellationToken ct)
    {
        if (heard is IntentResult.Flow
            || turn.IsAnew
            || turn.Caller.Chat is not ChatKind.Personal
            || !text.Any(char.IsLetterOrDigit)
            || await db.OpenEnquiriesAsync(turn.Officer.Id, ct) is not { Count: > 0 } open)
        {
            return null;
        }

        return open.Count == 1 && heard is (IntentResult.OutOfScope or IntentResult.Empty)
            ? Reply.RedirectTo(new AnswerOfficerQuery(open[0].Query.Id, text))
            : OfficerQueryCard.Which(
                turn.Language,
                open,
                text.Length > ApprovalLimits.MaxReasonLength ? text[..ApprovalLimits.MaxReasonLength] : text);
    }

    private async Task<Reply> FlowAsync(Intent intent, Turn turn, CancellationToken ct) => intent switch
    {
        Intent.Menu or Intent.Help => Reply.RedirectTo<ShowMenu>(),
        Intent.Activate => Reply.RedirectTo<StartActivation>(),
        Intent.Create => Reply.RedirectTo<StartCreation>(),
        Intent.Promote => Reply.RedirectTo<StartPromotion>(),
        Intent.ChargeReport => Reply.RedirectTo<StartChargeReport>(),
        Intent.Mapping => Reply.RedirectTo<StartMapping>(),
        Intent.MyRequests => Reply.RedirectTo<ShowMyRequests>(),
        Intent.HelpMeChoose => Reply.RedirectTo<HelpMeChoose>(),
        Intent.MyQueue => turn.IsHead ? Reply.RedirectTo<ShowQueue>() : Reply.RedirectTo<ShowMenu>(),
        Intent.WorkList => Reply.RedirectTo<ShowWorkList>(),
        Intent.StartAgain => await db.CurrentDraftAsync(turn.Officer.Id, turn.Now, ct) is { CollectsPagesOnly: false } draft
            ? Reply.RedirectTo(new DiscardForm(draft.Kind))
            : Reply.RedirectTo<ShowMenu>(),
        Intent.English => Reply.RedirectTo(new SwitchLanguage(Language.English)),
        Intent.Hindi => Reply.RedirectTo(new SwitchLanguage(Language.Hindi)),
    };

    private async Task<Reply> RecordUnansweredAsync(string text, Turn turn, CancellationToken ct)
    {
        if (!turn.Officer.IsKnown)
        {
            return Reply.RedirectTo(new ShowMenu(MenuNotice.NotUnderstood, Words: text));
        }

        await db.BeginWriteAsync(ct);
        var missed = await db.RecordUnansweredQuestionAsync(turn, text, entryId: null, wanted: false, ct);
        await db.SaveAsync(turn.Now, ct);
        return Reply.RedirectTo(new ShowMenu(MenuNotice.NotUnderstood, missed?.Id));
    }

    // Each action checks again whether the person may see the request.
    private async Task<Reply> RequestAsync(string number, Turn turn, CancellationToken ct)
    {
        var found = await db.Requests.AsNoTracking().FirstOrDefaultAsync(request => request.Number == number, ct);
        var id = (found?.Id ?? Guid.Empty).ToString("N");
        return found switch
        {
            null => new Reply.Message(new RequestNotFound().Message, turn.Language),
            _ when found.MakerId == turn.Officer.Id
                || found.SubjectOfficerId == turn.Officer.Id => Reply.RedirectTo(new ShowRequest(found.Id)),
            _ when FlowCatalog.Of(found.Kind).IsEndorsedByHead
                && turn.HeadOf(found.OfficeId) is not null => Reply.RedirectTo(new OpenReport(found.Id)),
            _ when (turn.IsCell || turn.IsSystemsManager)
                && found.Kind.GoesStraightToCell() => Reply.RedirectTo(new OpenWorkItem(found.Id)),
            _ => Reply.RedirectTo(new OpenApproval(found.Id)),
        };
    }
}
