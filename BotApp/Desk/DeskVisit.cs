using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Desk;

/// <summary>One look at a page.</summary>
/// <param name="Turn">Who looks, with the posts held now.</param>
/// <param name="KeepsLanguage">Whether the language was chosen on the page, so that its links keep it.</param>
public sealed record DeskVisit(Turn Turn, bool KeepsLanguage)
{
    public Language Language => Turn.Language;

    /// <summary>The pages of this person.</summary>
    public IReadOnlyList<DeskTab> Tabs => [.. Enum.GetValues<DeskTab>().Where(tab => tab.IsFor(Turn))];

    /// <summary>The address with the chosen language.</summary>
    public string To(string address) => KeepsLanguage ? DeskPath.In(address, Language) : address;
}
