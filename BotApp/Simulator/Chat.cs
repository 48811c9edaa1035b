using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>One line of a chat as the page draws it. <see cref="Face"/> is the card that a press has put in place of the sent one.</summary>
public sealed record ChatMessage(
    string Id, bool FromBot, DateTimeOffset At, JsonElement Activity, JsonElement? Face = null, bool Edited = false, string? Problem = null);

/// <summary>
/// The 1:1 chat of one person with the bot, kept in a small file: Teams does not forget either when the bot's process ends.
/// Safe to use from several threads.
/// </summary>
public sealed class Chat
{
    private readonly Lock _gate = new();
    private readonly string _file;
    private readonly List<ChatMessage> _messages;
    private bool _installed;

    public Chat(Person person, string folder)
    {
        Person = person;
        _file = Path.Combine(folder, $"{person.AadObjectId:D}.json");
        var kept = Read(_file);
        (_installed, _messages) = (kept.Installed, kept.Messages);
    }

    public Person Person { get; }

    public IReadOnlyList<ChatMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>True exactly once: the moment when Teams tells the bot that it was installed for this person.</summary>
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

    /// <summary>Lets the next opening try again, because the bot did not hear of this one.</summary>
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
        File.WriteAllBytes(_file + ".new", JsonSerializer.SerializeToUtf8Bytes(new Kept(_installed, _messages)));
        File.Move(_file + ".new", _file, overwrite: true);
    }

    private static Kept Read(string file) => File.Exists(file)
        ? JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(file)) ?? new Kept(false, [])
        : new Kept(false, []);

    private sealed record Kept(bool Installed, List<ChatMessage> Messages);
}
