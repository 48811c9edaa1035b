using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Faq;

/// <summary>An entry with its contacts; <paramref name="TypedQuestion"/> is the question as the officer typed it, or empty.</summary>
public sealed record AnswerView(FaqEntry Entry, IReadOnlyList<Contact> Contacts, string TypedQuestion)
{
    /// <summary>Roles to ask that have no line in the contact list.</summary>
    public IReadOnlyList<Phrase> RolesToAsk => [.. ContactKeys(Entry).Select(ContactRoles.DisplayText).OfType<Phrase>()];

    /// <summary>All contact keys of an entry; the contact to ask comes first.</summary>
    public static IReadOnlyList<string> ContactKeys(FaqEntry entry) =>
        [.. (entry.Ask is { } ask ? [ask] : Array.Empty<string>()).Concat(entry.Contacts).Distinct()];
}
