using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// Finds the handler of a verb and checks who may use it. The table is checked at start: a duplicate verb, or an action without a handler,
/// throws.
/// </summary>
internal sealed class RouteTable
{
    private const int MaxRedirects = 4;

    private readonly Dictionary<string, ActionRoute> _routes;

    public RouteTable(IEnumerable<ActionRoute> entries)
    {
        _routes = new Dictionary<string, ActionRoute>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!_routes.TryAdd(entry.Verb, entry))
            {
                throw new InvalidOperationException(
                    $"The verb '{entry.Verb}' is claimed by {_routes[entry.Verb].ActionType.Name} and by {entry.ActionType.Name}. "
                        + "Give one of them another verb.");
            }
        }

        foreach (var action in AllActions())
        {
            if (!_routes.Values.Any(entry => entry.ActionType == action))
            {
                throw new InvalidOperationException(
                    $"{action.Name} has no handler. Register it with AddAction<{action.Name}, …Handler>() in its module.");
            }
        }
    }

    public IReadOnlyCollection<string> Verbs => _routes.Keys;

    /// <summary>Whether the action only shows the current state, so that a client may ask for it without its person.</summary>
    public bool IsRefreshable(string verb) =>
        _routes.TryGetValue(verb, out var entry) && entry.ActionType.IsAssignableTo(typeof(IRefreshableAction));

    /// <summary>Whether the action decides nothing.</summary>
    public bool IsRead(string verb) =>
        _routes.TryGetValue(verb, out var entry) && entry.ActionType.IsAssignableTo(typeof(IReadAction));

    /// <summary>Whether a repeated delivery is answered by drawing the current state again.</summary>
    public bool IsRedrawn(string verb) =>
        _routes.TryGetValue(verb, out var entry) && entry.ActionType.IsAssignableTo(typeof(IRedrawnAction));

    public async Task<Reply> RouteAsync(IServiceProvider services, string verb, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!_routes.TryGetValue(verb, out var entry))
        {
            return StaleButton.Reply;
        }

        if (!turn.Officer.IsKnown)
        {
            (entry, inputs) = entry.Access.Strangers switch
            {
                StrangerAccess.Open => (entry, inputs),
                StrangerAccess.AfterRegistration => (
                    _routes[ShowRegistration.Verb],
                    new Inputs(CardData.Write(new ShowRegistration(new ActionLink(entry.Verb, inputs.All))))),
                StrangerAccess.None => (_routes[ShowMenu.Verb], inputs),
            };
        }
        else if (!entry.Access.Allows(turn))
        {
            entry = _routes[ShowMenu.Verb];
        }

        return await entry.Handle(services, inputs, turn, ct);
    }

    /// <summary>
    /// The answer at the end of all redirects. They are few and fixed in code; the limit turns a loop into an error instead of an endless
    /// turn.
    /// </summary>
    public async Task<Reply> FollowRedirectsAsync(IServiceProvider services, Reply reply, Turn turn, CancellationToken ct)
    {
        var notice = Phrase.Empty;
        for (var hops = 0; reply is Reply.Redirect next; hops++)
        {
            notice = next.Notice ?? notice;
            turn = next.Language is { } language ? turn with { Language = language } : turn;
            if (hops == MaxRedirects)
            {
                throw new InvalidOperationException($"The action '{next.Verb}' redirects in a loop.");
            }

            reply = await RouteAsync(services, next.Verb, next.Inputs, turn, ct);
        }

        return reply is Reply.ReplaceCard { Card: var card } && notice.In(turn.Language) is { Length: > 0 } words
            ? card.WithNotice(words)
            : reply;
    }

    private static IEnumerable<Type> AllActions() =>
        typeof(RouteTable).Assembly.GetTypes()
            .Where(type => type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(ICardAction)));
}
