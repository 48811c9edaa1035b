using BotApp.Basics;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace BotApp.Teams;

/// <summary>
/// The one catch of the channel. A turn that fails leaves a line in the log and gives the officer its number; a press is still
/// answered in the right shape, so that Teams shows our words and not its own.
/// </summary>
public sealed class TeamsAdapter : CloudAdapter
{
    private readonly FaultLog _faults;

    public TeamsAdapter(GateAuthentication authentication, FaultLog faults, ILogger<TeamsAdapter> log)
        : base(authentication, log)
    {
        _faults = faults;
        OnTurnError = AnswerAsync;
    }

    private Task AnswerAsync(ITurnContext turn, Exception fault)
    {
        var language = CallerReader.LanguageOf(turn.Activity) ?? Language.English;
        var words = FaultLog.Apology(_faults.Note(fault)).In(language);
        return turn.Activity.Type switch
        {
            ActivityTypes.Invoke => turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = ReplyWriter.Answer(words) }),
            // If this too cannot be sent, the delivery fails and Teams brings the message once more.
            ActivityTypes.Message => turn.SendActivityAsync(ReplyWriter.Message(words)),
            _ => Task.CompletedTask,
        };
    }
}
