namespace BotApp.Operation;

/// <summary>Runs a command with the services of the app, which is built but not started.</summary>
public interface ICommandRunner
{
    /// <returns>The exit code; the message has been printed.</returns>
    Task<int> RunAsync<TCommand>(Func<TCommand, Task<CommandResult>> work) where TCommand : class;
}
