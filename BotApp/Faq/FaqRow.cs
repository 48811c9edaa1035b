namespace BotApp.Faq;

/// <summary>An entry as it stands now; the index is built from these.</summary>
public sealed class FaqRow
{
    public required string Id { get; init; }

    public required FaqEntry Entry { get; set; }

    /// <summary>1, 2, 3 …; two people who edit at once are told apart by it.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>An entry as it stood once, kept when it is changed: who wrote it and when.</summary>
public sealed class FaqVersion
{
    public required Guid Id { get; init; }

    public required string EntryId { get; init; }

    public required int Number { get; init; }

    public required FaqEntry Entry { get; init; }

    public required Guid ById { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Whether an answer helped somebody; the last word of each person counts.</summary>
public sealed class FaqOpinion
{
    public required string EntryId { get; init; }

    public required Guid OfficerId { get; init; }

    public required bool Helped { get; set; }

    public required DateTimeOffset At { get; set; }
}
