using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Storage.Encryption;
using BotApp.Support;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BotApp.Operation;

/// <summary>The command <c>rotate-keys</c>.</summary>
public sealed class KeyRotationTests
{
    private const string PersonBlindIndex = "PersonBlindIndex";
    private const string MobileBlindIndex = "MobileBlindIndex";

    [Fact]
    public async Task Key_rotation_names_what_no_key_opens_and_leaves_the_key_file_as_it_was() =>
        await NameUnreadableAsync(await CommandScenario.StartUsedBotAsync());

    [PostgresFact("BOT_FAULTS")]
    public async Task Key_rotation_names_what_no_key_opens_and_leaves_the_key_file_as_it_was_on_PostgreSQL() =>
        await NameUnreadableAsync(await CommandScenario.StartUsedBotOnPostgresAsync());

    [PostgresFact("BOT_FAULTS")]
    public async Task Keys_are_not_rotated_while_another_node_is_running()
    {
        await using var bot = await CommandScenario.StartUsedBotOnPostgresAsync();
        await bot.WhileStoppedAsync(async () =>
        {
            // The stopped node has removed its heartbeat; this one's next is an hour ahead, however busy the machine is.
            Assert.Equal(0L, await OnDatabaseAsync(bot, "SELECT count(*) FROM \"Nodes\""));
            await OnDatabaseAsync(
                bot,
                $"INSERT INTO \"Nodes\" (\"Id\", \"SeenAt\") VALUES ('{Guid.NewGuid()}', "
                    + $"{TimeProvider.System.GetUtcNow().AddHours(1).UtcTicks})");
            var (refused, why) = await bot.RunsCommandAsync("rotate-keys");
            Assert.Equal(1, refused);
            Assert.Contains("in use", why, StringComparison.Ordinal);

            await OnDatabaseAsync(bot, "DELETE FROM \"Nodes\"");
            var (code, said) = await bot.RunsCommandAsync("rotate-keys");
            Assert.True(code == 0, said);
        });
    }

    [Fact]
    public async Task After_key_rotation_the_new_key_alone_decrypts_everything()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        await RotateAsync(bot);
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task After_key_rotation_on_PostgreSQL_the_new_key_alone_decrypts_everything()
    {
        await using var bot = await CommandScenario.StartUsedBotOnPostgresAsync();
        await RotateAsync(bot);
    }

    private static async Task NameUnreadableAsync(TestBot started)
    {
        await using var bot = started;
        var (file, scans) = (bot.Settings["Documents:KeyFile"]!, bot.Settings["Documents:Folder"]!);
        var (old, id) = (await File.ReadAllTextAsync(file), bot.Services.GetRequiredService<KeyRing>().Id);
        var cut = Path.Combine(scans, $"{Guid.NewGuid():N}.sealed");
        var request = await bot.ReadAsync(db => db.Requests.Select(request => request.Id).SingleAsync());
        await bot.DoAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Requests" SET "Reason" = {new byte[40]}"""));

        await bot.WhileStoppedAsync(async () =>
        {
            await File.WriteAllTextAsync(cut, "BOT1");
            foreach (var options in (string[][])[[], ["--dry-run"]])
            {
                var (met, why) = await bot.RunsCommandAsync(["rotate-keys", .. options]);
                Assert.Equal(1, met);
                Assert.Contains(cut, why, StringComparison.Ordinal);
                Assert.Contains($"table Requests, row {request}, column Reason", why, StringComparison.OrdinalIgnoreCase);
                Assert.Equal(old, await File.ReadAllTextAsync(file));
            }

            File.Delete(cut);
        });
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Requests" SET "Reason" = NULL"""));
        await bot.WhileStoppedAsync(async () =>
        {
            var (code, said) = await bot.RunsCommandAsync("rotate-keys");
            Assert.True(code == 0, said);
            Assert.Contains($"{file}.{id}", said, StringComparison.Ordinal);
        });

        Assert.Equal(old.Trim(), (await File.ReadAllTextAsync($"{file}.{id}")).Trim());
        Assert.Equal(id, KeyFile.Load($"{file}.{id}", mayCreate: false).Id);
        Assert.Single(KeyFile.Load(file, mayCreate: false).KeyIds);
        // The lines of before the rotation stay under the key of their time.
        var (verified, words) = await bot.RunsCommandAsync("verify-audit");
        Assert.True(verified == 0, words);
    }

    private static async Task RotateAsync(TestBot bot)
    {
        var file = bot.Settings["Documents:KeyFile"]!;
        var old = await File.ReadAllTextAsync(file);
        var mark = await PersonBlindIndexAsync(bot);
        Assert.Contains("in use", (await CommandProcess.RunAsync(bot.Settings, "rotate-keys")).Error, StringComparison.Ordinal);
        await bot.WhileStoppedAsync(async () =>
        {
            Assert.Contains(
                "Nothing was changed",
                (await bot.RunsCommandAsync("rotate-keys", "--dry-run")).Said,
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
            var (code, _, why) = await CommandProcess.RunAsync(bot.Settings, "rotate-keys");
            Assert.True(code == 0, why);
            if (begun.Length > 1)
            {
                Assert.StartsWith(begun[0], await File.ReadAllTextAsync(file), StringComparison.Ordinal);
            }

            var (verified, problems) = await bot.RunsCommandAsync("verify-audit");
            Assert.True(verified == 0, problems);
        });

        Assert.DoesNotContain(old.Trim(), await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        var request = Assert.Single(await bot.ReadAsync(db => db.Requests.ToListAsync()));
        Assert.Equal("1995-04-12", request.Answers["DateOfBirth"]);
        var attachment = Assert.Single(await bot.ReadAsync(db => db.Attachments.ToListAsync()));
        Assert.NotEmpty(attachment.Name);
        Assert.NotEmpty(await bot.Services.GetRequiredService<DocumentVault>().ReadAllBytesAsync(attachment.Id, default));
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
}
