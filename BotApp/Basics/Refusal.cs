namespace BotApp.Basics;

/// <summary>An expected refusal in the officer's words; never an exception.</summary>
public abstract record Refusal(Phrase Message, string? Field = null);

/// <summary>
/// Several invalid answers of one form: each is shown at its field and all of them on top, under <paramref name="Title"/> if given.
/// </summary>
public sealed record ValidationErrors(IReadOnlyList<Refusal> All, Phrase? Title = null)
    : Refusal(Title ?? new Phrase("Please correct the marked answers.", "कृपया चिह्नित उत्तरों को सुधारें।"));
