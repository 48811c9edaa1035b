using BotApp.Approvals;
using BotApp.Approvals.Questions;
using BotApp.Conversation;
using BotApp.Dashboard;
using BotApp.Faq;
using BotApp.Faq.Understanding;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;
using BotApp.Requests.MyRequests;
using BotApp.Search;
using BotApp.Storage;

namespace BotApp.Menu;

/// <summary>
/// Handles typed text: a language, a request number, a flow, a command or a question. Text that is not understood gets the menu with an
/// explanation, and is offered to the computer cell.
/// </summary>
internal sealed class TextMessageHandler(BotDb db, IIntentClassifier understanding, OfficeProfile profile) : ITextHandler
{
    public async Task<Reply> HandleAsync(string text, Turn turn, CancellationToken ct)
    {
        if (LanguageCommand.Parse(text) is { } language)
        {
            return Reply.RedirectTo(new SwitchLanguage(language));
        }

        if (turn.Officer.IsKnown && DashboardWords.Parse(text) is { } topic)
        {
            return Reply.RedirectTo(turn.IsHead || turn.CanComplete
                ? ActionLink.To(new ShowDashboard(topic))
                : ActionLink.To<ShowMyRequests>());
        }

        var terms = turn.Officer.IsKnown ? LookupReader.Read(text, profile.Code, turn.Today) : null;
        if (terms is { NamesRequestOrBatch: true })
        {
            return Reply.RedirectTo(new LookUp(text));
        }

        var meant = understanding.Classify(text);
        if (terms is not null && await IsLookupAsync(terms, meant, turn, ct))
        {
            return Reply.RedirectTo(new LookUp(text));
        }

        return meant switch
        {
            IntentResult.Flow { Kind: var kind, EntryId: var entry } =>
                Reply.RedirectTo(entry is null ? FlowCatalog.Of(kind).Start : FlowCatalog.Of(kind).StartAfter(entry)),
            IntentResult.Command command => Reply.RedirectTo(command.Wanted.ToAction(turn)),
            var heard => await AnswerHeadAsync(heard, text, turn, ct) ?? heard switch
            {
                IntentResult.Answer answer => Reply.RedirectTo(new ShowAnswer(answer.EntryId, text)),
                IntentResult.DidYouMean several => Reply.RedirectTo(new SuggestAnswers(several.EntryIds, text)),
                IntentResult.Empty => Reply.RedirectTo(new ShowMenu(MenuReason.NothingSaid)),
                _ => await RecordUnansweredAsync(text, turn, ct),
            },
        };
    }

    /// <summary>
    /// Whether the text is a look-up: a number or a name alone, or a sentence that asks how or where something is. Where something is
    /// found, it wins over an answer; where nothing is found, a question about the status still wins over the menu and over the list of own
    /// requests, which the text did not ask for. An open question of the head is answered with such words, too.
    /// </summary>
    private async Task<bool> IsLookupAsync(SearchTerms terms, IntentResult meant, Turn turn, CancellationToken ct)
    {
        var scope = LookupScope.Of(turn.Officer.Id, turn.Authorities);
        var isBareName = scope.FindsOthers && !terms.AsksWhere && meant is IntentResult.OutOfScope { IsUnfamiliar: true };
        var mayBe = terms.AsksStatus || terms.AsksWhere || terms.IsIdentifier || isBareName;
        if (!mayBe || (await db.OpenEnquiriesAsync(turn.Officer.Id, ct)).Count > 0)
        {
            return false;
        }

        return terms.IsIdentifier
            || isBareName
            || (terms.AsksStatus
                && meant is (IntentResult.OutOfScope or IntentResult.Empty or IntentResult.Command { Wanted: TextCommand.MyRequests }))
            || await db.FindAsync(terms, scope, skip: 0, take: 1, ct) is { IsEmpty: false, IsGuess: false };
    }

    /// <summary>
    /// With one question of the head open, words that mean nothing else are its answer; where they could be a question too, or several
    /// are open, the officer says which. Words in a group are addressed to more people than the head.
    /// </summary>
    private async Task<Reply?> AnswerHeadAsync(IntentResult heard, string text, Turn turn, CancellationToken ct) =>
        turn.IsAnew
        || turn.Caller.Chat is not ChatKind.Personal
        || !text.Any(char.IsLetterOrDigit)
        || await db.OpenEnquiriesAsync(turn.Officer.Id, ct) is not { Count: > 0 } open
            ? null
            : open.Count == 1 && heard is (IntentResult.OutOfScope or IntentResult.Empty)
                ? Reply.RedirectTo(new AnswerOfficerQuery(open[0].Query.Id, text))
                : OfficerQueryCard.Which(turn.Language, open, text[..Math.Min(text.Length, ApprovalLimits.MaxReasonLength)]);

    private async Task<Reply> RecordUnansweredAsync(string text, Turn turn, CancellationToken ct)
    {
        if (!turn.Officer.IsKnown)
        {
            return Reply.RedirectTo(new ShowMenu(MenuReason.NotUnderstood, Words: text));
        }

        var missed = await db.RecordUnansweredQuestionAsync(turn, text, entryId: null, wanted: false, ct);
        if (missed is not null)
        {
            await db.SaveAsync(turn.Now, ct);
        }

        return Reply.RedirectTo(new ShowMenu(MenuReason.NotUnderstood, missed?.Id));
    }
}
