namespace BotApp.Faq;

/// <summary>The current version of an entry; the index is built from these.</summary>
public sealed class StoredFaqEntry
{
    public required string Id { get; init; }

    public required FaqEntry Entry { get; set; }

    /// <summary>1, 2, 3 …; detects concurrent edits.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>An earlier version of an entry, with its author and time.</summary>
public sealed class FaqEntryVersion
{
    public required Guid Id { get; init; }

    public required string EntryId { get; init; }

    public required int Number { get; init; }

    public required FaqEntry Entry { get; init; }

    public required Guid ById { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>An officer's rating of an answer; the latest rating counts.</summary>
public sealed class FaqRating
{
    public required string EntryId { get; init; }

    public required Guid OfficerId { get; init; }

    public required bool Helped { get; set; }

    public required DateTimeOffset At { get; set; }
}
