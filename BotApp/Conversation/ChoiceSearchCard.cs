using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>How a card lets people reach the entries that its choice does not show.</summary>
public static class ChoiceSearchCard
{
    /// <summary>The words to find an entry by, below the choice; nothing when all entries are shown.</summary>
    public static CardBuilder FindInput<T>(this CardBuilder card, ChoiceSearch<T> search, Phrase by) => search.All <= ChoiceSearch.MaxShown
        ? card
        : card.Note(search.Found == 0
                ? new Phrase($"Nothing was found for “{search.Typed}”. ", $"“{search.Typed}” नहीं मिला। ") + Shown(search, search.All)
                : Shown(search, search.Found))
            .TextInput(
                ChoiceSearch.Words,
                new Phrase("Not in the list? Type here and press “Find”: ", "सूची में नहीं है? यहाँ लिखें और “खोजें” दबाएँ: ") + by,
                search.Typed,
                required: false,
                60);

    public static CardBuilder FindButton<T, TAction>(this CardBuilder card, ChoiceSearch<T> search, TAction action)
        where TAction : class, ICardAction => search.All <= ChoiceSearch.MaxShown
            ? card
            : card.ButtonWithInputs(new Phrase("Find", "खोजें"), action);

    private static Phrase Shown<T>(ChoiceSearch<T> search, int of) => new(
        $"The list shows {search.Shown.Count} of {of}.", $"सूची में {of} में से {search.Shown.Count} हैं।");
}
