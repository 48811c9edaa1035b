using BotApp.Consolidation.Dispatch;
using BotApp.Requests;
using BotApp.Requests.Forms;

namespace BotApp.Consolidation.Contents;

/// <summary>Which files a batch has, and in how many parts.</summary>
public static class BatchParts
{
    /// <summary>Room for text and workbook in a mail to Saksham Seva.</summary>
    private const long FixedBytes = 500_000;

    /// <param name="view">The batch.</param>
    /// <param name="template">The template of its workbook.</param>
    /// <param name="maxBytes">The largest mail in bytes.</param>
    /// <param name="forCell">The computer cell also gets the results sheet and the mail to Saksham Seva.</param>
    public static IReadOnlyList<(BatchFile File, int Parts)> Of(BatchView view, Template template, long maxBytes, bool forCell)
    {
        var workbooks = (view.Lines.Count + RowsEach(view, template) - 1) / RowsEach(view, template);
        return forCell
            ?
            [
                (BatchFile.Workbook, workbooks),
                (BatchFile.CoveringLetter, 1),
                (BatchFile.ResultsSheet, 1),
                (BatchFile.SakshamSevaMail, MailParts(view, template, maxBytes).Count),
            ]
            : [(BatchFile.Workbook, workbooks), (BatchFile.CoveringLetter, 1)];
    }

    /// <summary>The mails to Saksham Seva.</summary>
    public static IReadOnlyList<BatchMailPart> MailParts(BatchView view, Template template, long maxBytes) => MailSplitter.SplitIntoMails(
        view.Lines,
        FlowCatalog.TemplateFlowOf(view.Batch.Kind).DocumentName,
        new MailSplitLimits(RowsEach(view, template), FixedBytes, maxBytes));

    public static int RowsEach(BatchView view, Template template) =>
        Math.Min(template.Layout.MaxRows ?? view.Lines.Count, view.Lines.Count);
}
