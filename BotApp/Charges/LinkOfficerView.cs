using BotApp.Basics;

namespace BotApp.Charges;

public sealed record PostChoice(Guid Id, string Title, string Office)
{
    /// <summary>As an entry of a list on a card.</summary>
    public (Phrase Title, string Value) Entry => (Phrase.Same($"{Title}, {Office}"), Id.ToString("N"));
}

public sealed record LinkLine(Guid ChargeId, string Post, string Officer, DateTimeOffset From, DateTimeOffset Until);

/// <summary>Data for naming a link officer: own posts, current link charges, and eligible officers.</summary>
public sealed record LinkOfficerView(IReadOnlyList<PostChoice> Posts, IReadOnlyList<LinkLine> Links, IReadOnlyList<(Guid Id, Phrase Words)> Officers)
{
    /// <summary>The officers as choices of an input.</summary>
    public IEnumerable<(Phrase Title, string Value)> OfficerEntries => Officers.Select(officer => (officer.Words, officer.Id.ToString("N")));
}

/// <summary>The form's values, to show again.</summary>
public sealed record LinkOfficerInput(string? Post, string? Officer, string? From, string? Until);

public sealed record ChangeChargeInput(string? Post, string? Change, string? Officer, string? Day, string? Half);

/// <summary>A saved change of charge, for the confirmation.</summary>
public sealed record RecordedChargeChange(ChargeChange Change, string Post, string? Officer, DateTimeOffset At)
{
    public Phrase Summary => Change.DisplayText() + Phrase.Same($": {Post}{(Officer is null ? "" : $" → {Officer}")}, ") + OfficeTime.DisplayText(At);
}
