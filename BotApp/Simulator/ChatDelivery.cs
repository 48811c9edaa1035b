using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>Stores what the bot sends and shows it on the open pages; an offline device shows it when it reconnects.</summary>
public sealed class ChatDelivery(ChatStore chats, PageEvents pages, TimeProvider clock)
{
    /// <summary>The new message's id; null for transient activities such as typing.</summary>
    public string? Receive(Chat chat, JsonElement activity)
    {
        var type = activity.TryGetProperty("type", out var name) ? name.GetString() : "message";
        if (type == "typing")
        {
            Tell("typing", chat, null);
            return null;
        }

        var message = new ChatMessage(chats.NextActivityId(), FromBot: true, clock.GetUtcNow(), activity.Clone());
        chat.Add(message);
        Tell("message", chat, message);
        return message.Id;
    }

    public bool Update(Chat chat, string activityId, JsonElement activity)
    {
        var changed = activity.Clone();
        var message = chat.Change(activityId, old => old with { Activity = changed, Face = null, Edited = true });
        return Shown(chat, message);
    }

    /// <summary>Replaces the pressed card by the card of the invoke response.</summary>
    public bool ReplaceCard(Chat chat, string activityId, JsonElement card)
    {
        var face = card.Clone();
        return Shown(chat, chat.Change(activityId, old => old with { Face = face }));
    }

    public bool Delete(Chat chat, string activityId)
    {
        if (!chat.Remove(activityId))
        {
            return false;
        }

        Tell("gone", chat, activityId);
        return true;
    }

    public bool Shown(Chat chat, ChatMessage? message)
    {
        if (message is null)
        {
            return false;
        }

        Tell("message", chat, message);
        return true;
    }

    /// <summary>Shows a message queued on an offline device.</summary>
    public void ShowQueued(Chat chat, ChatMessage message) => pages.Tell("message", chat, message);

    /// <summary>The device reconnected: the page reloads the chat.</summary>
    public void ShowReconnected(Chat chat) => pages.Tell("arrived", chat, null);

    private void Tell(string kind, Chat chat, object? data)
    {
        if (!chat.IsOffline)
        {
            pages.Tell(kind, chat, data);
        }
    }
}
