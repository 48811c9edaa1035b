using BotApp.OfficeDirectory;

namespace BotApp.Charges;

/// <summary>
/// An office order about a post: who takes it over, null for a relief without successor, and from when. <paramref name="Held"/> are the
/// charges of the post that run at that moment or begin later.
/// </summary>
public sealed record ChargeOrder(
    PostChoice Post, ChargeChange Change, Officer? Successor, DateTimeOffset Moment, IReadOnlyList<Charge> Held);
