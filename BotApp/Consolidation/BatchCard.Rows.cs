using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Navigation;
using BotApp.Templates;

namespace BotApp.Consolidation;

public static partial class BatchCard
{
    private const int MaxWarnings = 8;

    private static void WarnOfDuplicates(CardBuilder card, IReadOnlyList<BatchLine> lines)
    {
        var twins = lines.GroupBy(line => line.Request.Answers[TemplateField.Name], StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Key is not null && group.Count() > 1)
            .ToList();
        foreach (var twice in twins.Take(MaxWarnings))
        {
            card.Warning(new Phrase(
                $"“{twice.Key}” appears {twice.Count()} times. Is this the same officer?",
                $"“{twice.Key}” {twice.Count()} बार है: क्या यह एक ही अधिकारी है?"));
        }

        card.More(twins.Count - MaxWarnings);
        var mobiles = lines.GroupBy(line => line.Request.Answers[TemplateField.Mobile])
            .Where(group => group.Key is not null && group.Count() > 1)
            .ToList();
        foreach (var same in mobiles.Take(MaxWarnings))
        {
            var rows = string.Join(", ", same.Select(line => line.Number).Take(MaxRows)) + (same.Count() > MaxRows ? ", …" : "");
            card.Warning(new Phrase(
                $"Rows {rows} have the same mobile number. Is this correct?",
                $"पंक्ति {rows} में एक ही मोबाइल नंबर है: क्या यह सही है?"));
        }

        card.More(mobiles.Count - MaxWarnings);
    }

    private static void WarnOfOpenBatches(CardBuilder card, IReadOnlyList<DuplicateInOpenBatch> elsewhere)
    {
        foreach (var seen in elsewhere.Take(MaxWarnings))
        {
            card.Warning(seen.OnlyMobile ? new Phrase(
                $"Row {seen.Line}: the same mobile number is in row {seen.BatchRow} of {seen.BatchNumber}, which is still open. "
                    + "Is this correct?",
                $"पंक्ति {seen.Line}: यही मोबाइल नंबर {seen.BatchNumber} की पंक्ति {seen.BatchRow} में है, जो अभी लंबित है: "
                    + "क्या यह सही है?") : new Phrase(
                $"Row {seen.Line}: the same officer is in row {seen.BatchRow} of {seen.BatchNumber}, which is still open. "
                    + "Please send only one of the two.",
                $"पंक्ति {seen.Line}: यही अधिकारी {seen.BatchNumber} की पंक्ति {seen.BatchRow} में है, जो अभी लंबित है। "
                    + "कृपया दोनों में से एक ही भेजें।"));
        }

        card.More(elsewhere.Count - MaxWarnings);
    }

    /// <summary>Nothing is sent with a row that lacks its scan: it is attached here, or the row waits for a later batch.</summary>
    private static CardBuilder HoldBack(
        CardBuilder card, RequestKind kind, Guid office, IReadOnlyList<BatchLine> lines, string? find)
    {
        var bare = lines.Where(line => !line.HasScan).ToList();
        var rows = string.Join(", ", bare.Take(MaxRows).Select(line => line.Number)) + (bare.Count > MaxRows ? " …" : "");
        var (others, attachable) = (lines.Count - bare.Count, bare.Where(line => line.Request.AcceptsPages).ToList());
        card.Warning((bare.Count == 1
            ? new Phrase($"Row {rows} has no scan. ", $"पंक्ति {rows} में स्कैन प्रति नहीं है। ")
            : new Phrase($"{bare.Count} rows have no scan: {rows}. ", $"{bare.Count} पंक्तियों में स्कैन प्रति नहीं है: {rows}। "))
            + new Phrase(
                "No batch is sent with a row that lacks its scan.", "जिस पंक्ति की स्कैन प्रति न हो, उसके साथ बैच प्रेषित नहीं होता।"));
        card.Text(others == 0
            ? new Phrase("Please attach the scans first.", "कृपया पहले स्कैन संलग्न करें।")
            : new Phrase(
                "Please attach the scans, or send the other rows now: those left out stay approved and go with a later batch.",
                "कृपया स्कैन संलग्न करें, अथवा शेष पंक्तियाँ अभी भेजें: छोड़ी गई पंक्तियाँ अनुमोदित रहेंगी और अगले बैच में जाएँगी।"));
        if (attachable.Count > 0)
        {
            var search = ChoiceSearch.Find(attachable, find, WordsOf);
            card.Choice(
                    AttachBatchScan.Request,
                    new Phrase("Whose scan do you want to attach?", "किसका स्कैन संलग्न करना है?"),
                    search.Shown.Select(line => line.Entry),
                    search.Shown.Count == 1 ? search.Shown[0].Entry.Value : null,
                    required: false)
                .FindInput(search, new Phrase("name or request number", "नाम अथवा अनुरोध संख्या"))
                .Submit(new Phrase("Attach the scan", "स्कैन संलग्न करें"), new AttachBatchScan(kind, office))
                .FindButton(search, new PreviewBatch(kind));
        }

        return others == 0
            ? card
            : card.Button(
                new Phrase("Send without ", "इनके बिना भेजें: ") + Rows(bare.Count), new SendBatch(kind, others, office, LeaveOut: true));
    }

    private static Phrase Rows(int count) => Phrase.Counted(count, ("row", "rows"), ("पंक्ति", "पंक्तियाँ"));

    internal static void Rows<TAction>(CardBuilder card, IReadOnlyList<Phrase> rows, int skip, Func<int, TAction> page)
        where TAction : class, ICardAction
    {
        foreach (var row in rows.Skip(skip).Take(MaxRows))
        {
            card.Text(row);
        }

        var left = rows.Count - skip - MaxRows;
        card.More(left);
        if (left > 0 || skip > 0)
        {
            card.RowButton(
                left > 0 ? new Phrase("Next rows", "अगली पंक्तियाँ") : new Phrase("First rows", "प्रथम पंक्तियाँ"),
                page(left > 0 ? skip + MaxRows : 0));
        }
    }
}
