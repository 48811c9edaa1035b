namespace Microsoft.Bot.Schema.Teams;

/// <summary>What somebody typed into a search command of the message extension.</summary>
public class MessagingExtensionQuery
{
    public string? CommandId { get; set; }

    public IList<MessagingExtensionParameter>? Parameters { get; set; }

    public MessagingExtensionQueryOptions? QueryOptions { get; set; }

    public string? State { get; set; }
}

/// <summary>One input of a search command.</summary>
public class MessagingExtensionParameter
{
    public string? Name { get; set; }

    public object? Value { get; set; }
}

/// <summary>Which page of the results is wanted.</summary>
public class MessagingExtensionQueryOptions
{
    public int? Skip { get; set; }

    public int? Count { get; set; }
}

/// <summary>The answer to composeExtension/query.</summary>
public class MessagingExtensionResponse
{
    public MessagingExtensionResponse()
    {
    }

    public MessagingExtensionResponse(MessagingExtensionResult? composeExtension = default) => ComposeExtension = composeExtension;

    public MessagingExtensionResult? ComposeExtension { get; set; }
}

/// <summary>The results shown below the compose box.</summary>
public class MessagingExtensionResult
{
    public string? AttachmentLayout { get; set; }

    public string? Type { get; set; }

    public IList<MessagingExtensionAttachment>? Attachments { get; set; }

    public string? Text { get; set; }
}

/// <summary>One result: the card that is inserted, and its short form in the list.</summary>
public class MessagingExtensionAttachment : Attachment
{
    public Attachment? Preview { get; set; }
}
