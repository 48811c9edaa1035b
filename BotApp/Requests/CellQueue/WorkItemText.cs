using BotApp.Basics;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Forms;

namespace BotApp.Requests.CellQueue;

/// <summary>Texts for the computer cell: what is to be done, and how urgent it is.</summary>
public static class WorkItemText
{
    public static Phrase Task(Request request) => FlowCatalog.Of(request.Kind).TaskOf(request.Answers);

    /// <summary>The kind of request; for a charge report the kind of report.</summary>
    public static Phrase Kind(Request request) => FlowCatalog.Of(request.Kind).NameOf(request.Answers);

    /// <summary>
    /// A warning while somebody is mapped without holding the charge; otherwise null. The reader is the cell or the Systems Manager.
    /// </summary>
    public static Phrase? UnmapWarning(UnmapDeadline? deadline, DateTimeOffset now, bool forCell = true) =>
        deadline is null ? null : deadline.At(now) switch
        {
            Urgency.Due => new(
                $"Relieved {Since(deadline).English}: unmap at once (Instruction 04/2024-GST).",
                $"{Since(deadline).Hindi} से कार्यमुक्त: मैपिंग तत्काल हटाएँ (अनुदेश 04/2024-GST)।"),
            Urgency.Overdue => new(
                $"OVERDUE: relieved {Since(deadline).English} and still mapped (Instruction 04/2024-GST: immediately).",
                $"विलंबित: {Since(deadline).Hindi} से कार्यमुक्त, मैपिंग अब तक नहीं हटाई गई (अनुदेश 04/2024-GST: तत्काल)।"),
            Urgency.Escalated when !forCell => new(
                $"OVERDUE: relieved {Since(deadline).English} and still mapped. The computer cell has been reminded.",
                $"विलंबित: {Since(deadline).Hindi} से कार्यमुक्त, मैपिंग अब तक नहीं हटाई गई। "
                    + "कंप्यूटर प्रकोष्ठ को अनुस्मारक दिया जा चुका है।"),
            Urgency.Escalated => new(
                $"OVERDUE, the Systems Manager has been notified: relieved {Since(deadline).English} and still mapped.",
                $"विलंबित, सिस्टम प्रबंधक को सूचित: {Since(deadline).Hindi} से कार्यमुक्त, मैपिंग अब तक नहीं हटाई गई।"),
        };

    /// <summary>For the computer cell, which may have acted before the withdrawal.</summary>
    public static Phrase Withdrawn(Request request)
    {
        var withdrawn = new Phrase(
            $"Withdrawn on {OfficeTime.DisplayText(request.StageSince).English}: no action is needed any more.",
            $"{OfficeTime.DisplayText(request.StageSince).Hindi} वापस लिया गया: अब कोई कार्रवाई अपेक्षित नहीं है।");
        return request.ClockStart is null ? withdrawn : withdrawn + new Phrase(
            " If the mapping has been removed already, please ask the head of the office whether it is to be restored.",
            " यदि मैपिंग हटाई जा चुकी है, तो कृपया कार्यालय प्रमुख से पूछ लें कि उसे पुनः करना है या नहीं।");
    }

    private static Phrase Since(UnmapDeadline deadline) => OfficeTime.DisplayText(deadline.RelievedAt);
}
