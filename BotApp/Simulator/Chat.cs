using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>
/// A conversation, stored in a small file: like Teams it survives a restart of the bot. A 1:1 chat belongs to a person, whose
/// device may be offline; a room (group chat or channel) belongs to nobody. Thread-safe.
/// </summary>
public sealed class Chat
{
    private readonly Lock _gate = new();
    private readonly string _file;
    private readonly List<ChatMessage> _messages;
    private List<ChatMessage>? _onScreen;
    private bool _installed;

    public Chat(Person person, string folder)
        : this(person, Room.None, person.ConversationId, Path.Combine(folder, $"{person.AadObjectId:D}.json"))
    {
    }

    public Chat(Room room, string folder)
        : this(null, room, room.ConversationId, Path.Combine(folder, $"{room.Name}.json"))
    {
    }

    private Chat(Person? person, Room room, string conversationId, string file)
    {
        (Person, Room, ConversationId, _file) = (person, room, conversationId, file);
        var kept = Read(_file);
        (_installed, _messages, _onScreen) = (kept.Installed, kept.Messages, kept.OnScreen);
    }

    /// <summary>The person of a 1:1 chat; null for a room.</summary>
    public Person? Person { get; }

    /// <summary>The room; <see cref="Room.None"/> for a 1:1 chat.</summary>
    public Room Room { get; }

    public string ConversationId { get; }

    /// <summary>The displayed messages; while the device is offline, those that arrived before.</summary>
    public IReadOnlyList<ChatMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _onScreen ?? _messages];
            }
        }
    }

    public bool IsOffline
    {
        get
        {
            lock (_gate)
            {
                return _onScreen is not null;
            }
        }
    }

    public void GoOffline()
    {
        lock (_gate)
        {
            _onScreen ??= [.. _messages];
            Keep();
        }
    }

    /// <summary>
    /// Returns the messages written offline, oldest first, to be sent now; messages that arrived meanwhile become visible.
    /// </summary>
    public IReadOnlyList<ChatMessage> GoOnline()
    {
        lock (_gate)
        {
            List<ChatMessage> written = [.. (_onScreen ?? []).Where(message => message.Waiting)];
            _onScreen = null;
            Keep();
            return written;
        }
    }

    /// <summary>Queues a message of an offline device; false when the device is online.</summary>
    public bool Queue(ChatMessage message)
    {
        lock (_gate)
        {
            if (_onScreen is null)
            {
                return false;
            }

            _onScreen.Add(message);
            Keep();
            return true;
        }
    }

    /// <summary>True exactly once: when Teams reports the installation to the bot.</summary>
    public bool Install()
    {
        lock (_gate)
        {
            var first = !_installed;
            _installed = true;
            Keep();
            return first;
        }
    }

    /// <summary>Lets the next opening report the installation again, because the bot did not receive it.</summary>
    public void Uninstall()
    {
        lock (_gate)
        {
            _installed = false;
            Keep();
        }
    }

    public void Add(ChatMessage message)
    {
        lock (_gate)
        {
            _messages.Add(message);
            Keep();
        }
    }

    public ChatMessage? Change(string id, Func<ChatMessage, ChatMessage> change)
    {
        lock (_gate)
        {
            var at = _messages.FindIndex(message => message.Id == id);
            if (at < 0)
            {
                return null;
            }

            _messages[at] = change(_messages[at]);
            Keep();
            return _messages[at];
        }
    }

    public bool Remove(string id)
    {
        lock (_gate)
        {
            var removed = _messages.RemoveAll(message => message.Id == id && message.FromBot) > 0;
            Keep();
            return removed;
        }
    }

    private void Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        File.WriteAllBytes(_file + ".new", JsonSerializer.SerializeToUtf8Bytes(new Kept(_installed, _messages, _onScreen)));
        File.Move(_file + ".new", _file, overwrite: true);
    }

    private static Kept Read(string file) => File.Exists(file)
        ? JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(file)) ?? new Kept(false, [])
        : new Kept(false, []);

    private sealed record Kept(bool Installed, List<ChatMessage> Messages, List<ChatMessage>? OnScreen = null);
}
