using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>One line of a chat as the page draws it. <see cref="Face"/> is the card that a press has put in place of the sent one.</summary>
public sealed record ChatMessage(
    string Id, bool FromBot, DateTimeOffset At, JsonElement Activity, JsonElement? Face = null, bool Edited = false, string? Problem = null);

/// <summary>The 1:1 chat of one person with the bot, in memory until the process ends; safe to use from several threads.</summary>
public sealed class Chat(Person person)
{
    private readonly Lock _gate = new();
    private readonly List<ChatMessage> _messages = [];
    private bool _installed;

    public Person Person { get; } = person;

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
            return first;
        }
    }

    /// <summary>Lets the next opening try again, because the bot did not hear of this one.</summary>
    public void Uninstall()
    {
        lock (_gate)
        {
            _installed = false;
        }
    }

    public void Add(ChatMessage message)
    {
        lock (_gate)
        {
            _messages.Add(message);
        }
    }

    public ChatMessage? Change(string id, Func<ChatMessage, ChatMessage> change)
    {
        lock (_gate)
        {
            var at = _messages.FindIndex(message => message.Id == id);
            return at < 0 ? null : _messages[at] = change(_messages[at]);
        }
    }

    public bool Remove(string id)
    {
        lock (_gate)
        {
            return _messages.RemoveAll(message => message.Id == id && message.FromBot) > 0;
        }
    }
}
