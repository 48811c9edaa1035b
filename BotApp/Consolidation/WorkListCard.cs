using BotApp.Basics;
using BotApp.Consolidation.Dispatch;
using BotApp.Conversation;
using BotApp.Requests.CellQueue;
using BotApp.Requests.Navigation;

namespace BotApp.Consolidation;

/// <summary>A batch in the cell's work list.</summary>
public sealed record BatchWorkLine(Batch Batch, Phrase Office, int Rows);

/// <summary>The computer cell's work list: relieved officers to unmap first, then other requests, then batches; paged.</summary>
public static class WorkListCard
{
    /// <summary>Lines per page; each has a button, beside "More" and "Menu".</summary>
    public const int PageSize = 3;

    public static CardContent Render(
        Language language,
        IReadOnlyList<WorkItemLine> work,
        IReadOnlyList<BatchWorkLine> batches,
        int waiting,
        int skipped,
        DateTimeOffset now,
        IReadOnlyList<FailedDispatch>? failing = null)
    {
        var card = new CardBuilder(language, new Phrase($"Work list ({waiting})", $"कार्य सूची ({waiting})"));
        foreach (var (batch, state) in (failing ?? []).Take(PageSize))
        {
            card.Warning(Phrase.Same($"{batch.Number}: ") + (state.Words ?? Phrase.Empty))
                .RowButton(new Phrase("Try now", "अभी पुनः भेजें"), new RetryDispatch(batch.Id));
        }

        card.More((failing?.Count ?? 0) - PageSize);

        if (waiting == 0 && failing is not { Count: > 0 })
        {
            card.Text(new Phrase("Nothing is waiting.", "कुछ लंबित नहीं है।"));
        }

        foreach (var (request, about, office, deadline) in work)
        {
            card.Heading(Phrase.Same($"{request.Number} – ") + WorkItemText.Kind(request));
            if (WorkItemText.UnmapWarning(deadline, now) is { } clock)
            {
                card.Warning(clock);
            }

            card.Facts(
                (new Phrase("Officer", "अधिकारी"), Phrase.Same($"{about}, ") + office),
                (new Phrase("To be done", "कार्य"), WorkItemText.Task(request)),
                (new Phrase("Since", "कब से"), OfficeTime.DisplayText(request.StageSince)));
        }

        foreach (var (batch, office, rows) in batches)
        {
            card.Heading(Phrase.Same(batch.Number))
                .Facts(
                    (new Phrase("From", "प्रेषक"), office),
                    (new Phrase("Rows", "पंक्तियाँ"), Phrase.Same($"{rows}")),
                    (new Phrase("Stage", "चरण"), batch.Stage.DisplayText()),
                    (new Phrase("Since", "कब से"), OfficeTime.DisplayText(batch.StageSince)));
        }

        foreach (var line in work)
        {
            card.Button(
                new Phrase($"Open {line.Request.Number}", $"{line.Request.Number} खोलें"),
                new OpenWorkItem(line.Request.Id));
        }

        foreach (var line in batches)
        {
            card.Button(
                new Phrase($"Open {line.Batch.Number}", $"{line.Batch.Number} खोलें"),
                new OpenBatch(line.Batch.Id));
        }

        var next = skipped + work.Count + batches.Count;
        if (next < waiting)
        {
            card.Button(
                new Phrase($"More ({waiting - next})", $"और ({waiting - next})"),
                new ShowWorkList(next));
        }
        else if (skipped > 0)
        {
            card.Button<ShowWorkList>(new Phrase("Back to the top", "आरंभ से"));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }
}
