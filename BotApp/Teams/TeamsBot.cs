using System.Net;
using BotApp.Conversation;
using BotApp.Requests.Attachments.Opening;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotApp.Teams;

/// <summary>Translates Teams activities for the router, and the router's replies for Teams.</summary>
public sealed class TeamsBot(
    ActionRouter router,
    TurnLanguages languages,
    TurnRateLimiter limits,
    DuplicateActivityFilter recent,
    SlowTurnResponder late,
    ViewerLinks viewer,
    TimeProvider clock)
    : ActivityHandler
{
    private static readonly TimeSpan ConflictDelay = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(5);

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = Of(turnContext);
        if (CallerReader.Read(activity) is not { } who || AttachmentReader.IsCardOnly(activity))
        {
            return;
        }

        var (at, words, files) = (CallerReader.ReferenceOf(activity), CallerReader.TextOf(activity), AttachmentReader.FilesOf(activity));
        await OnceAsync($"{who.ConversationId}/{at.ActivityId}", async () =>
        {
            var reply = !limits.Admits(who, files.Count > 0 ? TurnKind.File : TurnKind.Message)
                ? limits.AnswerOnce(who, languages.Of(who))
                : files.Count > 0
                ? await router.HandleFilesAsync(who, at, files, words, cancellationToken)
                : await router.HandleTextAsync(who, at, words, cancellationToken);
            await SendAsync(turnContext, who, reply, cancellationToken);
        });
    }

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = Of(turnContext);
        return activity.Name switch
        {
            "adaptiveCard/action" => await PressAsync(activity, cancellationToken),
            "composeExtension/query" => await FindAsync(activity, cancellationToken),
            "composeExtension/selectItem" => await PickAsync(activity, cancellationToken),
            // Sent for cards that this bot never creates; anything but success shows an error.
            "fileConsent/invoke" or "message/submitAction" or "actionableMessage/executeAction" => CreateInvokeResponse(),
            _ => ReplyWriter.Refuse(StatusCodes.Status501NotImplemented, "NotSupported"),
        };
    }

    protected override async Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = Of(turnContext);
        switch (activity.Action)
        {
            case "add":
                await HandleInstallationAsync(turnContext, activity, installed: true, cancellationToken);
                break;
            case "remove":
                await HandleInstallationAsync(turnContext, activity, installed: false, cancellationToken);
                break;
            default:
                // The app was upgraded: nothing to send.
                break;
        }
    }

    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = Of(turnContext);
        if (activity.Recipient?.Id is { } bot && activity.MembersAdded?.Any(member => member?.Id == bot) is true)
        {
            await HandleInstallationAsync(turnContext, activity, installed: true, cancellationToken);
        }
    }

    private async Task<InvokeResponse> PressAsync(Activity activity, CancellationToken ct)
    {
        if (CallerReader.Read(activity) is not { } who || CardActionReader.Read(activity.Value) is not { } press)
        {
            return ReplyWriter.Refuse(StatusCodes.Status400BadRequest, "BadRequest");
        }

        if (!limits.Admits(who, press.IsAutomatic ? TurnKind.Refresh : TurnKind.Press))
        {
            return ReplyWriter.Answer(press.IsAutomatic ? new Reply.Nothing() : TurnRateLimiter.AnswerTo(languages.Of(who)));
        }

        var at = CallerReader.ReferenceOf(activity);
        var turn = press.IsAutomatic
            ? router.RefreshAsync(who, at, press.Verb, press.Inputs, ct)
            : router.HandleActionAsync(who, at, press.Verb, press.Inputs, ct);
        return ReplyWriter.Answer(viewer.AddTo(await late.AnswerInTimeAsync(turn, who)));
    }

    /// <summary>
    /// Returns search results while the person types; no results rather than late ones, which the client would show for another
    /// text.
    /// </summary>
    private async Task<InvokeResponse> FindAsync(Activity activity, CancellationToken ct)
    {
        if (CallerReader.Read(activity) is not { } who || MessageExtensionReader.Read(activity.Value) is not { } asked)
        {
            return ReplyWriter.Refuse(StatusCodes.Status400BadRequest, "BadRequest");
        }

        if (!limits.Admits(who, TurnKind.Search))
        {
            return ReplyWriter.Results([]);
        }

        using var late = new CancellationTokenSource(MessageExtensionReader.Timeout, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        try
        {
            return ReplyWriter.Results(await router.SearchAsync(who, asked.Text, asked.Skip, asked.Count, stop.Token));
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return ReplyWriter.Results([]);
        }
    }

    /// <summary>Returns the selected entry in its current state; none if it was withdrawn meanwhile.</summary>
    private async Task<InvokeResponse> PickAsync(Activity activity, CancellationToken ct) =>
        CallerReader.Read(activity) is { } who && MessageExtensionReader.ReadSelection(activity.Value) is { } entry
            ? ReplyWriter.Results(
                limits.Admits(who, TurnKind.Search) && await router.SelectItemAsync(who, entry, ct) is { } picked ? [picked] : [])
            : ReplyWriter.Refuse(StatusCodes.Status400BadRequest, "BadRequest");

    private async Task HandleInstallationAsync(ITurnContext turn, Activity activity, bool installed, CancellationToken ct)
    {
        if (CallerReader.Read(activity) is not { } who || !limits.Admits(who, TurnKind.Installation))
        {
            return;
        }

        var (greeting, at) = ($"{who.ConversationId}/met", CallerReader.ReferenceOf(activity));
        if (installed)
        {
            await OnceAsync(
                greeting,
                async () => await SendAsync(turn, who, await router.HandleInstallationAsync(who, at, installed, ct), ct));
            return;
        }

        recent.Forget(greeting);
        await router.HandleInstallationAsync(who, at, installed, ct);
    }

    /// <summary>Ignores a repeated delivery, unless the first one fails.</summary>
    private async Task OnceAsync(string key, Func<Task> answer)
    {
        if (!recent.IsFirst(key))
        {
            return;
        }

        var done = false;
        try
        {
            await answer();
            done = true;
        }
        finally
        {
            if (!done)
            {
                recent.Forget(key);
            }
        }
    }

    private async Task SendAsync(ITurnContext turn, Caller who, Reply reply, CancellationToken ct)
    {
        if (ReplyWriter.Message(viewer.AddTo(reply)) is not { } message)
        {
            return;
        }

        try
        {
            await turn.SendActivityAsync(message, ct);
        }
        catch (ErrorResponseException busy) when (busy.Response?.StatusCode is HttpStatusCode.TooManyRequests
            or HttpStatusCode.PreconditionFailed)
        {
            // Certainly not accepted, but the turn's changes are stored: a failure message would be wrong. The rate limiter waits
            // as Teams asked; after a 412 (somebody else is writing to the conversation) it works again in a moment.
            await Task.Delay(busy.Response.StatusCode is HttpStatusCode.PreconditionFailed ? ConflictDelay : TimeSpan.Zero, ct);
            await SendAgainAsync(turn, message, who, reply, ct);
        }
    }

    /// <summary>
    /// A longer pause than a turn can wait: the reply follows by itself. In a group it was only the line about the private chat.
    /// </summary>
    private async Task SendAgainAsync(ITurnContext turn, Activity message, Caller who, Reply reply, CancellationToken ct)
    {
        try
        {
            await turn.SendActivityAsync(message, ct);
        }
        catch (ErrorResponseException busy) when (busy.Response?.StatusCode is HttpStatusCode.TooManyRequests
            or HttpStatusCode.PreconditionFailed)
        {
            if (who.Chat is ChatKind.Personal)
            {
                await router.SendLaterAsync(who, reply, DeliveryStatus.PauseOf(busy.Response.Headers) ?? DefaultPause, ct);
            }
        }
    }

    private static Activity Of(ITurnContext turn) => turn.Activity;
}
