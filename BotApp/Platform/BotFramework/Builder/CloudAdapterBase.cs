using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Runs a turn of the Bot Framework protocol, whatever carried it here.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = default)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var answers = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            answers[i] = await SendAsync(turnContext, activities[i], cancellationToken);
        }

        return answers;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return ConversationsOf(turnContext).UpdateActivityAsync(
            ConversationOf(activity), activity.Id ?? throw new ArgumentException("An update needs an id."), activity, cancellationToken);
    }

    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        if (sender is not { ClaimsIdentity: { } identity, ConnectorFactory: { } connectors })
        {
            throw new UnauthorizedAccessException();
        }

        activity.CallerId = sender.CallerId;
        using var connector = await connectors.CreateAsync(activity.ServiceUrl!, sender.Audience!, cancellationToken);
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        turn.TurnState.Add(connector);
        await RunPipelineAsync(turn, callback, cancellationToken);

        if (activity.Type is not ActivityTypes.Invoke)
        {
            return null;
        }

        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = StatusCodes.Status501NotImplemented };
    }

    private static async Task<ResourceResponse> SendAsync(ITurnContext turn, Activity activity, CancellationToken ct)
    {
        activity.Id = null;
        if (activity.Type is ActivityTypesEx.InvokeResponse)
        {
            turn.TurnState.Add(InvokeResponseKey, activity);
            return new ResourceResponse();
        }

        var conversations = ConversationsOf(turn);
        return activity.ReplyToId is { Length: > 0 } replyTo
            ? await conversations.ReplyToActivityAsync(ConversationOf(activity), replyTo, activity, ct)
            : await conversations.SendToConversationAsync(ConversationOf(activity), activity, ct);
    }

    private static IConversations ConversationsOf(ITurnContext turn) =>
        turn.TurnState.Get<IConnectorClient>()?.Conversations
        ?? throw new InvalidOperationException("The turn has no connector.");

    private static string ConversationOf(Activity activity) =>
        activity.Conversation?.Id ?? throw new ArgumentException("An activity needs a conversation.");
}
