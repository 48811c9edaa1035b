using System.Text.Json.Nodes;

namespace BotApp.Simulator;

/// <summary>A group chat or channel, in the shapes that Teams uses.</summary>
public sealed record Room(string Name, string ConversationType, string ConversationId)
{
    /// <summary>A 1:1 chat is not in a room.</summary>
    public static readonly Room None = new("", "personal", "");

    public static readonly Room Group = new("group", "groupChat", "19:5eedc0110000400080000000000000a1@thread.v2");

    public static readonly Room Channel = new("channel", "channel", "19:5eedc0110000400080000000000000b2@thread.tacv2");

    public static readonly IReadOnlyList<Room> All = [Group, Channel];

    private const string TeamId = "19:5eedc0110000400080000000000000c3@thread.tacv2";

    /// <summary>In a channel every post starts a thread, named after the post.</summary>
    public string ThreadOf(string activityId) => this == Channel ? $"{ConversationId};messageid={activityId}" : ConversationId;

    /// <summary>The channel data, besides the tenant.</summary>
    public JsonObject ChannelData(string tenantId)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenantId } };
        if (this == Channel)
        {
            data["teamsChannelId"] = ConversationId;
            data["teamsTeamId"] = TeamId;
            data["channel"] = new JsonObject { ["id"] = ConversationId };
            data["team"] = new JsonObject { ["id"] = TeamId, ["name"] = "Kochi" };
        }

        return data;
    }
}
