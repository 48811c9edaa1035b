using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BotApp.Load;

/// <summary>Counts the SQL statements and the opened connections of turns; jobs run beside them and are left out.</summary>
internal sealed class StatementCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<bool> InTurn = new();
    private static readonly string Executed = RelationalEventId.CommandExecuted.Name!;
    private static readonly string Opened = RelationalEventId.ConnectionOpened.Name!;
    private static long s_statements;
    private static long s_opens;

    public static long Statements => Volatile.Read(ref s_statements);

    public static long Opens => Volatile.Read(ref s_opens);

    public static void Install() => DiagnosticListener.AllListeners.Subscribe(new StatementCounter());

    /// <summary>Counts what the rest of this asynchronous flow does.</summary>
    public static void BeginTurn() => InTurn.Value = true;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            value.Subscribe(this, name => name == Executed || name == Opened);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (!InTurn.Value)
        {
            return;
        }

        if (value.Key == Executed)
        {
            Interlocked.Increment(ref s_statements);
        }
        else if (value.Key == Opened)
        {
            Interlocked.Increment(ref s_opens);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
