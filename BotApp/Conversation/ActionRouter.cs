using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using BotApp.Audit;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// Entry point for everything that arrives from the channel: resolves the caller, returns the stored answer for a repeated delivery, and
/// has each verb answered by its handler (<see cref="RouteTable"/>).
/// </summary>
public sealed class ActionRouter
{
    private readonly RouteTable _routes;
    private readonly ITurnScopeFactory _scopes;

    private readonly TurnLanguages _languages;
    private readonly ConcurrentDictionary<DeliveryId, Lazy<Task<Reply>>> _inFlight = new();

    public ActionRouter(IEnumerable<ActionRoute> entries, ITurnScopeFactory scopes, TurnLanguages languages)
    {
        (_scopes, _languages) = (scopes, languages);
        _routes = new RouteTable(entries);
    }

    public IReadOnlyCollection<string> Verbs => _routes.Verbs;

    /// <summary>Handles a pressed card button. An unknown verb, from an old or forged card, changes nothing.</summary>
    public Task<Reply> HandleActionAsync(Caller who, ActivityReference at, string verb, Inputs inputs, CancellationToken ct) =>
        RunOnceAsync(
            who,
            at,
            "press",
            TypedValues(inputs),
            (services, turn) => _routes.RouteAsync(services, verb, inputs, turn, ct),
            ct,
            (verb, inputs));

    /// <summary>
    /// A client refreshes a card by itself, without its person. Only an action that shows the current state may answer; refreshing any
    /// other action would move a flow on that nobody has pressed, so it changes nothing and answers nothing.
    /// </summary>
    public Task<Reply> RefreshAsync(Caller who, ActivityReference at, string verb, Inputs inputs, CancellationToken ct) =>
        _routes.IsRefreshable(verb)
            ? HandleActionAsync(who, at, verb, inputs, ct)
            : Task.FromResult<Reply>(new Reply.Nothing());

    /// <summary>Handles a typed message.</summary>
    public Task<Reply> HandleTextAsync(Caller who, ActivityReference at, string text, CancellationToken ct) =>
        RunOnceAsync(
            who,
            at,
            "say",
            [text],
            (services, turn) => services.Resolve<ITextHandler>().HandleAsync(text, turn, ct),
            ct);

    /// <summary>Handles attached files.</summary>
    public Task<Reply> HandleFilesAsync(
        Caller who, ActivityReference at, IReadOnlyList<IncomingFile> files, string text, CancellationToken ct) =>
        RunOnceAsync(
            who,
            at,
            "file",
            [.. files.Select(file => file.Name), text],
            (services, turn) => services.Resolve<IFileHandler>().HandleAsync(files, turn, ct),
            ct);

    /// <summary>Handles the installation or removal of the bot.</summary>
    public async Task<Reply> HandleInstallationAsync(Caller who, ActivityReference at, bool installed, CancellationToken ct)
    {
        if (installed)
        {
            return await RunOnceAsync(
                who,
                at,
                "met",
                [],
                (services, turn) => _routes.RouteAsync(services, ShowMenu.Verb, Inputs.None, turn, ct),
                ct);
        }

        await using var scope = _scopes.Create();
        await scope.Services.Resolve<ICallerResolver>().ForgetChatAsync(who, ct);
        return new Reply.Nothing();
    }

    /// <summary>Sends a reply that the channel does not take now, once it does.</summary>
    public async Task SendLaterAsync(Caller who, Reply reply, TimeSpan delay, CancellationToken ct)
    {
        await using var scope = _scopes.Create();
        await scope.Services.Resolve<ILateReplies>().QueueAsync(who, reply, delay, ct);
    }

    /// <summary>Searches on behalf of the message extension; the conversation is not the one with the bot.</summary>
    public async Task<IReadOnlyList<MessageExtensionItem>> SearchAsync(Caller who, string words, int skip, int most, CancellationToken ct)
    {
        if (!TypedTextLimits.IsUsable(words))
        {
            return [];
        }

        await using var scope = _scopes.Create();
        // One list of results of all sources, one source after the other.
        List<MessageExtensionItem> items = [];
        foreach (var source in scope.Services.Resolve<IEnumerable<IMessageExtension>>())
        {
            items.AddRange(items.Count < skip + most ? await source.SearchAsync(who, words, 0, skip + most, ct) : []);
        }

        return [.. items.Skip(skip).Take(most)];
    }

    /// <summary>Returns the search result that the person selected.</summary>
    public async Task<MessageExtensionItem?> SelectItemAsync(Caller who, string entryId, CancellationToken ct)
    {
        if (!TypedTextLimits.IsUsable(entryId))
        {
            return null;
        }

        await using var scope = _scopes.Create();
        foreach (var source in scope.Services.Resolve<IEnumerable<IMessageExtension>>())
        {
            if (await source.SelectItemAsync(who, entryId, ct) is { } item)
            {
                return item;
            }
        }

        return null;
    }

    // Ids of our own come back with every press; a random one may look like a number that nobody should type.
    private static IReadOnlyList<string> TypedValues(Inputs inputs) => inputs.All.Count == 0
        ? []
        : [
            .. inputs.All.Where(pair => pair.Key != CardContent.FormKey && !CardData.NamesOnlyIds(pair.Value))
                .Select(pair => pair.Value),
        ];

    private async Task<Reply> RunOnceAsync(
        Caller who,
        ActivityReference at,
        string kind,
        IReadOnlyList<string> typed,
        Func<IServiceProvider, Turn, Task<Reply>> answer,
        CancellationToken ct,
        (string Verb, Inputs Inputs)? press = null)
    {
        // Teams may repeat an activity while the first delivery is still being processed: both wait for the same turn.
        var id = new DeliveryId(who.TenantId, who.ConversationId, who.AadObjectId, kind, at.ActivityId);
        var unusable = TypedTextLimits.FindProblem(typed, press?.Inputs.All.Values ?? []);
        var delivery = new Delivery(
            who,
            at.ReplyToId,
            id,
            unusable,
            unusable is null ? SecretDetector.Find(typed) : null,
            answer,
            press);
        var turn = _inFlight.GetOrAdd(id, _ => new Lazy<Task<Reply>>(() => MeasureAsync(kind, () => RunTurnAsync(delivery, ct))));
        try
        {
            return await turn.Value;
        }
        finally
        {
            _inFlight.TryRemove(id, out _);
        }
    }

    private static async Task<Reply> MeasureAsync(string kind, Func<Task<Reply>> turn)
    {
        using var trace = BotTraces.StartTurn(kind);
        var (begun, failed) = (Stopwatch.GetTimestamp(), true);
        try
        {
            var reply = await turn();
            failed = false;
            return reply;
        }
        finally
        {
            BotMetrics.RecordTurn(kind, begun, failed);
            trace?.SetStatus(failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        }
    }

    private async Task<Reply> RunTurnAsync(Delivery delivery, CancellationToken ct)
    {
        Turn? turn = null;
        Reply? reply = null;
        try
        {
            reply = await AnswerAsync(delivery, begun => turn = begun, ct);
            await RecordReadingAsync(reply, turn, ct);
            return reply;
        }
        finally
        {
            // In a scope of its own: a handler that refused leaves its unit of work unsaved, and a failed one leaves it broken.
            if (turn is { Caller.Chat: ChatKind.Personal, Officer.IsClosed: false }
                && delivery.Press is { } pressed
                && (turn.HasPressedRecordedCard || pressed.Inputs.Text(CardContent.FormKey) is not null))
            {
                await using var after = _scopes.Create();
                await after.Services.Resolve<ISavedForms>().NoteAsync(pressed.Verb, pressed.Inputs, reply, turn, ct);
            }
        }
    }

    private async Task<Reply> AnswerAsync(Delivery delivery, Action<Turn> begin, CancellationToken ct)
    {
        await using var scope = _scopes.Create();
        var inbox = delivery.Press is { } press && _routes.IsRead(press.Verb) ? null : scope.Services.Resolve<IInbox>();
        var before = inbox is null ? null : await inbox.BeginAsync(delivery.Id.Key, ct);
        var turn = await scope.Services.Resolve<ICallerResolver>().ResolveAsync(delivery.Who, delivery.PressedIn, ct);
        if (before is not null)
        {
            return await RepeatAsync(scope.Services, before, turn, ct);
        }

        begin(turn);
        // Noted before the handler runs, so that a fault is reported in the person's language too.
        _languages.Note(delivery.Who.AadObjectId, turn.Officer.Language ?? turn.Language);
        // Handlers never see a secret, so it is neither stored nor logged. The card keeps its state and its other answers.
        var reply = (turn.Caller.Chat, delivery.Secret) switch
        {
            // Checked before anything is read or stored: somebody who has left learns nothing more, not even from old cards.
            _ when turn.Officer.IsClosed => await _routes.FollowRedirectsAsync(
                scope.Services, Reply.RedirectTo<ShowClosedNotice>(), turn, ct),
            _ when delivery.Unusable is { Message: var problem } => new Reply.Message(problem, turn.Language),
            (not ChatKind.Personal, var secret) => await scope.Services.Resolve<IGroupChatHandler>()
                .HandleAsync(turn, secret, PrivateAnswerAsync, ct),
            (_, { Message: var words }) => new Reply.Message(words, turn.Language),
            _ => await _routes.FollowRedirectsAsync(scope.Services, await delivery.Answer(scope.Services, turn), turn, ct),
        };
        reply = await scope.Services.Resolve<ISavedForms>().RestoreAsync(delivery.Press?.Inputs ?? Inputs.None, reply, turn, ct);
        if (inbox is not null && (delivery.Press is not { Verb: var verb } || !_routes.IsRedrawn(verb)))
        {
            await inbox.CompleteAsync(delivery.Id.Key, reply, ct);
        }

        // The turn itself may have switched it.
        _languages.Note(delivery.Who.AadObjectId, turn.Officer.Language ?? turn.Language);
        return reply;

        // Words get their answer; cards and files have no place in a group, so they get the menu.
        async Task<Reply> PrivateAnswerAsync() => await _routes.FollowRedirectsAsync(
            scope.Services,
            delivery.Id.Kind is "say" ? await delivery.Answer(scope.Services, turn) : Reply.RedirectTo<ShowMenu>(),
            turn,
            ct);
    }

    /// <summary>The same answer again, unless the person has lost sight of what it shows.</summary>
    private async Task<Reply> RepeatAsync(IServiceProvider services, StoredAnswer before, Turn turn, CancellationToken ct) =>
        turn.Officer.IsClosed ? await _routes.FollowRedirectsAsync(services, Reply.RedirectTo<ShowClosedNotice>(), turn, ct)
        : await services.Resolve<IReplyVisibility>().MayStillSeeAsync(turn.Officer.Id, before, ct) ? before.Reply
        : new Reply.Message(new AnswerWithheld().Message, turn.Language);

    /// <summary>Before the card leaves, and after the turn's own unit of work, which may have held the write lock.</summary>
    private async Task RecordReadingAsync(Reply reply, Turn? turn, CancellationToken ct)
    {
        if (turn is not null && reply is Reply.ReplaceCard { Card.PersonalDataOf: { Count: > 0 } subjects })
        {
            await using var scope = _scopes.Create();
            await scope.Services.Resolve<IReadAudit>().RecordAsync(turn.Officer.Id, subjects, turn.Now, ct);
        }
    }

    /// <summary>What a repeated delivery has in common with the first one.</summary>
    private readonly record struct DeliveryId(string TenantId, string ConversationId, Guid AadObjectId, string Kind, string ActivityId)
    {
        /// <summary>Under which the inbox keeps it.</summary>
        public string Key => Convert.ToHexString(SHA256.HashData(
            Encoding.UTF8.GetBytes($"{TenantId}\n{ConversationId}\n{AadObjectId:N}\n{Kind}\n{ActivityId}")));
    }

    /// <summary>One delivery of the channel, and how it is answered.</summary>
    private sealed record Delivery(
        Caller Who,
        string? PressedIn,
        DeliveryId Id,
        Refusal? Unusable,
        Secret? Secret,
        Func<IServiceProvider, Turn, Task<Reply>> Answer,
        (string Verb, Inputs Inputs)? Press);
}
