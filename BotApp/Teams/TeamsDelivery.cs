using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests.Attachments.Opening;
using BotApp.Teams.Security;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotApp.Teams;

/// <summary>
/// Sends what nobody asked for in this moment: opens the chat if need be, and reads the connector's refusals by the status table.
/// </summary>
public sealed class TeamsDelivery(GateAuthentication gate, ViewerLinks viewer) : IProactiveMessenger
{
    public Task<DeliveryResult> SendAsync(ConversationAddress to, CardContent card, CancellationToken ct) =>
        SendAsync(to, ReplyWriter.Message(viewer.AddTo(card)), ct);

    public Task<DeliveryResult> SendAsync(ConversationAddress to, string words, CancellationToken ct) =>
        SendAsync(to, ReplyWriter.Message(words), ct);

    public Task<DeliveryResult> UpdateAsync(ConversationAddress to, string activityId, CardContent card, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(to);
        return OutcomeAsync(to, async connector =>
        {
            var message = Addressed(ReplyWriter.Message(viewer.AddTo(card)), to);
            message.Id = activityId;
            var answer = await connector.Conversations.UpdateActivityAsync(to.ConversationId, activityId, message, ct);
            return new DeliveryResult.Sent(answer.Id ?? activityId, to);
        }, ct);
    }

    /// <summary>What opens the chat of a person with the bot.</summary>
    public static ConversationParameters Opening(string botId, string teamsUserId, string tenantId) => new()
    {
        IsGroup = false,
        Bot = new ChannelAccount(botId),
        Members = [new ChannelAccount(teamsUserId)],
        TenantId = tenantId,
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo(tenantId) },
    };

    public static Activity Addressed(Activity message, ConversationAddress to)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(to);
        message.From = new ChannelAccount(to.BotId);
        message.Recipient = new ChannelAccount(to.TeamsUserId);
        message.Conversation = new ConversationAccount { Id = to.ConversationId, TenantId = to.TenantId };
        return message;
    }

    private Task<DeliveryResult> SendAsync(ConversationAddress to, Activity message, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(to);
        return OutcomeAsync(to, async connector =>
        {
            var open = to.ConversationId.Length > 0 ? to : await OpenAsync(connector, to, ct);
            if (open.ConversationId.Length is 0)
            {
                return new DeliveryResult.Rejected("teams.chat-without-id");
            }

            var answer = await connector.Conversations.SendToConversationAsync(
                open.ConversationId, Addressed(ReplyWriter.Alerting(message), open), ct);
            return new DeliveryResult.Sent(answer.Id ?? "", open);
        }, ct);
    }

    /// <summary>Opening a 1:1 chat that exists gives the same chat again, so this is safe to repeat.</summary>
    private static async Task<ConversationAddress> OpenAsync(IConnectorClient connector, ConversationAddress to, CancellationToken ct)
    {
        var opened = await connector.Conversations.CreateConversationAsync(Opening(to.BotId, to.TeamsUserId, to.TenantId), ct);
        return to with { ConversationId = opened.Id ?? "" };
    }

    private async Task<DeliveryResult> OutcomeAsync(
        ConversationAddress to, Func<IConnectorClient, Task<DeliveryResult>> call, CancellationToken ct)
    {
        if (!Uri.TryCreate(to.ServiceUrl, UriKind.Absolute, out _))
        {
            return new DeliveryResult.Rejected("teams.no-address");
        }

        try
        {
            return await call(gate.ConnectorOf(to.ServiceUrl));
        }
        catch (ErrorResponseException refusal) when (refusal.Response is { } response)
        {
            return DeliveryStatus.Read(response.StatusCode, refusal.Body?.Error?.Code, response.Headers);
        }
        catch (OutboundRefusedException)
        {
            return new DeliveryResult.Rejected("teams.service-not-allowed");
        }
        catch (HttpRequestException broken)
        {
            return DeliveryStatus.Read(broken);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new DeliveryResult.Ambiguous("teams.timeout");
        }
    }
}
