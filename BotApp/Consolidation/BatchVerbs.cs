using BotApp.Conversation;

namespace BotApp.Consolidation;

/// <summary>Previews a batch with its warnings (circular ¶3, ¶4: one template for many officers).</summary>
public sealed record PreviewBatch : ICardAction
{
    public static string Verb => "batch.preview";

    public const string Kind = "kind";

    /// <summary>Data: the list has changed since the last preview.</summary>
    public const string Changed = "changed";
}

public sealed record SendBatch : ICardAction
{
    public static string Verb => "batch.send";

    public const string Kind = "kind";

    /// <summary>Data: the number of rows previewed; if it has changed, the preview is shown again.</summary>
    public const string Rows = "rows";
}

/// <summary>The pending work of the computer cell.</summary>
public sealed record ShowWorkList : ICardAction
{
    public static string Verb => "cell.list";

    /// <summary>Data: the number of lines shown on earlier pages.</summary>
    public const string Skip = "skip";
}

public sealed record OpenBatch : ICardAction
{
    public static string Verb => "cell.batch";

    public const string Batch = "batch";
}

/// <summary>One-time links to the scans of a batch, page by page.</summary>
public sealed record OpenBatchDocuments : ICardAction
{
    public static string Verb => "cell.documents";

    /// <summary>Data: the number of scans shown on earlier pages.</summary>
    public const string Skip = "skip";
}

public sealed record ReceiveBatch : ICardAction
{
    public static string Verb => "cell.received";
}

/// <summary>Records that a batch was forwarded to Saksham Seva, with reference and date.</summary>
public sealed record ForwardBatch : ICardAction
{
    public static string Verb => "cell.forwarded";

    public const string Reference = "reference";
    public const string Day = "day";

    /// <summary>Data: the form was submitted.</summary>
    public const string Filled = "filled";
}

/// <summary>Records the result of one row: the SSO-ID, or the reason given by Saksham Seva.</summary>
public sealed record CompleteRow : ICardAction
{
    public static string Verb => "cell.completed";

    public const string Row = "row";
    public const string SsoId = "ssoId";
    public const string Rejected = "rejected";

    /// <summary>Data: the form was submitted.</summary>
    public const string Filled = "filled";
}

/// <summary>Have the mail of a batch tried again at once; the batch is <see cref="OpenBatch.Batch"/>.</summary>
public sealed record RetryDispatch : ICardAction
{
    public static string Verb => "batch.try-mail";
}
