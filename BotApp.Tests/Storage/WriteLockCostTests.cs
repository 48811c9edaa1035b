using BotApp.Support;
using Xunit.Abstractions;

namespace BotApp.Storage;

/// <inheritdoc/>
public sealed class WriteLockCostTests(ITestOutputHelper output) : WriteLockCost(output)
{
    [SwitchedFact("BOT_FAULTS")]
    public Task No_transaction_of_any_writing_action_or_job_grows_with_the_office() =>
        CheckAsync(settings => settings["Storage:Provider"] = "Sqlite");
}

/// <summary>A class of its own, because the tests of one class run one after the other.</summary>
public sealed class PostgresWriteLockCostTests(ITestOutputHelper output) : WriteLockCost(output)
{
    [PostgresFact("BOT_FAULTS")]
    public async Task No_transaction_of_any_writing_action_or_job_grows_with_the_office_on_PostgreSQL()
    {
        var postgres = await TestBot.OnPostgresAsync([]);
        await CheckAsync(settings => TestBot.Overlay(postgres, settings));
    }
}
