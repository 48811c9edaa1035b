using System.Globalization;
using BotApp.Basics;
using BotApp.Teams.Security;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotApp.Teams;

/// <summary>
/// Between HTTP and the SDK's turn pipeline, in place of the SDK's CloudAdapter, which parses and writes with Newtonsoft.Json. It is also
/// the one catch of the channel: a turn that fails leaves a line in the log and gives the officer its number; a press is still answered
/// in the right shape, so that Teams shows our words and not its own.
/// </summary>
public sealed class TeamsAdapter : CloudAdapterBase
{
    private readonly GateAuthentication _gate;
    private readonly FaultLog _faults;

    /// <summary>The SDK's base gets no logger: it writes three lines for every turn.</summary>
    public TeamsAdapter(GateAuthentication gate, FaultLog faults)
        : base(gate, NullLogger.Instance)
    {
        (_gate, _faults) = (gate, faults);
        OnTurnError = ApologiseAsync;
    }

    /// <summary>Runs the turn of a request that <see cref="InboundGate"/> has let through; its answer is written unless it is a message's.</summary>
    public async Task ProcessAsync(HttpContext http, IBot bot, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(bot);
        if (ActivityJsonReader.Read(InboundGate.BodyOf(http.Request).Span) is not { Type.Length: > 0 } activity)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var answer = await ProcessActivityAsync(_gate.Connector, activity, InOfficeCulture(bot), ct);
        if (answer is null)
        {
            return;
        }

        http.Response.StatusCode = answer.Status;
        if (answer.Body is { } body)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            ActivityJsonWriter.Write(http.Response.BodyWriter, body);
        }
    }

    /// <summary>The SDK makes the sender's locale the culture of the turn; in th-TH the year would be 2569.</summary>
    private static BotCallbackHandler InOfficeCulture(IBot bot) => async (turn, ct) =>
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        await bot.OnTurnAsync(turn, ct);
    };

    private Task ApologiseAsync(ITurnContext turn, Exception fault)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var language = CallerReader.LanguageOf(turn.Activity) ?? Language.English;
        var words = FaultLog.Apology(_faults.Record(fault)).In(language);
        return turn.Activity.Type switch
        {
            ActivityTypes.Invoke => turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = ReplyWriter.Answer(words) }),
            // If this too cannot be sent, the delivery fails and Teams brings the message once more.
            ActivityTypes.Message => turn.SendActivityAsync(ReplyWriter.Message(words)),
            _ => Task.CompletedTask,
        };
    }
}
