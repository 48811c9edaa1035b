using BotApp.Basics;

namespace BotApp.OfficeDirectory.Cover;

public sealed record PostChoice(Guid Id, string Title, string Office);

public sealed record LinkLine(Guid ChargeId, string Post, string Officer, DateTimeOffset From, DateTimeOffset Until);

/// <summary>What a head needs to name a link officer: the own posts, who is named, and whom to choose from.</summary>
public sealed record CoverView(IReadOnlyList<PostChoice> Posts, IReadOnlyList<LinkLine> Links, IReadOnlyList<(Guid Id, Phrase Words)> Officers);

/// <summary>What stood in the form, to put back.</summary>
public sealed record CoverTyped(string? Post, string? Officer, string? From, string? Until);

public sealed record ChangeTyped(string? Post, string? What, string? Officer, string? Day, string? Half);

/// <summary>A change of charge as it was stored, for the answer.</summary>
public sealed record ChangeDone(ChargeChange What, string Post, string? Officer, DateTimeOffset At)
{
    public Phrase Words => What.Words() + Phrase.Same($": {Post}{(Officer is null ? "" : $" → {Officer}")}, ") + OfficeTime.Words(At);
}
