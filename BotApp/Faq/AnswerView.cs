using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Faq;

/// <summary>An entry with its contacts; <paramref name="Words"/> is the question as the officer typed it, or empty.</summary>
public sealed record AnswerView(FaqEntry Entry, IReadOnlyList<Contact> Contacts, string Words)
{
    /// <summary>Roles to ask that have no line in the contact list.</summary>
    public IReadOnlyList<Phrase> InWords => [.. Keys(Entry).Select(FaqPeople.Words).OfType<Phrase>()];

    /// <summary>All contact keys of an entry; the contact to ask comes first.</summary>
    public static IReadOnlyList<string> Keys(FaqEntry entry) =>
        [.. (entry.Ask is { } ask ? [ask] : Array.Empty<string>()).Concat(entry.Contacts).Distinct()];
}
