using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.Navigation;

namespace BotApp.Approvals;

public static class QueueCard
{
    /// <summary>Maximum number of flagged requests described on one card; more would not fit a phone.</summary>
    public const int MaxDescribed = 5;

    /// <summary>
    /// The pending requests: those without a flag by name and with one button to approve them all, the others with their flags. Without
    /// inputs, because the list is refreshed whenever a request arrives or leaves.
    /// </summary>
    /// <param name="justNow">What the last press approved; one more press undoes it.</param>
    public static CardContent Render(
        Language language, QueueView view, Phrase? done = null, Refusal? why = null, IReadOnlySet<Guid>? justNow = null)
    {
        var card = new CardBuilder(language, new Phrase($"My queue ({view.Total})", $"मेरे पास लंबित ({view.Total})")).Error(why);
        if (view.OfficerId is { } officer)
        {
            card.Shows(officer);
        }

        if (done is not null)
        {
            card.Success(done);
        }

        Undo(card, view.Approved, [.. view.Approved.Where(line => justNow?.Contains(line.Id) == true)]);

        if (view.Kind is { } only)
        {
            card.Note(new Phrase(
                $"Only: {only.DisplayText().English} ({view.FilteredTotal})",
                $"केवल: {only.DisplayText().Hindi} ({view.FilteredTotal})"));
        }

        if (view.Lines.Count == 0)
        {
            card.Text(new Phrase("Nothing is waiting for your decision.", "आपके निर्णय हेतु कुछ लंबित नहीं है।"));
        }

        if (view.Lines.FirstOrDefault(line => line.Scans > 0) is { } first)
        {
            card.RowButton(
                new Phrase("Look at the scans one by one", "स्कैन एक-एक करके देखें"), new OpenAttachments(first.Request.Id));
        }

        Passing(card, view);
        Doubtful(card, view);
        Ready(card, view);
        Buttons(card, view);
        if (view.Viewer is { } viewer)
        {
            card.AutoRefresh(viewer, PageOf(view));
        }

        return card.Build(view.Total == 0 ? null : Phrase.Counted(
            view.Total,
            ("request is waiting for your decision", "requests are waiting for your decision"),
            ("अनुरोध आपके निर्णय हेतु लंबित है", "अनुरोध आपके निर्णय हेतु लंबित हैं")));
    }

    /// <summary>Open one of the page, or approve doubtful ones that the head has looked at.</summary>
    public static CardContent Choose(Language language, QueueView view)
    {
        var card = new CardBuilder(language, new Phrase("Choose from my queue", "मेरे पास लंबित अनुरोधों में से चुनें"))
            .Keeps<ApproveAll>(FormattableString.Invariant($"{view.Kind}/{view.Page}"))
            .Choice(
                OpenApproval.Chosen,
                new Phrase("Open one", "कोई एक खोलें"),
                view.Lines.Select(line => (Named(line), line.Request.Id.ToString("N"))),
                view.Lines.OrderBy(line => line.IsUnflagged).Select(line => line.Request.Id.ToString("N")).FirstOrDefault(),
                required: false)
            .Submit(new Phrase("Open", "खोलें"), new OpenApproval(null));
        if (view.Flagged is { Count: > 0 } doubtful)
        {
            card
                .MultiChoice(
                    ApproveAll.Ticked,
                    new Phrase("I have looked at it: approve", "मैंने देख लिया है: अनुमोदित करें"),
                    doubtful.Select(line => (Named(line), CardData.WriteEntry(line.Seen))),
                    [])
                .ButtonWithInputs(
                    new Phrase("Approve the ticked ones", "चिह्नित को अनुमोदित करें"),
                    new ApproveAll([], [], view.Kind, view.Page));
        }

        return card.ButtonWithInputs(new Phrase("My queue", "मेरे पास लंबित"), PageOf(view)).Build();
    }

    /// <summary>Which of the own approvals to take back.</summary>
    public static CardContent ChooseUndo(Language language, IReadOnlyList<ApprovedLine> approved, Refusal? why = null) =>
        new CardBuilder(language, new Phrase("Undo approvals", "अनुमोदन वापस लें"))
            .Error(why)
            .Text(new Phrase(
                "What you tick will wait for your decision again. Both the approval and its withdrawal are recorded.",
                "चिह्नित अनुरोध पुनः आपके निर्णय हेतु लंबित होंगे। अनुमोदन एवं उसे वापस लेना, दोनों अभिलेख में रहेंगे।"))
            .Keeps<UndoApprovals>()
            .MultiChoice(
                UndoApprovals.Ticked,
                new Phrase("Undo", "वापस लें"),
                approved.Take(QueueView.PageSize * 2).Select(line => (
                    Phrase.Same(FormattableString.Invariant($"{line.Number} {line.Maker}")) + Until(line.Until),
                    CardData.WriteEntry(line.Seen))),
                [])
            .More(approved.Count - (QueueView.PageSize * 2))
            .Destructive(new Phrase("Undo the ticked ones", "चिह्नित को वापस लें"), new UndoApprovals([], Filled: true))
            .ButtonWithInputs<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
            .Build();

    /// <summary>Replaces an older digest after a newer one was sent.</summary>
    public static CardContent Superseded(Language language) => new CardBuilder(language, new Phrase("My queue", "मेरे पास लंबित"))
        .Text(new Phrase("A newer list is further down in this chat.", "नई सूची इसी चैट में नीचे उपलब्ध है।"))
        .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
        .Build();

    private static void Undo(CardBuilder card, IReadOnlyList<ApprovedLine> approved, IReadOnlyList<ApprovedLine> justNow)
    {
        if (justNow is [var first, ..])
        {
            card.RowButton(
                (justNow.Count == 1
                    ? new Phrase("Undo", "वापस लें")
                    : new Phrase($"Undo all {justNow.Count}", $"सभी {justNow.Count} वापस लें"))
                    + Until(first.Until),
                new UndoApprovals([.. justNow.Select(line => line.Seen)]));
        }

        if (approved.Count > (justNow.Count == 1 ? 1 : 0))
        {
            card.RowButton(
                new Phrase($"Choose what to undo ({approved.Count})", $"वापस लेने हेतु चुनें ({approved.Count})"),
                new UndoApprovals([]));
        }
    }

    private static Phrase Named(QueueLine line) => Phrase.Same($"{line.Request.Number} {line.Maker.Name}");

    private static Phrase Until(DateTimeOffset until)
    {
        var time = OfficeTime.TimeText(until);
        return new Phrase($" (until {time.English})", $" ({time.Hindi} तक)");
    }

    private static void Passing(CardBuilder card, QueueView view)
    {
        if (view.Unflagged is not { Count: > 0 } passing)
        {
            return;
        }

        card.Heading(new Phrase($"Passed all checks: {passing.Count}", $"सभी जाँचों में सही पाए गए: {passing.Count}"))
            .Text(Phrase.Same(string.Join("; ", passing.Select(line => $"{line.Request.Number} {line.Maker.Name}"))))
            .Note(new Phrase("Waiting since: ", "कब से लंबित: ") + OfficeTime.DisplayText(passing[0].Request.StageSince));
    }

    private static void Doubtful(CardBuilder card, QueueView view)
    {
        if (view.Flagged is not { Count: > 0 } doubtful)
        {
            return;
        }

        card.Heading(new Phrase($"Please check these first: {doubtful.Count}", $"कृपया पहले इन्हें देखें: {doubtful.Count}"));
        foreach (var line in doubtful.Take(MaxDescribed))
        {
            card.Facts(
                (
                    Phrase.Same($"{line.Request.Number} {line.Maker.Name}"),
                    line.Flags.Select(flag => flag.Message).Aggregate((one, next) => one + Phrase.Same(" ") + next)));
            if (view.Lines.Count > 1)
            {
                card.RowButton(new Phrase("Open", "खोलें"), new OpenApproval(line.Request.Id));
            }
        }

        if (doubtful.Count > MaxDescribed)
        {
            card.Note(new Phrase($"and {doubtful.Count - MaxDescribed} more", $"तथा {doubtful.Count - MaxDescribed} अन्य"));
        }
    }

    private static void Ready(CardBuilder card, QueueView view)
    {
        if (view.Ready.Count > 0)
        {
            card.Success(new Phrase(
                $"Approved and ready to consolidate: {string.Join(
                    ", ",
                    view.Ready.Select(line => $"{line.Kind.DisplayText().English} ({line.Count})"))}",
                $"अनुमोदित, समेकन हेतु तैयार: {string.Join(
                    ", ",
                    view.Ready.Select(line => $"{line.Kind.DisplayText().Hindi} ({line.Count})"))}"));
        }
    }

    // At most five: what clears the queue first; the way back last, and only if there is room.
    private static void Buttons(CardBuilder card, QueueView view)
    {
        var left = CardBuilder.MaxButtons;
        if (view.Lines is [var only])
        {
            card.Button(
                new Phrase($"Open {only.Request.Number}", $"{only.Request.Number} खोलें"),
                new OpenApproval(only.Request.Id));
            left--;
        }

        if (view.Unflagged.Count > 0)
        {
            card.Submit(
                new Phrase($"Approve {view.Unflagged.Count}", $"{view.Unflagged.Count} अनुमोदित करें"),
                new ApproveAll([.. view.Unflagged.Select(line => line.Seen)], [], view.Kind, view.Page));
            left--;
        }

        if (view.Lines.Count > 1)
        {
            card.Button(new Phrase("Pick from the list", "सूची में से चुनें"), PageOf(view) with { Choose = true });
            left--;
        }

        if (view.Ready.Count > 0)
        {
            card.Button(new Phrase("Consolidate", "समेकित करें"), new PreviewBatch(view.Ready[0].Kind));
            left--;
        }

        if (view.HasMore || view.Page > 0)
        {
            card.Button(
                view.HasMore ? new Phrase("Next page", "अगला पृष्ठ") : new Phrase("From the beginning", "आरंभ से"),
                PageOf(view) with { Page = view.HasMore ? view.Page + 1 : 0 });
            left--;
        }

        if (left > 0 && view.Waiting.Count > 1)
        {
            var next = NextFilter(view);
            card.Button(
                next is { } kind
                    ? new Phrase(
                        $"Only {kind.Kind.DisplayText().English} ({kind.Count})",
                        $"केवल {kind.Kind.DisplayText().Hindi} ({kind.Count})")
                    : new Phrase("All kinds", "सभी प्रकार"),
                new ShowQueue(next?.Kind, Page: 0));
            left--;
        }

        if (left > 0)
        {
            card.Button<ShowMenu>(new Phrase("Menu", "मेनू"));
        }
    }

    // One button goes round: all kinds, the first kind, the second …
    private static KindCount? NextFilter(QueueView view)
    {
        var at = view.Kind is { } kind ? view.Waiting.ToList().FindIndex(line => line.Kind == kind) : -1;
        return at + 1 < view.Waiting.Count ? view.Waiting[at + 1] : null;
    }

    private static ShowQueue PageOf(QueueView view) => new(view.Kind, view.Page);
}
