using System.Text.Json;
using System.Text.Json.Nodes;
using BotApp.Basics;

namespace BotApp.Simulator;

/// <summary>A person's client: sends at once, or queues while offline and sends later.</summary>
public sealed class ClientDevice(
    ChatStore chats,
    TeamsClient teams,
    ChatDelivery delivery,
    SimulatedChannel channel,
    TimeProvider clock,
    IHostApplicationLifetime life)
{
    private const int InstallAttempts = 5;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    /// <summary>Teams redelivers an undelivered message about twice (teams-platform facts 2, time-outs).</summary>
    private static readonly TimeSpan[] Redelivered = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    /// <summary>
    /// Opens the bot for the person as Teams would, and reports the installation the first time. Returns the problem, if any.
    /// </summary>
    public async Task<string?> OpenAsync(Chat chat, Person person, string locale)
    {
        if (chat.IsOffline || !chat.Install())
        {
            return null;
        }

        // The browser is often faster than a bot that has just started and is still reading the signing keys.
        for (var attempt = 1; ; attempt++)
        {
            // Not the request's token: closing the page must not cancel the delivery.
            if (Problem(await teams.InstalledAsync(person, chat.Room, locale, life.ApplicationStopping), locale) is not { } problem)
            {
                return null;
            }

            if (attempt == InstallAttempts)
            {
                chat.Uninstall();
                return problem;
            }

            await Task.Delay(BetweenAttempts, life.ApplicationStopping);
        }
    }

    /// <summary>In a room the bot receives only messages that mention it (Teams' rule for group chats and channels).</summary>
    public async Task<SendOutcome> SendAsync(Chat chat, Person person, JsonObject activity)
    {
        var heard = true;
        if (chat.Person is null)
        {
            var (text, mentions, ofTheBot) = MentionParser.Read(activity["text"]!.GetValue<string>(), channel.BotId, chats.People);
            activity["text"] = text;
            activity["entities"] = new JsonArray([.. activity["entities"]!.AsArray()
                .Concat(mentions)
                .Select(entity => entity!.DeepClone())]);
            heard = ofTheBot;
        }

        var message = new ChatMessage(IdOf(activity), FromBot: false, clock.GetUtcNow(), JsonSerializer.SerializeToElement(activity));
        if (chat.Queue(message with { Waiting = true }))
        {
            delivery.ShowQueued(chat, message with { Waiting = true });
            return new SendOutcome(message.Id, null);
        }

        chat.Add(message);
        delivery.Shown(chat, message);
        if (!heard)
        {
            return new SendOutcome(message.Id, null);
        }

        chat.Install();
        return new SendOutcome(message.Id, await PostAsync(chat, person, activity));
    }

    public async Task SwitchAsync(Guid who, bool offline)
    {
        if (chats.Of(who) is not { Person: { } person } chat)
        {
            return;
        }

        if (offline)
        {
            chat.GoOffline();
            return;
        }

        var written = chat.GoOnline();
        foreach (var message in written)
        {
            chat.Add(message with { Waiting = false, At = clock.GetUtcNow() });
        }

        delivery.ShowReconnected(chat);
        foreach (var message in written)
        {
            var activity = JsonSerializer.SerializeToNode(message.Activity)!.AsObject();
            activity["timestamp"] = clock.GetUtcNow().ToString("O");
            await PostAsync(chat, person, activity);
        }
    }

    private async Task<string?> PostAsync(Chat chat, Person person, JsonObject activity)
    {
        var answer = await teams.PostAsync(person, activity, life.ApplicationStopping);
        foreach (var pause in Redelivered.TakeWhile(_ => WasNotTaken(answer)))
        {
            await Task.Delay(pause, life.ApplicationStopping);
            answer = await teams.PostAsync(person, activity, life.ApplicationStopping);
        }

        var problem = Problem(answer, activity["locale"]?.GetValue<string>());
        if (problem is not null)
        {
            delivery.Shown(chat, chat.Change(IdOf(activity), old => old with { Problem = problem, IsQuiet = WasNotTaken(answer) }));
        }

        return problem;
    }

    private static bool WasNotTaken(BotAnswer answer) => answer.Status is 0 or >= 500;

    private static string IdOf(JsonObject activity) => activity["id"]!.GetValue<string>();

    private static string? Problem(BotAnswer answer, string? locale)
    {
        Phrase? problem = answer.Status switch
        {
            >= 200 and < 300 => null,
            // The message stays in the chat; in Teams the person only notices that no answer comes.
            0 or >= 500 => new Phrase(
                "No answer arrived; Teams shows no further details. Write again when Teams and the assistant are working.",
                "कोई उत्तर नहीं आया; Teams इस बारे में और कुछ नहीं बताता। Teams और सहायक के ठीक होने पर पुनः लिखें।"),
            401 or 403 => new Phrase(
                $"The bot refused the message (HTTP {answer.Status}).",
                $"बॉट ने संदेश अस्वीकृत किया (HTTP {answer.Status})।"),
            _ => new Phrase(
                $"The bot could not take the message (HTTP {answer.Status}).",
                $"बॉट संदेश नहीं ले सका (HTTP {answer.Status})।"),
        };
        return problem?.In(ClientLocale.LanguageOf(locale));
    }
}
