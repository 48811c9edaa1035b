using System.CommandLine;
using BotApp.Faq;
using BotApp.Faq.Understanding;
using BotApp.OfficeDirectory;

namespace BotApp.Operation;

/// <summary>
/// Learns the shipped wordings and writes what was learned to a file. The build runs it (Faq/Understanding/Model.targets); operators need
/// not.
/// </summary>
internal sealed class LearnWordingsCommand(OfficeProfile profile)
{
    public static Command Describe(ICommandRunner runner)
    {
        var file = new Argument<string>("file") { Description = "The file to write." };
        var command = new Command("learn-wordings", "Writes what is learned from the shipped wordings; part of the build.") { file };
        command.Hidden = true;
        command.SetAction((words, _) => runner.RunAsync<LearnWordingsCommand>(
            learn => Task.FromResult(learn.Run(words.GetRequiredValue(file)))));
        return command;
    }

    private CommandResult Run(string file)
    {
        ShippedModel.Write(file, FaqSeeds.Requests, LearnedModels.InOrder(OfficeEntries.For(profile)));
        return CommandResult.Done($"Learned the wordings: {new FileInfo(file).Length:N0} bytes.");
    }
}
