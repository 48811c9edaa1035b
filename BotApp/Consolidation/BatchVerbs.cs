using BotApp.Conversation;
using BotApp.Requests;

namespace BotApp.Consolidation;

/// <param name="Rows">The number of rows previewed; if it has changed, the preview is shown again.</param>
/// <param name="Office">The office previewed, so that a second press never sends the next office's requests unseen.</param>
/// <param name="LeaveOut">Rows without a scan stay behind for a later batch; <paramref name="Rows"/> does not count them.</param>
public sealed record SendBatch(RequestKind Kind, int Rows, Guid? Office = null, bool LeaveOut = false) : ICardAction
{
    public static string Verb => "batch.send";
}

/// <summary>Attaches the next files of whoever consolidates to a row that lacks its scan.</summary>
/// <param name="Office">The office previewed.</param>
public sealed record AttachBatchScan(RequestKind Kind, Guid Office) : ICardAction
{
    public static string Verb => "batch.scan";

    /// <summary>The input for the row.</summary>
    public const string Request = "request";
}

/// <param name="Skip">The number of rows shown on earlier pages.</param>
public sealed record OpenBatch(Guid Batch, int? Skip = null) : ICardAction
{
    public static string Verb => "cell.batch";
}

/// <summary>One-time links to the scans of a batch, page by page.</summary>
/// <param name="Skip">The number of scans shown on earlier pages.</param>
public sealed record OpenBatchDocuments(Guid Batch, int? Skip = null) : ICardAction
{
    public static string Verb => "cell.documents";
}

public sealed record ReceiveBatch(Guid Batch) : ICardAction
{
    public static string Verb => "cell.received";
}

/// <summary>Records that a batch was forwarded to Saksham Seva, with reference and date.</summary>
/// <param name="Filled">The form was submitted.</param>
public sealed record ForwardBatch(Guid Batch, bool Filled = false) : ICardAction
{
    public static string Verb => "cell.forwarded";

    public const string Reference = "reference";
    public const string Day = "day";
}

/// <summary>Records the result of one row: the SSO-ID, or the reason given by Saksham Seva.</summary>
/// <param name="Filled">The form was submitted.</param>
public sealed record CompleteRow(Guid Batch, bool Filled = false) : ICardAction
{
    public static string Verb => "cell.completed";

    public const string Row = "row";
    public const string SsoId = "ssoId";
    public const string Rejected = "rejected";
}

/// <summary>Sends the mail of a batch again at once.</summary>
public sealed record RetryDispatch(Guid Batch) : ICardAction
{
    public static string Verb => "batch.try-mail";
}
