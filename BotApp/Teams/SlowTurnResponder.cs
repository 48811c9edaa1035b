using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;

namespace BotApp.Teams;

/// <summary>
/// Teams stops waiting for a pressed button after some seconds and shows its own error. A turn that takes longer is first answered
/// with a notice; its real answer follows as a message.
/// </summary>
public sealed class SlowTurnResponder(
    IProactiveMessenger deliver,
    ActionRouter router,
    TurnLanguages languages,
    FaultLog faults,
    TimeProvider clock,
    ILogger<SlowTurnResponder> log)
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(4);

    private static readonly Phrase Working = new(
        "This is taking longer than usual. The result will appear here in a moment; please do not press again.",
        "इसमें सामान्य से अधिक समय लग रहा है। परिणाम कुछ ही क्षणों में यहीं दिखेगा; कृपया दोबारा न दबाएँ।");

    public async Task<Reply> AnswerInTimeAsync(Task<Reply> turn, Caller who)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(who);
        if (turn.IsCompleted)
        {
            return await turn;
        }

        using var answered = new CancellationTokenSource();
        if (await Task.WhenAny(turn, Task.Delay(Timeout, clock, answered.Token)) == turn)
        {
            await answered.CancelAsync();
            return await turn;
        }

        _ = SendLaterAsync(turn, who);
        return new Reply.Message(Working, languages.Of(who));
    }

    private async Task SendLaterAsync(Task<Reply> turn, Caller who)
    {
        var to = new ConversationAddress(who.ServiceUrl, who.ConversationId, who.TeamsUserId, who.TenantId, who.BotId);
        try
        {
            await DeliverAsync(await turn, who, to);
        }
        catch (Exception fault)
        {
            await DeliverAsync(new Reply.Message(faults.Answer(fault), languages.Of(who)), who, to);
        }
    }

    private async Task DeliverAsync(Reply reply, Caller who, ConversationAddress to)
    {
        var outcome = reply switch
        {
            Reply.ReplaceCard(var card) => await deliver.SendAsync(to, card, CancellationToken.None),
            Reply.Message(var words, var language) => await deliver.SendAsync(to, words.In(language), CancellationToken.None),
            _ => null,
        };
        if (outcome is DeliveryResult.Throttled or DeliveryResult.NotAccepted)
        {
            await router.SendLaterAsync(who, reply, (outcome as DeliveryResult.Throttled)?.Delay ?? TimeSpan.Zero, CancellationToken.None);
        }
        else if (outcome is not (null or DeliveryResult.Sent))
        {
            log.LogWarning("A late answer was not delivered: {Outcome}", outcome.GetType().Name);
        }
    }
}
