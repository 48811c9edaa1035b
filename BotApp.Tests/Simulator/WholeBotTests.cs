using BotApp.Support;

namespace BotApp.Simulator;

/// <summary>The real bot behind the simulator, as it is started for a trial: time and troubles reach it, and it recovers.</summary>
public sealed class WholeBotTests
{
    [SwitchedFact("BOT_FAULTS")]
    public async Task A_throttled_notification_arrives_late_and_reminder_and_escalation_follow()
    {
        await using var trial = await SimulatorApp.StartAsync();
        var (anjali, lakshmi, nandini) = (trial.Anjali, trial.Lakshmi, trial.Nandini);
        await trial.ReachCheckAsync();
        await trial.FaultAsync("throttled", on: true);
        await anjali.PressAsync("Submit");
        await trial.RefusedOnceAsync(429);
        Assert.DoesNotContain(await lakshmi.ScreenAsync(), message => message.Contains("your decision, please", StringComparison.Ordinal));

        await trial.FaultAsync("throttled", on: false);
        await lakshmi.SeesAsync("your decision, please");

        await trial.PushAsync("next-working-day");
        await trial.PushAsync("next-working-day");
        await trial.PushAsync("next-working-day");
        await lakshmi.SeesAsync("Reminder: your decision is awaited");
        await trial.PushAsync("five-working-days");
        await nandini.SeesAsync("No decision yet");

        // Days later every token is a new one, and both sides still believe each other.
        await lakshmi.PressAsync("Approve");
        await anjali.SeesAsync(": Approved");
    }

    [SwitchedFact("BOT_FAULTS")]
    public async Task A_batch_sent_during_a_mail_outage_leaves_once_afterwards()
    {
        await using var trial = await SimulatorApp.StartAsync();
        var (anjali, lakshmi) = (trial.Anjali, trial.Lakshmi);
        await trial.ReachCheckAsync();
        await anjali.PressAsync("Submit");
        await lakshmi.SeesAsync("your decision, please");
        await lakshmi.PressAsync("Approve");
        await lakshmi.SayAsync("my queue");
        await lakshmi.SeesAsync("Approved and ready to consolidate");
        await lakshmi.PressAsync("Consolidate");
        await trial.FaultAsync("mailDown", on: true);
        await lakshmi.PressAsync("Send to computer cell");
        await lakshmi.SeesAsync("Not sent: the mail server could not be reached. Next try");
        await trial.PushAsync("ten-minutes");
        Assert.Empty(await trial.MailsAsync());

        await trial.EndFaultsAsync();
        await trial.PushAsync("ten-minutes");

        await anjali.SeesAsync("Sent to the computer cell");
        await trial.PushAsync("five-working-days");
        Assert.Single(await trial.MailsAsync());
    }
}
