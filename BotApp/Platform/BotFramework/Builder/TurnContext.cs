using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The things that belong to one turn, by the full name of their type or by an own key.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    public T? Get<T>(string key)
        where T : class =>
        TryGetValue(key, out var value) ? value as T : null;

    public T? Get<T>()
        where T : class =>
        Get<T>(KeyOf<T>());

    public void Add<T>(string key, T value)
        where T : class =>
        base.Add(key, value);

    public void Add<T>(T value)
        where T : class =>
        Add(KeyOf<T>(), value);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Clear();
        }
    }

    private static string KeyOf<T>() => typeof(T).FullName!;
}

/// <summary>One activity being answered; what is sent goes back to the same conversation.</summary>
public class TurnContext(BotAdapter adapter, Activity activity) : ITurnContext, IDisposable
{
    public BotAdapter Adapter { get; } = adapter;

    public TurnContextStateCollection TurnState { get; } = [];

    public Activity Activity { get; } = activity;

    public bool Responded { get; private set; }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        (await SendActivitiesAsync([activity], cancellationToken))[0];

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var reference = Activity.GetConversationReference();
        var addressed = Array.ConvertAll(activities, activity => activity.ApplyConversationReference(reference));
        Responded = true;
        return Adapter.SendActivitiesAsync(this, addressed, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return Adapter.UpdateActivityAsync(this, addressed, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            TurnState.Dispose();
        }
    }
}

/// <summary>A turn seen as one of a known kind.</summary>
public class DelegatingTurnContext<T>(ITurnContext innerTurnContext) : ITurnContext<T>
    where T : IActivity
{
    public BotAdapter Adapter => innerTurnContext.Adapter;

    public TurnContextStateCollection TurnState => innerTurnContext.TurnState;

    public Activity Activity => innerTurnContext.Activity;

    public bool Responded => innerTurnContext.Responded;

    T ITurnContext<T>.Activity => (T)(IActivity)innerTurnContext.Activity;

    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        innerTurnContext.SendActivityAsync(activity, cancellationToken);

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default) =>
        innerTurnContext.SendActivitiesAsync(activities, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        innerTurnContext.UpdateActivityAsync(activity, cancellationToken);
}
