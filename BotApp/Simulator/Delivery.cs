using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>Puts what the bot sends into the person's chat and shows it on the open pages.</summary>
public sealed class Delivery(Chats chats, PageEvents pages, TimeProvider clock)
{
    /// <summary>The new message's id; null for activities that leave no trace, such as typing.</summary>
    public string? Receive(Chat chat, JsonElement activity)
    {
        var type = activity.TryGetProperty("type", out var name) ? name.GetString() : "message";
        if (type == "typing")
        {
            pages.Tell("typing", chat.Person.AadObjectId, null);
            return null;
        }

        var message = new ChatMessage(chats.NextActivityId(), FromBot: true, clock.GetUtcNow(), activity.Clone());
        chat.Add(message);
        pages.Tell("message", chat.Person.AadObjectId, message);
        return message.Id;
    }

    public bool Update(Chat chat, string activityId, JsonElement activity)
    {
        var changed = activity.Clone();
        var message = chat.Change(activityId, old => old with { Activity = changed, Face = null, Edited = true });
        return Shown(chat, message);
    }

    /// <summary>The card that an invoke response puts in place of the one that was pressed.</summary>
    public bool Turn(Chat chat, string activityId, JsonElement card)
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

        pages.Tell("gone", chat.Person.AadObjectId, activityId);
        return true;
    }

    public bool Shown(Chat chat, ChatMessage? message)
    {
        if (message is null)
        {
            return false;
        }

        pages.Tell("message", chat.Person.AadObjectId, message);
        return true;
    }
}
