using BotApp.Conversation;

namespace BotApp.Consolidation;

/// <summary>What would go into one file, with everything that should be looked at before (circular ¶3, ¶4: one template for many officers).</summary>
public sealed record PreviewBatch : IVerb
{
    public static string Verb => "batch.preview";

    public const string Kind = "kind";

    /// <summary>Data: the list is not what the last preview showed.</summary>
    public const string Changed = "changed";
}

public sealed record SendBatch : IVerb
{
    public static string Verb => "batch.send";

    public const string Kind = "kind";

    /// <summary>Data: how many rows the preview showed; if it is not so any more, the preview is shown again.</summary>
    public const string Rows = "rows";
}

/// <summary>What waits for the computer cell.</summary>
public sealed record ShowWorkList : IVerb
{
    public static string Verb => "cell.list";

    /// <summary>Data: how many lines have been shown before.</summary>
    public const string Skip = "skip";
}

public sealed record OpenBatch : IVerb
{
    public static string Verb => "cell.batch";

    public const string Batch = "batch";
}

/// <summary>Links to the scans of a batch, a few rows at a time.</summary>
public sealed record OpenBatchDocuments : IVerb
{
    public static string Verb => "cell.documents";

    /// <summary>Data: how many scans have been shown before.</summary>
    public const string Skip = "skip";
}

public sealed record ReceiveBatch : IVerb
{
    public static string Verb => "cell.received";
}

/// <summary>Forwarded to Saksham Seva, with its reference and date.</summary>
public sealed record ForwardBatch : IVerb
{
    public static string Verb => "cell.forwarded";

    public const string Reference = "reference";
    public const string Day = "day";

    /// <summary>Data: the form is filled in.</summary>
    public const string Filled = "filled";
}

/// <summary>One row of a batch has its result: the SSO-ID, or what Saksham Seva said instead.</summary>
public sealed record CompleteRow : IVerb
{
    public static string Verb => "cell.completed";

    public const string Row = "row";
    public const string SsoId = "ssoId";
    public const string Rejected = "rejected";

    /// <summary>Data: the form is filled in.</summary>
    public const string Filled = "filled";
}
