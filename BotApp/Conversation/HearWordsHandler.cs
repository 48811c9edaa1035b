using BotApp.Approvals;
using BotApp.Approvals.Questions;
using BotApp.Consolidation;
using BotApp.Faq;
using BotApp.Requests;
using BotApp.Requests.Activation;
using BotApp.Requests.CellWork;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Choosing;
using BotApp.Requests.Creation;
using BotApp.Requests.Forms;
using BotApp.Requests.Mapping;
using BotApp.Requests.Mine;
using BotApp.Requests.Promotion;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Conversation;

/// <summary>
/// Handles typed text: a language, a request number, a flow or a question. Text that is not understood gets the menu with an
/// explanation, and is offered to the computer cell.
/// </summary>
internal sealed class HearWordsHandler(BotDb db, IUnderstand understanding) : IHandleWords
{
    public async Task<Reply> HandleAsync(string text, Turn turn, CancellationToken ct)
    {
        if (LanguageCommand.Parse(text) is { } language)
        {
            return Reply.GoOnTo<SwitchLanguage>(Inputs.None.With(SwitchLanguage.To, language.ToString()));
        }

        if (RequestNumber.Read(text) is { } number)
        {
            return await RequestAsync(number, turn, ct);
        }

        var heard = understanding.Understand(text);
        if (await OpenQuestionAsync(heard, text, turn, ct) is { } reply)
        {
            return reply;
        }

        return heard switch
        {
            Heard.Flow { Intent: Intent.Activate, EntryId: { } entry } => Reply.GoOnTo<StartActivation>(StartActivation.About(entry)),
            Heard.Flow flow => await FlowAsync(flow.Intent, turn, ct),
            Heard.Answer answer => Reply.GoOnTo<ShowAnswer>(Inputs.None.With(ShowAnswer.Entry, answer.EntryId).With(ShowAnswer.Words, text)),
            Heard.DidYouMean several => Reply.GoOnTo<AskWhich>(Inputs.None.With(AskWhich.Entries, string.Join(',', several.EntryIds)).With(ShowAnswer.Words, text)),
            Heard.OutOfScope => await MissedAsync(text, turn, ct),
            Heard.Nothing => Reply.GoOnTo<ShowMenu>(Inputs.None.With(ShowMenu.NothingSaid, "yes")),
            var unknown => throw new InvalidOperationException($"No action for {unknown.GetType().Name}."),
        };
    }

    /// <summary>
    /// With one question of the head open, words that mean nothing else are its answer; where they could be a question too, or several
    /// are open, the officer says which. A request such as "menu" is none.
    /// </summary>
    private async Task<Reply?> OpenQuestionAsync(Heard heard, string text, Turn turn, CancellationToken ct)
    {
        if (heard is Heard.Flow || turn.IsAnew || !text.Any(char.IsLetterOrDigit) || await db.OpenEnquiriesAsync(turn.Officer.Id, ct) is not { Count: > 0 } open)
        {
            return null;
        }

        return open.Count == 1 && heard is (Heard.OutOfScope or Heard.Nothing)
            ? Reply.GoOnTo<AnswerEnquiry>(Inputs.None.With(AnswerEnquiry.Enquiry, open[0].Enquiry.Id.ToString("N")).With(AnswerEnquiry.Text, text))
            : EnquiryCard.Which(turn.Language, open, text.Length > ApprovalLimits.LongestReason ? text[..ApprovalLimits.LongestReason] : text);
    }

    private async Task<Reply> FlowAsync(Intent intent, Turn turn, CancellationToken ct) => intent switch
    {
        Intent.Menu or Intent.Help => Reply.GoOnTo<ShowMenu>(),
        Intent.Activate => Reply.GoOnTo<StartActivation>(),
        Intent.Create => Reply.GoOnTo<StartCreation>(),
        Intent.Promote => Reply.GoOnTo<StartPromotion>(),
        Intent.ChargeReport => Reply.GoOnTo<StartCharge>(),
        Intent.Mapping => Reply.GoOnTo<StartMapping>(),
        Intent.MyRequests => Reply.GoOnTo<ShowMyRequests>(),
        Intent.HelpMeChoose => Reply.GoOnTo<HelpMeChoose>(),
        Intent.MyQueue => turn.IsHead ? Reply.GoOnTo<ShowQueue>() : Reply.GoOnTo<ShowMenu>(),
        Intent.WorkList => Reply.GoOnTo<ShowWorkList>(),
        Intent.StartAgain => await db.DraftInWorkAsync(turn.Officer.Id, turn.Now, ct) is { OnlyPages: false } draft
            ? Reply.GoOnTo<DiscardForm>(Inputs.None.With(FillForm.Kind, draft.Kind.ToString()))
            : Reply.GoOnTo<ShowMenu>(),
        Intent.English => Reply.GoOnTo<SwitchLanguage>(Inputs.None.With(SwitchLanguage.To, nameof(Basics.Language.English))),
        Intent.Hindi => Reply.GoOnTo<SwitchLanguage>(Inputs.None.With(SwitchLanguage.To, nameof(Basics.Language.Hindi))),
    };

    private async Task<Reply> MissedAsync(string text, Turn turn, CancellationToken ct)
    {
        if (!turn.Officer.IsKnown)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        await db.StartWritingAsync(ct);
        var missed = await db.NoteMissAsync(turn, text, entryId: null, wanted: false, ct);
        await db.SaveAsync(turn.Now, ct);
        var menu = Inputs.None.With(ShowMenu.NotUnderstood, "yes");
        return Reply.GoOnTo<ShowMenu>(missed is null ? menu : menu.With(ShowMenu.Miss, missed.Id.ToString("N")));
    }

    // Each action checks again whether the person may see the request.
    private async Task<Reply> RequestAsync(string number, Turn turn, CancellationToken ct)
    {
        var found = await db.Requests.AsNoTracking().FirstOrDefaultAsync(request => request.Number == number, ct);
        var id = (found?.Id ?? Guid.Empty).ToString("N");
        return found switch
        {
            null => new Reply.Say(new NotFound().Words, turn.Language),
            _ when found.MakerId == turn.Officer.Id || found.AboutId == turn.Officer.Id => Reply.GoOnTo<ShowRequest>(Inputs.None.With(ShowRequest.Id, id)),
            _ when turn.IsCell && found.Kind.GoesStraightToCell() => Reply.GoOnTo<OpenWork>(Inputs.None.With(OpenWork.Request, id)),
            _ => Reply.GoOnTo<OpenApproval>(Inputs.None.With(OpenApproval.Request, id)),
        };
    }
}
