using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BotApp.Support;

/// <summary>The SQL statements of one asynchronous flow, such as a turn; jobs run beside it and are left out.</summary>
public sealed class StatementLog : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<StatementLog?> Current = new();

    private readonly ConcurrentQueue<string> _statements = new();
    private readonly List<IDisposable> _subscriptions = [];

    public StatementLog() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>The statements of this work, in order.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Func<Task> work)
    {
        Current.Value = this;
        _statements.Clear();
        await work();
        Current.Value = null;
        return [.. _statements];
    }

    public void Dispose()
    {
        lock (_subscriptions)
        {
            _subscriptions.ForEach(subscription => subscription.Dispose());
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            lock (_subscriptions)
            {
                _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuted.Name));
            }
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Current.Value == this
            && value.Key == RelationalEventId.CommandExecuted.Name
            && value.Value is CommandEventData { Command.CommandText: var sql })
        {
            _statements.Enqueue(sql);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
