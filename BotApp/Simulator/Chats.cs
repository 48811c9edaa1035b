using System.Globalization;

namespace BotApp.Simulator;

/// <summary>Everybody's chat and the rooms, found by person, name or the conversation id that the bot uses; kept in a folder over restarts.</summary>
public sealed class Chats(IReadOnlyList<Person> people, string folder, TimeProvider clock)
{
    private readonly Dictionary<Guid, Chat> _chats = people.ToDictionary(person => person.AadObjectId, person => new Chat(person, folder));
    private readonly List<Chat> _rooms = [.. Room.All.Select(room => new Chat(room, folder))];
    private long _lastId;

    public IReadOnlyList<Person> People { get; } = people;

    public Chat? Of(Guid person) => _chats.GetValueOrDefault(person);

    public Chat? In(string? room) => _rooms.Find(chat => chat.Room.Name == room);

    /// <summary>The bot names a thread of a channel by the channel and the post it began with.</summary>
    public Chat? ByConversation(string conversationId) =>
        _chats.Values.Concat(_rooms).FirstOrDefault(chat => chat.ConversationId == conversationId.Split(';')[0]);

    /// <summary>Teams accepts its own user id or the Entra object id when the bot opens a chat.</summary>
    public Chat? ByMember(string memberId) => Guid.TryParse(memberId, out var aadObjectId)
        ? Of(aadObjectId)
        : _chats.Values.FirstOrDefault(chat => chat.Person?.TeamsUserId == memberId);

    /// <summary>Milliseconds since 1970 as in Teams, and never the same twice.</summary>
    public string NextActivityId()
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        long id, last;
        do
        {
            last = Interlocked.Read(ref _lastId);
            id = Math.Max(now, last + 1);
        }
        while (Interlocked.CompareExchange(ref _lastId, id, last) != last);

        return id.ToString(CultureInfo.InvariantCulture);
    }
}
