using System.Collections.Concurrent;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>The language of each person's last turn on this node: one entry for each person of the allowed tenants.</summary>
public sealed class TurnLanguages
{
    private readonly ConcurrentDictionary<Guid, Language> _last = new();

    /// <summary>The language to answer in where no turn has begun: the one of the last turn, else the client's.</summary>
    public Language Of(Caller who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return _last.TryGetValue(who.AadObjectId, out var language) ? language : who.Locale ?? Language.English;
    }

    public void Note(Guid person, Language language)
    {
        // Nearly every turn keeps the language, and writing takes a lock.
        if (!_last.TryGetValue(person, out var last) || last != language)
        {
            _last[person] = language;
        }
    }
}
