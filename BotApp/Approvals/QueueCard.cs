using System.Globalization;
using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Requests;

namespace BotApp.Approvals;

public static class QueueCard
{
    /// <summary>Doubtful requests described on one card; more would not fit a phone.</summary>
    public const int Described = 5;

    /// <summary>What waits: those that pass every check by name, the doubtful ones apart with the doubt, and one press for the first.</summary>
    /// <param name="justNow">What the last press has approved: it can be taken back by one more.</param>
    public static CardFace Of(Language language, QueueView view, Phrase? done = null, Refusal? why = null, IReadOnlySet<Guid>? justNow = null)
    {
        var card = new BaseCard(language, new Phrase($"My queue ({view.All})", $"मेरे पास लंबित ({view.All})")).Wrong(why);
        if (done is not null)
        {
            card.Good(done);
        }

        Undo(card, view.Approved, [.. view.Approved.Where(line => justNow?.Contains(line.Id) == true)]);

        if (view.Kind is { } only)
        {
            card.Note(new Phrase($"Only: {only.Words().English} ({view.Chosen})", $"केवल: {only.Words().Hindi} ({view.Chosen})"));
        }

        if (view.Lines.Count == 0)
        {
            card.Text(new Phrase("Nothing waits for your decision.", "आपके निर्णय हेतु कुछ लंबित नहीं है।"));
        }

        Passing(card, view);
        Doubtful(card, view);
        Ready(card, view);
        Buttons(card, view);
        if (view.Viewer is { } viewer)
        {
            card.RefreshedBy<ShowQueue>(viewer, [.. Place(view.Kind, view.Page)]);
        }

        return card.Face(view.All == 0 ? null : Phrase.Counted(
            view.All,
            ("request waits for your decision", "requests wait for your decision"),
            ("अनुरोध आपके निर्णय हेतु लंबित है", "अनुरोध आपके निर्णय हेतु लंबित हैं")));
    }

    /// <summary>Which of the own approvals to take back.</summary>
    public static CardFace ChooseUndo(Language language, IReadOnlyList<ApprovedLine> approved, Refusal? why = null) =>
        new BaseCard(language, new Phrase("Take approvals back", "अनुमोदन वापस लें"))
            .Wrong(why)
            .Text(new Phrase(
                "What you tick waits for your decision again. Both the approval and the taking back are recorded.",
                "चिह्नित अनुरोध पुनः आपके निर्णय हेतु लंबित होंगे। अनुमोदन एवं उसे वापस लेना, दोनों अभिलेख में रहेंगे।"))
            .Ticks(
                UndoApprovals.Seen,
                new Phrase("Take back", "वापस लें"),
                approved.Select(line => (Phrase.Same(FormattableString.Invariant($"{line.Number} {line.Maker}")) + Until(line.Until), line.Seen)),
                [])
            .Destructive<UndoApprovals>(new Phrase("Take back the ticked ones", "चिह्नित को वापस लें"), (UndoApprovals.Filled, "yes"))
            .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
            .Face();

    /// <summary>An older list, when a newer one has been sent.</summary>
    public static CardFace Superseded(Language language) => new BaseCard(language, new Phrase("My queue", "मेरे पास लंबित"))
        .Text(new Phrase("A newer list is further down in this chat.", "नई सूची इसी चैट में नीचे उपलब्ध है।"))
        .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
        .Face();

    private static void Undo(BaseCard card, IReadOnlyList<ApprovedLine> approved, IReadOnlyList<ApprovedLine> justNow)
    {
        if (justNow is [var first, ..])
        {
            card.RowButton<UndoApprovals>(
                (justNow.Count == 1 ? new Phrase("Take back", "निर्णय वापस लें") : new Phrase($"Take back all {justNow.Count}", $"सभी {justNow.Count} निर्णय वापस लें")) + Until(first.Until),
                (UndoApprovals.Seen, string.Join(',', justNow.Select(line => line.Seen))));
        }

        if (approved.Count > (justNow.Count == 1 ? 1 : 0))
        {
            card.RowButton<UndoApprovals>(new Phrase($"Choose what to take back ({approved.Count})", $"वापस लेने हेतु चुनें ({approved.Count})"));
        }
    }

    private static Phrase Until(DateTimeOffset until)
    {
        var time = FormattableString.Invariant($"{OfficeTime.InKochi(until):HH:mm}");
        return new Phrase($" (until {time})", $" ({time} तक)");
    }

    private static void Passing(BaseCard card, QueueView view)
    {
        if (view.Passing is not { Count: > 0 } passing)
        {
            return;
        }

        card.Heading(new Phrase($"Pass every check: {passing.Count}", $"सभी जाँचों में सही पाए गए: {passing.Count}"))
            .Text(Phrase.Same(string.Join("; ", passing.Select(line => $"{line.Request.Number} {line.Maker.Name}"))))
            .Note(new Phrase("Waiting since: ", "कब से लंबित: ") + OfficeTime.Words(passing[0].Request.StageSince));
    }

    private static void Doubtful(BaseCard card, QueueView view)
    {
        if (view.Doubtful is not { Count: > 0 } doubtful)
        {
            return;
        }

        card.Heading(new Phrase($"Please look at these first: {doubtful.Count}", $"कृपया पहले इन्हें देखें: {doubtful.Count}"));
        foreach (var line in doubtful.Take(Described))
        {
            card.Facts((Phrase.Same($"{line.Request.Number} {line.Maker.Name}"), line.Doubts.Select(doubt => doubt.Words).Aggregate((one, next) => one + Phrase.Same(" ") + next)));
        }

        if (doubtful.Count > Described)
        {
            card.Note(new Phrase($"and {doubtful.Count - Described} more", $"तथा {doubtful.Count - Described} अन्य"));
        }

        card.Ticks(
            ApproveAll.Also,
            new Phrase("I have looked at it: approve as well", "मैंने देख लिया है: इसे भी अनुमोदित करें"),
            doubtful.Take(Described).Select(line => (Phrase.Same($"{line.Request.Number} {line.Maker.Name}"), line.Seen)),
            []);
    }

    private static void Ready(BaseCard card, QueueView view)
    {
        if (view.Ready.Count > 0)
        {
            card.Good(new Phrase(
                $"Approved and ready to consolidate: {string.Join(", ", view.Ready.Select(line => $"{line.Kind.Words().English} ({line.Count})"))}",
                $"अनुमोदित, समेकन हेतु तैयार: {string.Join(", ", view.Ready.Select(line => $"{line.Kind.Words().Hindi} ({line.Count})"))}"));
        }
    }

    // Five at most: what clears the queue first, the way back last, and only if there is room.
    private static void Buttons(BaseCard card, QueueView view)
    {
        var left = BaseCard.MostButtons;
        if (view.Lines is [var only])
        {
            card.Button<OpenApproval>(new Phrase($"Open {only.Request.Number}", $"{only.Request.Number} खोलें"), (OpenApproval.Request, only.Request.Id.ToString("N")));
            left--;
        }
        else if (view.Lines.Count > 1)
        {
            card.Choice(
                OpenApproval.Request,
                new Phrase("Open one", "कोई एक खोलें"),
                view.Lines.Select(line => (Phrase.Same($"{line.Request.Number} {line.Maker.Name}"), line.Request.Id.ToString("N"))),
                (view.Doubtful is [var doubtful, ..] ? doubtful : view.Lines[0]).Request.Id.ToString("N"),
                required: false);
        }

        if (view.Lines.Count > 0)
        {
            card.Submit<ApproveAll>(ApproveTitle(view), [(ApproveAll.Seen, string.Join(',', view.Passing.Select(line => line.Seen))), .. Place(view.Kind, view.Page)]);
            left--;
        }

        if (view.Lines.Count > 1)
        {
            card.Submit<OpenApproval>(new Phrase("Open", "खोलें"));
            left--;
        }

        if (view.Ready.Count > 0)
        {
            card.Button<PreviewBatch>(new Phrase("Consolidate", "समेकित करें"), (PreviewBatch.Kind, view.Ready[0].Kind.ToString()));
            left--;
        }

        if (view.HasMore || view.Page > 0)
        {
            card.Button<ShowQueue>(
                view.HasMore ? new Phrase("Next page", "अगला पृष्ठ") : new Phrase("From the beginning", "आरंभ से"),
                [.. Place(view.Kind, view.HasMore ? view.Page + 1 : 0)]);
            left--;
        }

        if (left > 0 && view.Waiting.Count > 1)
        {
            var next = NextFilter(view);
            card.Button<ShowQueue>(
                next is { } kind ? new Phrase($"Only {kind.Kind.Words().English} ({kind.Count})", $"केवल {kind.Kind.Words().Hindi} ({kind.Count})") : new Phrase("All kinds", "सभी प्रकार"),
                [.. Place(next?.Kind, 0)]);
            left--;
        }

        if (left > 0)
        {
            card.Button<ShowMenu>(new Phrase("Menu", "मेनू"));
        }
    }

    private static Phrase ApproveTitle(QueueView view) => (view.Passing.Count, view.Doubtful.Count) switch
    {
        (0, _) => new Phrase("Approve the ticked ones", "चिह्नित को अनुमोदित करें"),
        (1, 0) => new Phrase("Approve", "अनुमोदित करें"),
        (var passing, 0) => new Phrase($"Approve all {passing} that pass", $"सही पाए गए सभी {passing} को अनुमोदित करें"),
        (var passing, _) => new Phrase($"Approve all {passing} that pass, and the ticked ones", $"सही पाए गए सभी {passing} एवं चिह्नित को अनुमोदित करें"),
    };

    // One button goes round: all kinds, the first kind, the second …
    private static KindCount? NextFilter(QueueView view)
    {
        var at = view.Kind is { } kind ? view.Waiting.ToList().FindIndex(line => line.Kind == kind) : -1;
        return at + 1 < view.Waiting.Count ? view.Waiting[at + 1] : null;
    }

    private static IEnumerable<(string Key, string Value)> Place(RequestKind? kind, int page)
    {
        if (kind is { } only)
        {
            yield return (ShowQueue.Kind, only.ToString());
        }

        yield return (ShowQueue.Page, page.ToString(CultureInfo.InvariantCulture));
    }
}
