using BotApp.Audit;
using BotApp.Consolidation.Dispatch;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Storage.Encryption;
using BotApp.Support;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BotApp.Operation;

/// <summary>Operator commands, each in a process of its own beside a running bot.</summary>
public sealed class CommandTests
{
    private const string PersonBlindIndex = "PersonBlindIndex";
    private const string MobileBlindIndex = "MobileBlindIndex";

    [Fact]
    public async Task Audit_verification_detects_a_truncated_end_by_its_anchor()
    {
        await using var bot = await StartUsedBotAsync();
        await VerifyAsync(bot);
    }

    [PostgresFact]
    public async Task The_audit_is_verified_on_PostgreSQL()
    {
        await using var bot = await StartUsedBotOnPostgresAsync();
        await VerifyAsync(bot);
        var (code, said) = await CommandProcess.RunAsync(bot.Settings, "backup", Path.Combine(bot.Folder, "backup"));
        Assert.Equal(1, code);
        Assert.Contains("pg_dump", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_audit_line_is_reported()
    {
        await using var bot = await StartUsedBotAsync();
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditNoUpdate; UPDATE Audit SET Event = 'request.approved' "
            + "WHERE Seq = 2"));

        var (code, said) = await CommandProcess.RunAsync(bot.Settings, "verify-audit");

        Assert.Equal(1, code);
        Assert.Contains("broken at line 2", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restoring_an_online_backup_recovers_everything_and_sends_no_mail()
    {
        await using var bot = await StartUsedBotAsync();
        await bot.DoAsync(async db =>
        {
            db.Outbox.Add(OutboxMessage.From(new SplitBatchPayload(Guid.NewGuid()), bot.Clock.GetUtcNow().AddDays(1)));
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        var folder = Path.Combine(bot.Folder, "backup");
        var (made, said) = await CommandProcess.RunAsync(bot.Settings, "backup", folder);
        Assert.True(made == 0, said);
        Assert.Contains("Without the key file", said, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandProcess.RunAsync(bot.Settings, "backup", folder)).Code);

        // Filed after the backup, so it is gone after the restore.
        await bot.Binu.FilesCreationAsync();
        var (running, refused) = await CommandProcess.RunAsync(bot.Settings, "restore", folder, "--replace");
        Assert.Equal(1, running);
        Assert.Contains("Stop it first", refused, StringComparison.Ordinal);

        await bot.WhileStoppedAsync(async () =>
        {
            Assert.Equal(1, (await CommandProcess.RunAsync(bot.Settings, "restore", folder)).Code);
            Assert.Equal(0, (await CommandProcess.RunAsync(bot.Settings, "restore", folder, "--replace", "--dry-run")).Code);
            var (code, words) = await CommandProcess.RunAsync(bot.Settings, "restore", folder, "--replace");
            Assert.True(code == 0, words);
        });

        var request = Assert.Single(await bot.ReadAsync(db => db.Requests.ToListAsync()));
        Assert.Equal(bot.Asha.Person.AadObjectId, request.MakerId);
        Assert.Equal("1995-04-12", request.Answers["DateOfBirth"]);
        var proof = Assert.Single(await bot.ReadAsync(db => db.Attachments.ToListAsync()));
        Assert.NotEmpty(await bot.Services.GetRequiredService<DocumentVault>().ReadAllBytesAsync(proof.Id, default));
        Assert.Equal(
            FailureReason.Restored,
            await bot.ReadAsync(db => db.Outbox.Where(m => m.Kind == OutboxKinds.SplitBatch).Select(m => m.LastFailure).SingleAsync()));
        Assert.Null(await bot.ReadAsync(db => db.FirstBrokenLineAsync(default)));
        await bot.Binu.FilesCreationAsync();
    }

    [Fact]
    public async Task A_tampered_backup_is_not_restored()
    {
        await using var bot = await StartUsedBotAsync();
        var folder = Path.Combine(bot.Folder, "backup");
        Assert.Equal(0, (await CommandProcess.RunAsync(bot.Settings, "backup", folder)).Code);
        var document = Directory.EnumerateFiles(Path.Combine(folder, "documents")).First();
        await File.AppendAllTextAsync(document, "x");

        var (code, said) = await CommandProcess.RunAsync(bot.Settings, "restore", folder, "--replace");

        Assert.Equal(1, code);
        Assert.Contains(Path.GetFileName(document), said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restoring_replaces_a_damaged_or_lost_database_completely()
    {
        await using var bot = await StartUsedBotAsync();
        var (backup, file) = (Path.Combine(bot.Folder, "backup"), bot.Settings["Storage:ConnectionString"]!);
        Assert.Equal(0, (await CommandProcess.RunAsync(bot.Settings, "backup", backup)).Code);

        await bot.WhileStoppedAsync(async () =>
        {
            await File.WriteAllTextAsync(file, new string('x', 8192));
            var (code, said) = await CommandProcess.RunAsync(bot.Settings, "restore", backup, "--replace");
            Assert.True(code == 0, said);
            Assert.Contains(file, said, StringComparison.Ordinal);
            Assert.Equal(8192, new FileInfo(Assert.Single(Directory.EnumerateFiles(bot.Folder, "bot.db.before-restore-*"))).Length);

            // The database is gone; SQLite's side files remain.
            File.Delete(file);
            string[] left = ["-wal", "-shm", "-journal"];
            foreach (var part in left)
            {
                await File.WriteAllTextAsync(file + part, "of before");
            }

            var (again, words) = await CommandProcess.RunAsync(bot.Settings, "restore", backup);
            Assert.True(again == 0, words);
            Assert.All(left, part =>
            {
                Assert.False(File.Exists(file + part), part);
                Assert.Equal(
                    "of before",
                    File.ReadAllText(Assert.Single(Directory.EnumerateFiles(bot.Folder, "bot.db.before-restore-*" + part))));
            });
        });

        Assert.Single(await bot.ReadAsync(db => db.Requests.ToListAsync()));
    }

    [Fact]
    public async Task A_backup_accepts_a_trailing_slash_and_leaves_foreign_folders_alone()
    {
        await using var bot = await StartUsedBotAsync();
        var folder = Path.Combine(bot.Folder, "backup");
        var other = Path.Combine(folder + ".part", "letter.txt");
        Directory.CreateDirectory(folder + ".part");
        await File.WriteAllTextAsync(other, "Dear Sir");

        var (refused, why) = await CommandProcess.RunAsync(bot.Settings, "backup", folder);
        Assert.Equal(1, refused);
        Assert.Contains("in the way", why, StringComparison.Ordinal);
        Assert.Equal("Dear Sir", await File.ReadAllTextAsync(other));

        // An interrupted backup of ours is started again.
        File.Move(other, Path.Combine(folder + ".part", "bot.db"));
        var (code, said) = await CommandProcess.RunAsync(bot.Settings, "backup", folder + Path.DirectorySeparatorChar);
        Assert.True(code == 0, said);
        Assert.True(File.Exists(Path.Combine(folder, "backup.json")));
        Assert.False(Directory.Exists(folder + ".part"));
    }

    [Fact]
    public async Task Key_rotation_reports_an_unreadable_document_and_keeps_the_old_key()
    {
        await using var bot = await StartUsedBotAsync();
        var (file, scans) = (bot.Settings["Documents:KeyFile"]!, bot.Settings["Documents:Folder"]!);
        var (old, id) = (await File.ReadAllTextAsync(file), bot.Services.GetRequiredService<KeyRing>().Id);
        var cut = Path.Combine(scans, $"{Guid.NewGuid():N}.sealed");

        await bot.WhileStoppedAsync(async () =>
        {
            await File.WriteAllTextAsync(cut, "BOT1");
            var (met, why) = await CommandProcess.RunAsync(bot.Settings, "rotate-keys");
            Assert.Equal(1, met);
            Assert.Contains(cut, why, StringComparison.Ordinal);
            Assert.Contains(old.Trim(), await File.ReadAllTextAsync(file), StringComparison.Ordinal);

            var (refused, unfinished) = await CommandProcess.RunAsync(bot.Settings, "backup", Path.Combine(bot.Folder, "backup"));
            Assert.Equal(1, refused);
            Assert.Contains("Finish rotate-keys first", unfinished, StringComparison.Ordinal);

            File.Delete(cut);
            var (code, said) = await CommandProcess.RunAsync(bot.Settings, "rotate-keys");
            Assert.True(code == 0, said);
            Assert.Contains($"{file}.{id}", said, StringComparison.Ordinal);
        });

        Assert.Equal(old.Trim(), (await File.ReadAllTextAsync($"{file}.{id}")).Trim());
        Assert.Equal(id, KeyRing.Load($"{file}.{id}", mayCreate: false).Id);
        Assert.Single(await File.ReadAllLinesAsync(file));
    }

    [PostgresFact]
    public async Task Keys_are_not_rotated_while_another_node_is_running()
    {
        await using var bot = await StartUsedBotOnPostgresAsync();
        await bot.WhileStoppedAsync(async () =>
        {
            // The stopped node has removed its heartbeat; this one's next is an hour ahead, however busy the machine is.
            Assert.Equal(0L, await OnDatabaseAsync(bot, "SELECT count(*) FROM \"Nodes\""));
            await OnDatabaseAsync(
                bot,
                $"INSERT INTO \"Nodes\" (\"Id\", \"SeenAt\") VALUES ('{Guid.NewGuid()}', "
                    + $"{TimeProvider.System.GetUtcNow().AddHours(1).UtcTicks})");
            var (refused, why) = await CommandProcess.RunAsync(bot.Settings, "rotate-keys");
            Assert.Equal(1, refused);
            Assert.Contains("in use", why, StringComparison.Ordinal);

            await OnDatabaseAsync(bot, "DELETE FROM \"Nodes\"");
            var (code, said) = await CommandProcess.RunAsync(bot.Settings, "rotate-keys");
            Assert.True(code == 0, said);
        });
    }

    [Fact]
    public async Task A_failed_save_is_reported_as_failed()
    {
        await using var bot = await StartUsedBotAsync();
        var backup = Path.Combine(bot.Folder, "backup");
        // Every save violates a unique key, as in a lost race.
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Faster BEFORE INSERT ON Audit BEGIN INSERT INTO Counters "
            + "SELECT * FROM Counters; END"));
        Assert.Equal(0, (await CommandProcess.RunAsync(bot.Settings, "backup", backup)).Code);
        var (imported, said) = await ImportAsync(
            bot,
            TestBot.DirectoryCsv(bot.Teams)
                .Replace("Officer,Faisal Ali,Tax Assistant", "Officer,Faisal Ali,Inspector", StringComparison.Ordinal),
            "--yes");
        Assert.Equal(1, imported);
        Assert.Contains("Nothing was imported", said, StringComparison.Ordinal);

        await bot.WhileStoppedAsync(async () =>
        {
            var (restored, words) = await CommandProcess.RunAsync(bot.Settings, "restore", backup, "--replace");
            Assert.Equal(1, restored);
            Assert.Contains("Nothing was restored", words, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFileSystemEntries(bot.Folder, "*.before-restore-*"));
        });
    }

    [Fact]
    public async Task After_key_rotation_the_new_key_alone_decrypts_everything()
    {
        await using var bot = await StartUsedBotAsync();
        await RotateAsync(bot);
    }

    [PostgresFact]
    public async Task After_key_rotation_on_PostgreSQL_the_new_key_alone_decrypts_everything()
    {
        await using var bot = await StartUsedBotOnPostgresAsync();
        await RotateAsync(bot);
    }

    [Fact]
    public async Task A_directory_import_changes_charges_at_once_and_a_short_file_needs_confirmation()
    {
        await using var bot = await StartUsedBotAsync();
        await ImportAsync(bot);
    }

    [PostgresFact]
    public async Task A_directory_file_is_imported_on_PostgreSQL()
    {
        await using var bot = await StartUsedBotOnPostgresAsync();
        await ImportAsync(bot);
    }

    private static async Task VerifyAsync(TestBot bot)
    {
        var (code, said) = await CommandProcess.RunAsync(bot.Settings, "verify-audit");
        Assert.True(code == 0, said);
        Assert.Contains("The audit is intact", said, StringComparison.Ordinal);
        var anchor = said.Trim().Split(' ')[^1];

        await bot.Binu.FilesCreationAsync();
        Assert.Equal(0, (await CommandProcess.RunAsync(bot.Settings, "verify-audit", "--anchor", anchor)).Code);
        Assert.Equal(1, (await CommandProcess.RunAsync(bot.Settings, "verify-audit", "--anchor", $"9{anchor}")).Code);
    }

    private static async Task RotateAsync(TestBot bot)
    {
        var file = bot.Settings["Documents:KeyFile"]!;
        var old = await File.ReadAllTextAsync(file);
        var mark = await PersonBlindIndexAsync(bot);
        Assert.Contains("in use", (await CommandProcess.RunAsync(bot.Settings, "rotate-keys")).Said, StringComparison.Ordinal);
        await bot.WhileStoppedAsync(async () =>
        {
            Assert.Contains(
                "Nothing was changed",
                (await CommandProcess.RunAsync(bot.Settings, "rotate-keys", "--dry-run")).Said,
                StringComparison.Ordinal);
            Assert.Equal(old, await File.ReadAllTextAsync(file));

            // Killed as soon as the new key is in the file; the second run resumes with the same key.
            using (var killed = CommandProcess.Start(bot.Settings, "rotate-keys"))
            {
                await bot.UntilAsync(() => killed.HasExited || File.ReadAllText(file) != old, "the new key stands in the file");
                killed.Kill();
                await killed.WaitForExitAsync();
            }

            var begun = (await File.ReadAllTextAsync(file)).Split('\n');
            var (code, said) = await CommandProcess.RunAsync(bot.Settings, "rotate-keys");
            Assert.True(code == 0, said);
            if (begun.Length > 1)
            {
                Assert.Equal(begun[0], await File.ReadAllTextAsync(file));
            }
        });

        Assert.DoesNotContain(old.Trim(), await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        var request = Assert.Single(await bot.ReadAsync(db => db.Requests.ToListAsync()));
        Assert.Equal("1995-04-12", request.Answers["DateOfBirth"]);
        var proof = Assert.Single(await bot.ReadAsync(db => db.Attachments.ToListAsync()));
        Assert.NotEmpty(proof.Name);
        Assert.NotEmpty(await bot.Services.GetRequiredService<DocumentVault>().ReadAllBytesAsync(proof.Id, default));
        Assert.Equal(
            "10200001",
            await bot.ReadAsync(db => db.Officers.Where(officer => officer.Name == "Anil Kumar")
                .Select(officer => officer.SsoId)
                .SingleAsync()));
        Assert.NotEqual(mark, await PersonBlindIndexAsync(bot));
        Assert.Equal(
            bot.Services.GetRequiredService<FieldCipher>().BlindIndex(PersonBlindIndex, PersonKey.Of(request.Answers)!),
            await PersonBlindIndexAsync(bot));
        Assert.All(await bot.ReadAsync(db => db.InboxMessages.ToListAsync()), row => Assert.NotEqual("", row.Answer));

        // One officer before and one after the rotation with the same number: still recognised as equal.
        await bot.Binu.SaysAsync("hi");
        await bot.Binu.PressesAsync("Create a new SSO-ID");
        await bot.Binu.PressesAsync("No, never");
        await bot.Binu.PressesAsync(
            "Next: scan",
            [.. bot.Binu.Fill(CreationScenario.GoodAnswers)
                .Select(answer => answer.Id == "Mobile" ? (answer.Id, request.Answers["Mobile"]!) : answer)]);
        await bot.Binu.SendsFileAsync("service-book.pdf", SampleFiles.Pdf(bot.Binu.Person.Name));
        await bot.Binu.PressesAsync("Next: check");
        await bot.Binu.PressesAsync("Submit");
        var numbers = await bot.ReadAsync(db => db.Requests.Select(other => EF.Property<string?>(other, MobileBlindIndex)).ToListAsync());
        Assert.Equal(2, numbers.Count);
        Assert.NotNull(Assert.Single(numbers.Distinct()));
    }

    private static async Task<object?> OnDatabaseAsync(TestBot bot, string sql)
    {
        await using var connection = new NpgsqlConnection(bot.Settings["Storage:ConnectionString"] + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // Written here, of numbers.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    private static Task<string?> PersonBlindIndexAsync(TestBot bot) =>
        bot.ReadAsync(db => db.Requests.Select(request => EF.Property<string?>(request, PersonBlindIndex)).SingleAsync());

    private static async Task ImportAsync(TestBot bot)
    {
        var people = TestBot.DirectoryCsv(bot.Teams);
        Assert.Contains("already", (await ImportAsync(bot, people)).Said, StringComparison.Ordinal);

        // Elsa takes over Ernakulam from Anil; Faisal is promoted.
        var head = people.Split('\n').First(line => line.Contains("AC Ernakulam", StringComparison.Ordinal));
        var elsa = head.Replace("Anil Kumar", "Elsa Paul", StringComparison.Ordinal).Replace("anil@", "elsa@", StringComparison.Ordinal)
            .Replace($"{bot.Anil.Person.AadObjectId}", $"{bot.Chat("Elsa Paul").Person.AadObjectId}", StringComparison.Ordinal)
                .Replace("10200001", "10234567", StringComparison.Ordinal);
        var changed = people.Replace(head, elsa, StringComparison.Ordinal)
            .Replace("Officer,Faisal Ali,Tax Assistant", "Officer,Faisal Ali,Inspector", StringComparison.Ordinal);
        var (dry, would) = await ImportAsync(bot, changed, "--dry-run");
        Assert.True(dry == 0, would);
        Assert.Contains("charges that begin: 1, that end now: 1", would, StringComparison.Ordinal);

        // One charge of four is more than a tenth.
        var (refused, why) = await ImportAsync(bot, changed);
        Assert.Equal(1, refused);
        Assert.Contains("add --yes", why, StringComparison.Ordinal);
        Assert.Equal(0, (await ImportAsync(bot, changed, "--yes")).Code);

        await bot.Chat("Elsa Paul").SeesAsync("your decision, please");
        var anil = await bot.Anil.SaysAsync("hi");
        Assert.False(anil.Has("My queue"));
        Assert.Equal(
            OfficeDirectory.Designation.Inspector,
            await bot.ReadAsync(db => db.Officers.Where(officer => officer.Name == "Faisal Ali")
                .Select(officer => officer.Designation)
                .SingleAsync()));
        Assert.Null(await bot.ReadAsync(db => db.FirstBrokenLineAsync(default)));
        var (wrong, line) = await ImportAsync(bot, changed + "Ernakulam Division,Division,Inspector,Officer,,Inspector,x,y,\n");
        Assert.Equal(1, wrong);
        Assert.Contains("Line ", line, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> ImportAsync(TestBot bot, string people, params string[] options)
    {
        var file = Path.Combine(bot.Folder, "new.csv");
        await File.WriteAllTextAsync(file, people);
        return await CommandProcess.RunAsync(bot.Settings, ["import-directory", file, .. options]);
    }

    private static async Task<TestBot> StartUsedBotAsync() => await StartUsedBotAsync(await TestBot.StartAsync());

    private static async Task<TestBot> StartUsedBotOnPostgresAsync() => await StartUsedBotAsync(await TestBot.StartOnPostgresAsync());

    private static async Task<TestBot> StartUsedBotAsync(TestBot bot)
    {
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SaysAsync("hi");
        return bot;
    }
}
