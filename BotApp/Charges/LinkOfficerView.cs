using BotApp.Basics;

namespace BotApp.Charges;

/// <summary>A post to choose. The office is named only where the title does not name it.</summary>
public sealed record PostChoice(Guid Id, Phrase Title, Phrase Office)
{
    /// <summary>As an entry of a list on a card.</summary>
    public (Phrase Title, string Value) Entry => (WithOffice(Title, Office), Id.ToString("N"));

    /// <summary>The post with its office, named once.</summary>
    public static Phrase WithOffice(Phrase title, Phrase office)
    {
        var place = title.English[(title.English.LastIndexOf(", ", StringComparison.Ordinal) is >= 0 and var comma ? comma + 2 : 0)..];
        return title.English.Contains(office.English, StringComparison.OrdinalIgnoreCase)
            || office.English.Contains(place, StringComparison.OrdinalIgnoreCase)
            ? title
            : title + Phrase.Same(", ") + office;
    }
}

public sealed record LinkLine(Guid ChargeId, Phrase Post, string Officer, DateTimeOffset From, DateTimeOffset Until);

/// <summary>Data for naming a link officer: own posts, current link charges, and eligible officers.</summary>
public sealed record LinkOfficerView(
    IReadOnlyList<PostChoice> Posts,
    IReadOnlyList<LinkLine> Links,
    IReadOnlyList<LinkChoice> Officers)
{
    /// <summary>The officers as choices of an input.</summary>
    public IEnumerable<(Phrase Title, string Value)> OfficerEntries =>
        Officers.Select(officer => (officer.DisplayText, officer.Id.ToString("N")));
}

/// <summary>The form's values, to show again.</summary>
public sealed record LinkOfficerInput(string? Post, string? Officer, string? From, string? Until, string? Find = null);

/// <summary>A saved change of charge, for the confirmation.</summary>
public sealed record RecordedChargeChange(ChargeChange Change, Phrase Post, string? Officer, DateTimeOffset At)
{
    public Phrase Summary =>
        Change.DisplayText()
            + Phrase.Same(": ")
            + Post
            + Phrase.Same($"{(Officer is null ? "" : $" → {Officer}")}, ")
            + OfficeTime.DisplayText(At);
}
