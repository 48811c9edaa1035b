using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BotApp.Support;

/// <summary>An operation of the bot on a conversation: <c>Post</c>, <c>Reply</c>, <c>Update</c>, <c>Delete</c> or <c>Create</c>.</summary>
public sealed record BotActivity(string Kind, string ConversationId, string Id, JsonObject Activity, string? Bearer, DateTimeOffset At)
{
    public string Text => (string?)Activity["text"] ?? "";

    /// <summary>The first Adaptive Card of the activity, or null.</summary>
    public JsonObject? Card => (Activity["attachments"] as JsonArray)?
        .OfType<JsonObject>()
        .FirstOrDefault(a => (string?)a["contentType"] == "application/vnd.microsoft.card.adaptive")?["content"] as JsonObject;
}

/// <summary>
/// A fault of the connector on one call. <paramref name="Drop"/> cuts the connection without a response;
/// <paramref name="AfterAccepting"/> does so after accepting the activity, which is the ambiguous case. <paramref name="Page"/> is
/// the response body instead of the connector's JSON.
/// </summary>
public sealed record ConnectorFailure(
    int Status,
    string Code = "ServiceError",
    TimeSpan? RetryAfter = null,
    bool Drop = false,
    bool AfterAccepting = false,
    TimeSpan? Delay = null,
    string? Page = null,
    HeldCall? Hold = null)
{
    public static readonly ConnectorFailure NotInRoster = new(403, "BotNotInConversationRoster");
    public static readonly ConnectorFailure Dropped = new(0, Drop: true);
    public static readonly ConnectorFailure AcceptedThenDropped = new(0, Drop: true, AfterAccepting: true);

    public static readonly ConnectorFailure TakenWithoutBody = new(201, AfterAccepting: true, Page: "");
    public static readonly ConnectorFailure TakenWithoutContent = new(204, AfterAccepting: true, Page: "");
    public static readonly ConnectorFailure ProxyPage = new(200, Page: "<html><body>Sign in to the network</body></html>");

    public static ConnectorFailure TooMany(TimeSpan retryAfter) => new(429, "TooManyRequests", retryAfter);
}

/// <summary>A call that has reached the connector and is accepted when the test releases it.</summary>
public sealed class HeldCall
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Arrived => _arrived.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public void Release() => _released.TrySetResult();

    internal Task WaitAsync(CancellationToken ct)
    {
        _arrived.TrySetResult();
        return _released.Task.WaitAsync(ct);
    }
}

/// <summary>A fake Bot Connector: records what the bot sends with its bearer token, and fails on request.</summary>
public sealed class FakeConnector(TimeProvider clock)
{
    /// <summary>A failure for every conversation.</summary>
    public const string Anywhere = "*";

    private const string Scheme = "Bearer ";

    private readonly Lock _gate = new();
    private readonly List<BotActivity> _received = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ConnectorFailure>> _failures = new();
    private readonly ConcurrentDictionary<string, string> _conversationOf = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _bearers = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, long> _retryAfter = [];
    private int _ids;

    /// <summary>All operations of the bot, in order.</summary>
    public IReadOnlyList<BotActivity> Received
    {
        get
        {
            lock (_gate)
            {
                return [.. _received];
            }
        }
    }

    /// <summary>The rate limits to apply, if any.</summary>
    public TeamsRateLimits? Limits { get; set; }

    /// <summary>Calls to a conversation before its Retry-After had elapsed.</summary>
    public int CallsBeforeRetryAfter { get; private set; }

    /// <summary>Calls that were answered 429.</summary>
    public int Throttled { get; private set; }

    /// <summary>Calls without a valid token; each was answered 401.</summary>
    public int Unauthorized { get; private set; }

    /// <summary>Lets the next <paramref name="times"/> calls to the conversation (or <see cref="Anywhere"/>) fail.</summary>
    public void Fail(string conversationId, ConnectorFailure failure, int times = 1)
    {
        var queue = _failures.GetOrAdd(conversationId, _ => new());
        for (var i = 0; i < times; i++)
        {
            queue.Enqueue(failure);
        }
    }

    /// <summary>Keeps the next call to the conversation waiting, as a slow network does.</summary>
    public HeldCall Hold(string conversationId)
    {
        var held = new HeldCall();
        Fail(conversationId, new ConnectorFailure(0, Hold: held));
        return held;
    }

    /// <summary>Revokes all tokens issued so far.</summary>
    public void RevokeTokens() => _bearers.Clear();

    internal void Accept(string bearer, DateTimeOffset until) => _bearers[bearer] = until;

    /// <summary>Whether the header carries a token that this server gave out and that is still good.</summary>
    internal bool Accepts(string authorization) =>
        authorization.StartsWith(Scheme, StringComparison.Ordinal)
        && _bearers.TryGetValue(authorization[Scheme.Length..], out var until) && until >= clock.GetUtcNow();

    internal void RegisterMember(string member, string conversationId) => _conversationOf[member] = conversationId;

    /// <summary>Waits for an operation that satisfies the condition; the timeout lists what was received instead.</summary>
    public async Task<BotActivity> WaitForAsync(Func<BotActivity, bool> condition, TimeSpan? within = null)
    {
        using var patience = new CancellationTokenSource(within ?? TimeSpan.FromSeconds(10));
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_received.FirstOrDefault(condition) is { } found)
                {
                    return found;
                }

                changed = _changed.Task;
            }

            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"The bot did not send what was waited for. It sent: {string.Join(
                    "; ",
                    Received.Select(r => $"{r.Kind} {r.ConversationId} {r.Activity.ToJsonString()[..Math.Min(
                        200,
                        r.Activity.ToJsonString().Length)]}"))}");
            }
        }
    }

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/teams/v3/conversations", (HttpContext http) => TakeAsync(http, "Create", null, null));
        routes.MapPost("/teams/v3/conversations/{id}/activities", (HttpContext http, string id) => TakeAsync(http, "Post", id, null));
        routes.MapPost(
            "/teams/v3/conversations/{id}/activities/{activity}",
            (HttpContext http, string id, string activity) => TakeAsync(http, "Reply", id, activity));
        routes.MapPut(
            "/teams/v3/conversations/{id}/activities/{activity}",
            (HttpContext http, string id, string activity) => TakeAsync(http, "Update", id, activity));
        routes.MapDelete(
            "/teams/v3/conversations/{id}/activities/{activity}",
            (HttpContext http, string id, string activity) => TakeAsync(http, "Delete", id, activity));
    }

    private async Task TakeAsync(HttpContext http, string kind, string? conversationId, string? activityId)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        var body = http.Request.ContentLength is 0 || kind == "Delete"
            ? []
            : await JsonSerializer.DeserializeAsync<JsonObject>(http.Request.Body, cancellationToken: http.RequestAborted) ?? [];

        if (!Accepts(authorization))
        {
            Unauthorized++;
            await AnswerAsync(http, 401, new JsonObject { ["message"] = "Authorization has been denied for this request." });
            return;
        }

        lock (_gate)
        {
            CallsBeforeRetryAfter += conversationId is not null
                && _retryAfter.TryGetValue(conversationId, out var restsUntil)
                && Stopwatch.GetTimestamp() < restsUntil
                ? 1
                : 0;
        }

        var failure = NextFailure(conversationId ?? Anywhere)
            ?? (Limits?.Acquire(conversationId) is { } tooFast ? ConnectorFailure.TooMany(tooFast) : null);
        if (failure?.Delay is { } delay)
        {
            await Task.Delay(delay, http.RequestAborted);
        }

        if (failure?.Hold is { } hold)
        {
            await hold.WaitAsync(http.RequestAborted);
        }

        if (failure is { AfterAccepting: false, Drop: true })
        {
            http.Abort();
            return;
        }

        if (failure is { AfterAccepting: false, Page: { } page })
        {
            await AnswerAsync(http, failure.Status, page);
            return;
        }

        if (failure is { AfterAccepting: false, Status: > 0 })
        {
            if (failure.RetryAfter is { } wait)
            {
                lock (_gate)
                {
                    Throttled++;
                    _retryAfter[conversationId ?? Anywhere] = Stopwatch.GetTimestamp()
                        + (long)(Math.Ceiling(wait.TotalSeconds) * Stopwatch.Frequency);
                }

                http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(
                    System.Globalization.CultureInfo.InvariantCulture);
            }

            await AnswerAsync(
                http,
                failure.Status,
                new JsonObject { ["error"] = new JsonObject { ["code"] = failure.Code, ["message"] = failure.Code } });
            return;
        }

        conversationId ??= ConversationFor(body);
        activityId = kind is "Update" or "Delete" ? activityId : $"1:{Interlocked.Increment(ref _ids):D6}";
        Remember(new BotActivity(kind, conversationId, activityId!, body, authorization[Scheme.Length..], clock.GetUtcNow()));

        if (failure is { AfterAccepting: true, Page: { } instead })
        {
            await AnswerAsync(http, failure.Status, instead);
            return;
        }

        if (failure is { AfterAccepting: true })
        {
            http.Abort();
            return;
        }

        await AnswerAsync(http, kind is "Post" or "Reply" or "Create" ? 201 : 200, kind == "Create"
            ? new JsonObject { ["id"] = conversationId, ["activityId"] = activityId }
            : new JsonObject { ["id"] = activityId });
    }

    private ConnectorFailure? NextFailure(string conversationId)
    {
        foreach (var where in new[] { conversationId, Anywhere })
        {
            if (_failures.TryGetValue(where, out var queue) && queue.TryDequeue(out var failure))
            {
                return failure;
            }
        }

        return null;
    }

    private string ConversationFor(JsonObject parameters)
    {
        var member = (string?)(parameters["members"] as JsonArray)?[0]?["id"]
            ?? throw new InvalidOperationException("A conversation was created with nobody in it.");
        return _conversationOf.GetOrAdd(member, m => $"a:created-{m}");
    }

    private void Remember(BotActivity done)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _received.Add(done);
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }

    private static async Task AnswerAsync(HttpContext http, int status, string page)
    {
        http.Response.StatusCode = status;
        if (page.Length > 0)
        {
            http.Response.ContentType = "text/html";
            await http.Response.WriteAsync(page, http.RequestAborted);
        }
    }

    private static async Task AnswerAsync(HttpContext http, int status, JsonObject body)
    {
        http.Response.StatusCode = status;
        await http.Response.WriteAsJsonAsync(body, http.RequestAborted);
    }
}
