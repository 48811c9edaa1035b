using System.Diagnostics;
using System.Globalization;
using BotApp.Consolidation.Dispatch;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BotApp.Operation;

/// <summary>The commands <c>backup</c> and <c>restore</c> on PostgreSQL, by pg_dump and pg_restore.</summary>
public sealed class PostgresBackupTests
{
    [PostgresFact]
    public async Task A_backup_is_restored_into_an_empty_database_and_in_place_of_a_later_one()
    {
        await using var bot = await CommandScenario.StartUsedBotOfClerkAsync();
        await bot.DoAsync(async db =>
        {
            db.Outbox.Add(OutboxMessage.From(new SplitBatchPayload(Guid.NewGuid()), bot.Clock.GetUtcNow().AddDays(1)));
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        var folder = Path.Combine(bot.Folder, "backup");
        await RunsAsync(With(bot, "Storage:PostgresTools", bot.Folder), 1, "does not have pg_dump and pg_restore", "backup", folder);
        Assert.False(Directory.Exists(folder));
        await RunsAsync(bot.Settings, 0, "1 documents", "backup", folder);
        var status = (await bot.RunsCommandAsync("status")).Said;
        Assert.Contains(" IST", status.Split("last backup")[1].Split('\n')[0], StringComparison.Ordinal);

        // Filed after the backup, so it is gone after the restore.
        await bot.Binu.FilesCreationAsync();
        await RunsAsync(bot.Settings, 1, "Stop it first", "restore", folder, "--replace");

        await bot.WhileStoppedAsync(async () =>
        {
            var elsewhere = With(bot, "Documents:Folder", Path.Combine(bot.Folder, "elsewhere"));
            elsewhere["Storage:ConnectionString"] = await (await PostgresServer.SharedAsync()).NewDatabaseOfClerkAsync();
            await RunsAsync(elsewhere, 0, "can be restored", "restore", folder, "--dry-run");
            await RunsAsync(elsewhere, 0, "Restored into database", "restore", folder);
            await RunsAsync(elsewhere, 0, "", "verify-audit");
            Assert.Single(Directory.EnumerateFiles(elsewhere["Documents:Folder"]!));

            await RunsAsync(bot.Settings, 1, "Add --replace", "restore", folder);
            await RunsAsync(bot.Settings, 0, "mails that were pending then", "restore", folder, "--replace");
        });

        var request = Assert.Single(await bot.ReadAsync(db => db.Requests.ToListAsync()));
        Assert.Equal("1995-04-12", request.Answers["DateOfBirth"]);
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));
        Assert.Equal(
            FailureReason.Restored,
            await bot.ReadAsync(db => db.Outbox.Where(m => m.Kind == OutboxKinds.SplitBatch).Select(m => m.LastFailure).SingleAsync()));
        Assert.Equal(2, await CountAsync(bot, $"SELECT count(*) FROM {Assert.Single(await AsideAsync(bot))}.\"Requests\""));
        await bot.Binu.FilesCreationAsync();
    }

    [PostgresFact]
    public async Task What_a_failed_restore_has_begun_is_undone_and_no_bot_starts_on_an_interrupted_one()
    {
        await using var bot = await CommandScenario.StartUsedBotOnPostgresAsync();
        var (broken, folder) = (Path.Combine(bot.Folder, "broken"), Path.Combine(bot.Folder, "backup"));
        await RunsAsync(bot.Settings, 0, "Backup in", "backup", folder);
        await ChangeLineTwoAsync(bot, "request.approved");
        await RunsAsync(bot.Settings, 1, "broken at line 2", "backup", broken);

        await bot.WhileStoppedAsync(async () =>
        {
            await RunsAsync(bot.Settings, 1, "Nothing was restored", "restore", broken, "--replace");
            await RunsAsync(bot.Settings, 1, "broken at line 2", "verify-audit");
            Assert.False(Directory.EnumerateFileSystemEntries(bot.Folder, "*.before-restore-*").Any());
        });
        Assert.Empty(await AsideAsync(bot));

        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync("COMMENT ON SCHEMA public IS 'BotApp: a restore has not been completed'"));
        await bot.WhileStoppedAsync(async () =>
        {
            await DoesNotStartAsync(bot);
            await RunsAsync(bot.Settings, 0, "Restored into database", "restore", folder, "--replace");
        });
        Assert.Single(await bot.ReadAsync(db => db.Requests.ToListAsync()));
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task A_killed_restore_leaves_the_old_schema_or_one_on_which_no_bot_starts_and_can_be_repeated()
    {
        await using var bot = await CommandScenario.StartUsedBotOnPostgresAsync();
        var folder = Path.Combine(bot.Folder, "backup");
        await RunsAsync(bot.Settings, 0, "Backup in", "backup", folder);
        await PauseRestoresAsync(bot);
        var (pausing, pid) = PausingTools(bot);
        await bot.WhileStoppedAsync(async () =>
        {
            var restoring = RunsAsync(pausing, 1, "Nothing was restored", "restore", folder, "--replace");
            using (var program = await PausedAsync(bot, pid))
            {
                program.Kill();
            }

            await restoring;
            await RunsAsync(bot.Settings, 0, "", "verify-audit");

            using var command = CommandProcess.Start(pausing, "restore", folder, "--replace");
            using (await PausedAsync(bot, pid))
            {
                command.Kill();
                await command.WaitForExitAsync();
                // pg_restore goes on.
                await DoesNotStartAsync(bot);
                await RunsAsync(bot.Settings, 0, "Restored into database", "restore", folder);
            }
        });

        Assert.Single(await bot.ReadAsync(db => db.Requests.ToListAsync()));
        Assert.Equal(1, await CountAsync(bot, $"SELECT count(*) FROM {Assert.Single(await AsideAsync(bot))}.\"Requests\""));
        await bot.Binu.FilesCreationAsync();
    }

    private static async Task DoesNotStartAsync(TestBot bot)
    {
        var stopped = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => TestBot.StartInAsync(
            bot.Teams,
            bot.Folder,
            settings => TestBot.Overlay(
                With(bot, "Storage:ConnectionString", bot.Settings["Storage:ConnectionString"] + ";Pooling=false"),
                settings)));
        Assert.Contains("was interrupted. Run restore again", stopped.Message, StringComparison.Ordinal);
    }

    /// <summary>Where a session asks for it, the server pauses after it has restored the rows and created the first index.</summary>
    private static Task<int> PauseRestoresAsync(TestBot bot) => bot.DoAsync(db => db.Database.ExecuteSqlRawAsync(
        """
        CREATE SCHEMA test;
        CREATE FUNCTION test.pause() RETURNS event_trigger LANGUAGE plpgsql AS
            $$ BEGIN IF current_setting('test.pause', true) = 'on' THEN PERFORM pg_sleep(300); END IF; END $$;
        CREATE EVENT TRIGGER pause ON ddl_command_end WHEN TAG IN ('CREATE INDEX') EXECUTE FUNCTION test.pause()
        """));

    /// <summary>Settings under which pg_restore asks for the pause, and the file to which it writes its process id.</summary>
    private static (Dictionary<string, string?> Settings, string Pid) PausingTools(TestBot bot)
    {
        var (tools, programs) = (Directory.CreateDirectory(Path.Combine(bot.Folder, "tools")).FullName, PostgresServer.BinFolder!);
        var (restore, pid) = (Path.Combine(tools, "pg_restore"), Path.Combine(tools, "pid"));
        File.CreateSymbolicLink(Path.Combine(tools, "pg_dump"), Path.Combine(programs, "pg_dump"));
        File.WriteAllText(
            restore,
            $"""
            #!/bin/sh
            if [ "$1" = --single-transaction ]; then
                export PGOPTIONS='-c test.pause=on'
                echo $$ >'{pid}.new' && mv '{pid}.new' '{pid}'
            fi
            exec '{programs}/pg_restore' "$@"

            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(restore, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return (With(bot, "Storage:PostgresTools", tools), pid);
    }

    /// <summary>The pg_restore that has come to the pause.</summary>
    private static async Task<Process> PausedAsync(TestBot bot, string pid)
    {
        await bot.UntilAsync(() => File.Exists(pid), "pg_restore runs");
        var program = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(pid), CultureInfo.InvariantCulture));
        File.Delete(pid);
        await using var connection = new NpgsqlConnection(bot.Settings["Storage:ConnectionString"] + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'", connection);
        await bot.UntilAsync(() => command.ExecuteScalar() is true, "it has come to the pause");
        return program;
    }

    private static Task<int> ChangeLineTwoAsync(TestBot bot, string name) => bot.DoAsync(db => db.Database.ExecuteSqlAsync(
        $"""
        ALTER TABLE "Audit" DISABLE TRIGGER audit_no_change;
        UPDATE "Audit" SET "Event" = {name} WHERE "Seq" = 2;
        ALTER TABLE "Audit" ENABLE TRIGGER audit_no_change
        """));

    private static Dictionary<string, string?> With(TestBot bot, string name, string value) =>
        new(bot.Settings) { [name] = value };

    private static async Task RunsAsync(IReadOnlyDictionary<string, string?> settings, int code, string sentence, params string[] words)
    {
        var (ended, said) = await CommandInProcess.RunAsync(settings, words);
        Assert.True(ended == code, said);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    private static Task<List<string>> AsideAsync(TestBot bot) => bot.ReadAsync(db => db.Database.SqlQuery<string>(
        $"SELECT nspname::text AS \"Value\" FROM pg_namespace WHERE nspname LIKE 'public_before_restore_%'").ToListAsync());

    /// <summary>The names in the statement are of our own making.</summary>
    private static Task<int> CountAsync(TestBot bot, string sql) => bot.ReadAsync(db =>
#pragma warning disable EF1002
        db.Database.SqlQueryRaw<int>($"SELECT ({sql})::int AS \"Value\"").SingleAsync());
#pragma warning restore EF1002
}
