using System.Buffers;
using System.Globalization;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Teams.Security;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotApp.Teams;

/// <summary>
/// Between HTTP and the SDK's turn pipeline, in place of the SDK's CloudAdapter, which parses and writes with Newtonsoft.Json. It is also
/// the one catch of the channel: a turn that fails leaves a line in the log and gives the officer its number; a press is still answered
/// in the right shape, so that Teams shows our words and not its own.
/// </summary>
public sealed class TeamsAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private readonly GateAuthentication _gate;
    private readonly FaultLog _faults;
    private readonly TurnLanguages _languages;
    private readonly UpgradeGate _upgrade;

    /// <summary>The SDK's base gets no logger: it writes three lines for every turn.</summary>
    public TeamsAdapter(GateAuthentication gate, FaultLog faults, TurnLanguages languages, UpgradeGate upgrade)
        : base(gate, NullLogger.Instance)
    {
        (_gate, _faults, _languages, _upgrade) = (gate, faults, languages, upgrade);
        OnTurnError = ApologiseAsync;
    }

    /// <summary>
    /// Runs the turn of a request that <see cref="InboundGate"/> has let through; its answer is written unless it is a message's.
    /// </summary>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (ActivityJsonReader.Read(InboundGate.BodyOf(httpRequest).Span) is not { Type.Length: > 0 } activity)
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var turn = new TeamsTurn(this, activity);
        turn.TurnState.Add(_gate.ConnectorOf(activity.ServiceUrl));
        await RunPipelineAsync(turn, InOfficeCulture(bot), cancellationToken);
        if (activity.Type is ActivityTypes.Invoke)
        {
            Write(httpResponse, turn.Answer ?? new InvokeResponse { Status = StatusCodes.Status501NotImplemented });
        }
    }

    /// <summary>Keeps the answer of an invoke for its HTTP response; everything else is sent as the SDK sends it.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        if (turnContext is TeamsTurn turn && activities is [{ Type: ActivityTypesEx.InvokeResponse, Value: InvokeResponse answer }])
        {
            turn.Answer = answer;
            return [new ResourceResponse("")];
        }

        return await base.SendActivitiesAsync(turnContext, activities, cancellationToken);
    }

    /// <summary>The SDK makes the sender's locale the culture of the turn; in th-TH the year would be 2569.</summary>
    private BotCallbackHandler InOfficeCulture(IBot bot) => async (turn, ct) =>
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        _upgrade.ThrowIfClosed();
        await bot.OnTurnAsync(turn, ct);
    };

    private Task ApologiseAsync(ITurnContext turn, Exception fault)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var language = CallerReader.Read(turn.Activity) is { } who ? _languages.Of(who) : Language.English;
        var words = _faults.Answer(fault).In(language);
        return turn.Activity.Type switch
        {
            ActivityTypes.Invoke => turn.SendActivityAsync(new Activity
            {
                Type = ActivityTypesEx.InvokeResponse,
                Value = ReplyWriter.Answer(words)
            }),
            // If this too cannot be sent, the delivery fails and Teams brings the message once more.
            ActivityTypes.Message => turn.SendActivityAsync(ReplyWriter.Message(words)),
            _ => Task.CompletedTask,
        };
    }

    private static void Write(HttpResponse response, InvokeResponse answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is { } body)
        {
            var json = ActivityJsonWriter.Write(body);
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = json.Length;
            response.BodyWriter.Write(json);
        }
    }

    /// <summary>
    /// A turn with its answer as a property. The SDK keeps the answer, the sender's rights and the clients in the turn's state, a
    /// dictionary with culture-sensitive keys, and its nine look-ups took a sixth of a turn. Only the connector is kept there, because the
    /// SDK sends through it.
    /// </summary>
    private sealed class TeamsTurn(TeamsAdapter adapter, Activity activity) : TurnContext(adapter, activity)
    {
        public InvokeResponse? Answer { get; set; }
    }
}
