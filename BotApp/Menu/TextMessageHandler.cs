using BotApp.Approvals;
using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Dashboard;
using BotApp.Faq;
using BotApp.Faq.Understanding;
using BotApp.OfficeDirectory;
using BotApp.Search;
using BotApp.Storage;

namespace BotApp.Menu;

/// <summary>
/// Handles typed text: a language, a request number, a flow, a command or a question. Text that is not understood gets the menu with an
/// explanation, and is offered to the computer cell. A Hindi message is answered in Hindi whatever the person's setting.
/// </summary>
internal sealed class TextMessageHandler(
    BotDb db, IIntentClassifier understanding, OfficeProfile profile, RecentTopics topics) : ITextHandler
{
    private static readonly Phrase AnswersInTwoLanguages = new(
        "I understand Malayalam; answers come in English or Hindi.",
        "मलयालम समझी जाती है; उत्तर अंग्रेज़ी अथवा हिन्दी में मिलते हैं।");

    private static readonly Phrase Regret = new(
        "I am sorry that this takes long. Your requests say who holds them and since when; to reach a person, write “talk to a person”.",
        "विलंब के लिए खेद है। आपके अनुरोधों में दिखता है कि वे किसके पास और कब से हैं; किसी व्यक्ति से संपर्क हेतु "
            + "“किसी से बात करनी है” लिखें।");

    public async Task<Reply> HandleAsync(string text, Turn turn, CancellationToken ct)
    {
        var language = TypedLanguage.ReplyTo(text);
        var reply = await AnswerAsync(text, language is { } typed ? turn with { Language = typed } : turn, ct);
        return reply is Reply.Redirect redirect
            ? redirect with
            {
                Language = redirect.Verb == SwitchLanguage.Verb ? null : language,
                Notice = redirect.Notice ?? (TypedLanguage.IsMalayalam(text) ? AnswersInTwoLanguages : null),
            }
            : reply;
    }

    private async Task<Reply> AnswerAsync(string text, Turn turn, CancellationToken ct)
    {
        if (LanguageCommand.Parse(text) is { } language)
        {
            return Reply.RedirectTo(new SwitchLanguage(language));
        }

        if (turn.Officer.IsKnown && DashboardWords.Parse(text) is { } topic)
        {
            return Reply.RedirectTo(topic.ToAction(turn, text));
        }

        var terms = turn.Officer.IsKnown ? LookupReader.Read(text, profile.Code, turn.Today) : null;
        if (terms is { NamesRequestOrBatch: true })
        {
            return Reply.RedirectTo(new LookUp(text));
        }

        var meant = understanding.Classify(
            text, new AskerContext(TextCommandActions.DesksOf(turn), topics.Of(turn.Officer.Id, turn.Now)));
        if (terms is not null && await IsLookupAsync(terms, meant, turn, ct))
        {
            return Reply.RedirectTo(new LookUp(text));
        }

        topics.Note(turn.Officer.Id, meant, turn.Now);
        return meant switch
        {
            IntentResult.Flow or IntentResult.Command { Wanted: not TextCommand.Complaint } => Reply.RedirectTo(meant.ToAction(turn, text)),
            IntentResult.Command => Reply.RedirectTo(meant.ToAction(turn, text), Regret),
            IntentResult.SmallTalk talk when turn.IsAnew || !await HasOpenQuestionAsync(turn, ct) =>
                Reply.RedirectTo(new ShowMenu(talk.Kind.ToMenuReason())),
            var heard => await AnswerHeadAsync(heard, text, turn, ct) ?? heard switch
            {
                IntentResult.Answer or IntentResult.OutOfScope { EntryId: not null } => Reply.RedirectTo(heard.ToAction(turn, text)),
                IntentResult.DidYouMean several =>
                    Reply.RedirectTo(new SuggestAnswers([.. several.Meanings.Select(meaning => meaning.Text)], text)),
                IntentResult.Several several => await MattersAsync(several, turn, ct),
                IntentResult.SmallTalk talk => Reply.RedirectTo(new ShowMenu(talk.Kind.ToMenuReason())),
                IntentResult.Empty => Reply.RedirectTo(new ShowMenu(MenuReason.NothingSaid)),
                _ => await RecordUnansweredAsync(text, turn, ct),
            },
        };
    }

    private async Task<Reply> MattersAsync(IntentResult.Several several, Turn turn, CancellationToken ct)
    {
        List<Matter> matters = [];
        foreach (var (words, meant) in several.Parts)
        {
            var entry = meant is IntentResult.Answer answer ? await db.AnswerAsync(answer.EntryId, words, turn.Today, ct) : null;
            matters.Add(new Matter(UnansweredQuestion.SanitizeForStorage(words) ?? "", entry?.Entry, meant.ToAction(turn, words)));
        }

        return MattersCard.Render(turn.Language, matters);
    }

    private async Task<bool> HasOpenQuestionAsync(Turn turn, CancellationToken ct) =>
        turn.Caller.Chat is ChatKind.Personal && (await db.OpenEnquiriesAsync(turn.Officer.Id, ct)).Count > 0;

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
                && meant is (IntentResult.OutOfScope
                    or IntentResult.Empty
                    or IntentResult.Command { Wanted: TextCommand.MyRequests }
                    or IntentResult.DidYouMean { Meanings: [{ Command: TextCommand.MyRequests }, ..] }))
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
            : open.Count == 1 && heard is (IntentResult.OutOfScope or IntentResult.Empty or IntentResult.SmallTalk)
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
