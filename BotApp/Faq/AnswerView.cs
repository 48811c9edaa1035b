using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Faq;

/// <summary>An entry with the contacts it names; <paramref name="Words"/> is what the officer typed, empty when nothing was.</summary>
public sealed record AnswerView(FaqEntry Entry, IReadOnlyList<Contact> Contacts, string Words)
{
    /// <summary>Whom to ask, for those the contact list has no address of.</summary>
    public IReadOnlyList<Phrase> InWords => [.. Keys(Entry).Select(FaqPeople.Words).OfType<Phrase>()];

    /// <summary>All contacts an entry names; whom to ask stands first.</summary>
    public static IReadOnlyList<string> Keys(FaqEntry entry) => [.. (entry.Ask is { } ask ? [ask] : Array.Empty<string>()).Concat(entry.Contacts).Distinct()];
}
