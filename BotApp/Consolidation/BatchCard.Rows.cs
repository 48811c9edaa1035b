using BotApp.Basics;
using BotApp.Conversation;
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
                $"Row {seen.Line}: the same mobile number is in row {seen.BatchRow} of {seen.BatchNumber}, which is "
                    + "still open. Is this correct?",
                $"पंक्ति {seen.Line}: यही मोबाइल नंबर {seen.BatchNumber} की पंक्ति {seen.BatchRow} में है, जो अभी "
                    + "लंबित है: क्या यह सही है?") : new Phrase(
                $"Row {seen.Line}: the same officer is in row {seen.BatchRow} of {seen.BatchNumber}, which is still open. Please "
                    + "send only one of the two.",
                $"पंक्ति {seen.Line}: यही अधिकारी {seen.BatchNumber} की पंक्ति {seen.BatchRow} में है, जो अभी लंबित है। कृपया "
                    + "दोनों में से एक ही भेजें।"));
        }

        card.More(elsewhere.Count - MaxWarnings);
    }

    private static void WarnOfMissingScans(CardBuilder card, IReadOnlyList<BatchLine> lines)
    {
        if (lines.Where(line => line.Attachments.Count == 0).Select(line => line.Number).ToList() is { Count: > 0 } bare)
        {
            var rows = string.Join(", ", bare.Take(MaxRows)) + (bare.Count > MaxRows ? " …" : "");
            card.Warning(bare.Count == 1
                ? new Phrase($"Row {rows} has no scan.", $"पंक्ति {rows} में स्कैन प्रति नहीं है।")
                : new Phrase($"{bare.Count} rows have no scan: {rows}.", $"{bare.Count} पंक्तियों में स्कैन प्रति नहीं है: {rows}।"));
        }
    }

    private static Phrase Rows(int count) => Phrase.Counted(count, ("row", "rows"), ("पंक्ति", "पंक्तियाँ"));

    private static void Rows<TAction>(CardBuilder card, IReadOnlyList<Phrase> rows, int skip, Func<int, TAction> page)
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
