using System.Collections.Concurrent;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.Teams;

/// <summary>What the channel brought to the desk, as the office sees it.</summary>
public sealed record RoutedCall(string Kind, string Said, Inputs Inputs, IReadOnlyList<IncomingFile> Files, Caller Caller);

/// <summary>An office with one desk behind the real router: it knows everybody, forgets everything, and answers as the test says.</summary>
public sealed class TestRouterHost
    : ITurnScopeFactory, IServiceProvider, ICallerResolver, IInbox, ITextHandler, IFileHandler, IGroupChatHandler, IMessageExtension,
        ISavedForms, ILateReplies, IAsyncDisposable
{
    private readonly ConcurrentQueue<RoutedCall> _brought = new();

    public Func<RoutedCall, CancellationToken, Task<Reply>> Answer { get; set; } = (_, _) => Task.FromResult<Reply>(new Reply.Nothing());

    /// <summary>What people have chosen instead of the language of their client.</summary>
    public ConcurrentDictionary<Guid, Language> Languages { get; } = new();

    /// <summary>The language of each person's last turn.</summary>
    public TurnLanguages LastLanguages { get; } = new();

    public IReadOnlyList<RoutedCall> Heard => [.. _brought];

    public int Forgotten { get; private set; }

    /// <summary>The desk answers always the same.</summary>
    public void Says(Reply reply) => Answer = (_, _) => Task.FromResult(reply);

    public ActionRouter Router() => new(
        typeof(ActionRouter).Assembly.GetTypes()
            .Where(type => type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(ICardAction)))
            .Select(action => (Action: action, Verb: (string)action.GetProperty(nameof(ICardAction.Verb))!.GetValue(null)!))
            .Select(entry => new ActionRoute(
                entry.Verb,
                entry.Action,
                ActionAccess.Anybody,
                (_, inputs, turn, ct) => TakeAsync("press", entry.Verb, inputs, [], turn.Caller, ct))),
        this,
        LastLanguages);

    public TurnScope Create() => new(this, this);

    public object GetService(Type serviceType) =>
        serviceType == typeof(IEnumerable<IMessageExtension>) ? (IMessageExtension[])[this] : this;

    public Task<Turn> ResolveAsync(Caller caller, string? pressedMessage, CancellationToken ct) => Task.FromResult(
        new Turn(
            Officer.CreateUnknown(caller.AadObjectId, caller.Name),
            [],
            caller,
            Languages.TryGetValue(caller.AadObjectId, out var chosen) ? chosen : caller.Locale ?? Language.English,
            DateTimeOffset.UnixEpoch));

    public Task ForgetChatAsync(Caller caller, CancellationToken ct)
    {
        Forgotten++;
        return Task.CompletedTask;
    }

    public Task<StoredAnswer?> BeginAsync(string key, CancellationToken ct) => Task.FromResult<StoredAnswer?>(null);

    public Task CompleteAsync(string key, Reply answer, CancellationToken ct) => Task.CompletedTask;

    Task<Reply> ITextHandler.HandleAsync(string text, Turn turn, CancellationToken ct) =>
        TakeAsync("words", text, Inputs.None, [], turn.Caller, ct);

    Task<Reply> IFileHandler.HandleAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct) =>
        TakeAsync("files", "", Inputs.None, files, turn.Caller, ct);

    public Task<Reply> RestoreAsync(Inputs pressed, Reply reply, Turn turn, CancellationToken ct) => Task.FromResult(reply);

    public Task NoteAsync(string verb, Inputs pressed, Reply? reply, Turn turn, CancellationToken ct) => Task.CompletedTask;

    Task<Reply> IGroupChatHandler.HandleAsync(Turn turn, Secret? secret, Func<Task<Reply>> answer, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Message(new Phrase("I answer in private.", "उत्तर निजी चैट में मिलेगा।"), turn.Language));

    public Task<IReadOnlyList<MessageExtensionItem>> SearchAsync(Caller who, string words, int skip, int most, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<MessageExtensionItem>>([]);

    public Task<MessageExtensionItem?> SelectItemAsync(Caller who, string entryId, CancellationToken ct) =>
        Task.FromResult<MessageExtensionItem?>(null);

    /// <summary>Replies that were queued for later, with their pause.</summary>
    public ConcurrentQueue<(Reply Reply, TimeSpan Delay)> Late { get; } = new();

    public void Add(Guid officerId, Reply reply, DateTimeOffset now) => Late.Enqueue((reply, TimeSpan.Zero));

    public Task QueueAsync(Caller who, Reply reply, TimeSpan delay, CancellationToken ct)
    {
        Late.Enqueue((reply, delay));
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<Reply> TakeAsync(
        string kind, string said, Inputs inputs, IReadOnlyList<IncomingFile> files, Caller caller, CancellationToken ct)
    {
        var brought = new RoutedCall(kind, said, inputs, files, caller);
        _brought.Enqueue(brought);
        return Answer(brought, ct);
    }
}
