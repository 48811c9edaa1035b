namespace BotApp.Consolidation.Dispatch;

/// <summary>
/// The limits by which a batch is split into mails. They are stored with each outbox row, so that every retry splits identically
/// even if the settings have changed.
/// </summary>
/// <param name="RowsPerWorkbook">Rows per copy of the template.</param>
/// <param name="FixedBytes">Bytes of letter, workbook and manifest in every part.</param>
/// <param name="MaxBytes">Maximum size of an encoded mail.</param>
public sealed record MailSplitLimits(int RowsPerWorkbook, long FixedBytes, long MaxBytes)
{
    /// <summary>Whether letter, workbook and manifest alone take up more than three quarters of the limit.</summary>
    public bool IsTight => FixedBytes * MailSplitter.EncodingOverhead > MaxBytes * 0.75;
}
