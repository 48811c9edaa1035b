namespace BotApp.Basics;

/// <summary>
/// An expected "no" in the officer's own words; never an exception. <see cref="Field"/> names the input that is wrong
/// (the input's id, by nameof), or is null when the whole request is refused.
/// </summary>
public abstract record Refusal(Phrase Words, string? Field = null);

/// <summary>
/// Several things are wrong with one form: each is shown at its field and all of them on top, under <paramref name="Title"/> if it is
/// not answers that are wrong.
/// </summary>
public sealed record Mistakes(IReadOnlyList<Refusal> All, Phrase? Title = null)
    : Refusal(Title ?? new Phrase("Please correct the marked answers.", "कृपया चिह्नित उत्तरों को सुधारें।"));
