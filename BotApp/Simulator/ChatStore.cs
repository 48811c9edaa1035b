using System.Globalization;

namespace BotApp.Simulator;

/// <summary>All chats and rooms, by person, name or conversation id; stored in a folder.</summary>
public sealed class ChatStore(IReadOnlyList<Person> people, string folder, TimeProvider clock)
{
    private readonly Dictionary<Guid, Chat> _chats = people.ToDictionary(person => person.AadObjectId, person => new Chat(person, folder));
    private readonly List<Chat> _rooms = [.. Room.All.Select(room => new Chat(room, folder))];
    private long _lastId;

    public IReadOnlyList<Person> People { get; } = people;

    public Chat? Of(Guid person) => _chats.GetValueOrDefault(person);

    public Chat? In(string? room) => _rooms.Find(chat => chat.Room.Name == room);

    /// <summary>The bot addresses a channel thread by the channel and the post that started it.</summary>
    public Chat? ByConversation(string conversationId) =>
        _chats.Values.Concat(_rooms).FirstOrDefault(chat => chat.ConversationId == conversationId.Split(';')[0]);

    /// <summary>Like Teams, accepts its own user id or the Entra object id when the bot creates a conversation.</summary>
    public Chat? ByMember(string memberId) => Guid.TryParse(memberId, out var aadObjectId)
        ? Of(aadObjectId)
        : _chats.Values.FirstOrDefault(chat => chat.Person?.TeamsUserId == memberId);

    /// <summary>Milliseconds since 1970 as in Teams; never the same twice.</summary>
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
