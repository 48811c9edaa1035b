using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BotApp.Operation;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Audit;

/// <summary>What <c>verify-audit</c> finds after somebody with full rights on the database has changed it by SQL.</summary>
public sealed class AuditTamperingTests
{
    /// <summary>A working day, so that no reminder comes in between.</summary>
    private static FakeTimeProvider Friday => ChargeScenario.Friday();

    [Fact]
    public async Task A_stage_or_decider_changed_by_SQL_is_found() => await ChangeRequestsAsync(await TestBot.StartAsync());

    [PostgresFact]
    public async Task A_stage_or_decider_changed_by_SQL_is_found_on_PostgreSQL() =>
        await ChangeRequestsAsync(await TestBot.StartOnPostgresAsync());

    [Fact]
    public async Task A_completer_or_endorser_changed_by_SQL_is_found() => await ChangeReportsAsync(await TestBot.StartAsync(Friday));

    [PostgresFact]
    public async Task A_completer_or_endorser_changed_by_SQL_is_found_on_PostgreSQL() =>
        await ChangeReportsAsync(await TestBot.StartOnPostgresAsync(Friday));

    [Fact]
    public async Task A_cut_end_is_found_by_the_stages_it_leaves_without_a_line() => await CutEndAsync(await TestBot.StartAsync());

    [PostgresFact]
    public async Task A_cut_end_is_found_by_the_stages_it_leaves_without_a_line_on_PostgreSQL() =>
        await CutEndAsync(await TestBot.StartOnPostgresAsync());

    [Fact]
    public async Task A_chain_rehashed_without_the_key_is_broken_from_its_first_line() => await RehashAsync(await TestBot.StartAsync());

    [PostgresFact]
    public async Task A_chain_rehashed_without_the_key_is_broken_from_its_first_line_on_PostgreSQL() =>
        await RehashAsync(await TestBot.StartOnPostgresAsync());

    [Fact]
    public async Task A_request_deleted_by_SQL_is_found() => await DeleteRequestAsync(await TestBot.StartAsync());

    [PostgresFact]
    public async Task A_request_deleted_by_SQL_is_found_on_PostgreSQL() => await DeleteRequestAsync(await TestBot.StartOnPostgresAsync());

    private static async Task ChangeRequestsAsync(TestBot started)
    {
        await using var bot = started;
        var (first, second) = await FileTwoAsync(bot);
        await VerifiesAsync(bot);

        await bot.DoAsync(db => db.Database.ExecuteSqlAsync(
            $"""UPDATE "Requests" SET "Stage" = 'Approved', "DecidedById" = {bot.Anil.Person.AadObjectId} WHERE "Number" = {second}"""));
        var stage = await FindsAsync(bot, second);
        Assert.Contains("Approved", stage, StringComparison.Ordinal);
        Assert.Contains("Submitted", stage, StringComparison.Ordinal);
        Assert.DoesNotContain(first, stage, StringComparison.Ordinal);
        await bot.DoAsync(db => db.Database.ExecuteSqlAsync(
            $"""UPDATE "Requests" SET "Stage" = 'Submitted', "DecidedById" = NULL WHERE "Number" = {second}"""));
        await VerifiesAsync(bot);

        await bot.DoAsync(db => db.Database.ExecuteSqlAsync(
            $"""UPDATE "Requests" SET "DecidedById" = {bot.Deepa.Person.AadObjectId} WHERE "Number" = {first}"""));
        Assert.Contains("DecidedById", await FindsAsync(bot, first), StringComparison.Ordinal);
    }

    /// <summary>Two reports are marked by their head and done by the cell; one then gets another completer and another endorser.</summary>
    private static async Task ChangeReportsAsync(TestBot started)
    {
        await using var bot = started;
        await bot.Anil.OpensMenuAsync();
        await bot.Cyril.OpensMenuAsync();
        foreach (var (officer, kind) in ((TeamsChat, string)[])[(bot.Asha, "Relief"), (bot.Binu, "Joining")])
        {
            await officer.FilesReportAsync(kind);
            await bot.Anil.SeesAsync("Marking it replaces the copy");
            await bot.Anil.PressesAsync("Mark to the computer cell");
            await bot.Cyril.SeesAsync(kind);
            await bot.Cyril.PressesAsync("Done");
        }

        await VerifiesAsync(bot);
        var requests = await bot.ReadAsync(db => db.Requests.AsNoTracking().OrderBy(request => request.Number).ToListAsync());
        Assert.All(requests, request => Assert.Equal(
            (Stage.Done, bot.Anil.Person.AadObjectId, bot.Cyril.Person.AadObjectId),
            (request.Stage, request.EndorsedById, request.CompletedById)));
        var (changed, other) = (requests[1], requests[0].Number);
        foreach (var column in (string[])["CompletedById", "EndorsedById"])
        {
            await SetAsync(bot, changed.Id, column, bot.Deepa.Person.AadObjectId);
            var said = await FindsAsync(bot, $"{column} is {bot.Deepa.Person.AadObjectId}");
            Assert.Contains(changed.Number, said, StringComparison.Ordinal);
            Assert.DoesNotContain(other, said, StringComparison.Ordinal);
            await SetAsync(
                bot, changed.Id, column, (column == "EndorsedById" ? bot.Anil : bot.Cyril).Person.AadObjectId);
            await VerifiesAsync(bot);
        }
    }

    private static Task<int> SetAsync(TestBot bot, Guid request, string column, Guid officer) => bot.DoAsync(db => column switch
    {
        "EndorsedById" => db.Database.ExecuteSqlAsync(
            $"""UPDATE "Requests" SET "EndorsedById" = {officer} WHERE "Id" = {request}"""),
        _ => db.Database.ExecuteSqlAsync($"""UPDATE "Requests" SET "CompletedById" = {officer} WHERE "Id" = {request}"""),
    });

    private static async Task CutEndAsync(TestBot started)
    {
        await using var bot = started;
        var (first, _) = await FileTwoAsync(bot);
        await UnlockAuditAsync(bot);
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync(
            """DELETE FROM "Audit" WHERE "Seq" >= (SELECT "Seq" FROM "Audit" WHERE "Event" = 'request.approved')"""));

        Assert.Contains("Submitted", await FindsAsync(bot, first), StringComparison.Ordinal);
    }

    private static async Task RehashAsync(TestBot started)
    {
        await using var bot = started;
        await FileTwoAsync(bot);
        await UnlockAuditAsync(bot);
        var previous = AuditLine.FirstHash;
        foreach (var line in await bot.ReadAsync(db => db.Audit.AsNoTracking().OrderBy(line => line.Seq).ToListAsync()))
        {
            // The hash that needs no secret: everything that it covers is in the table.
            var (seq, hash) = (line.Seq, UnkeyedHash(line, previous));
            await bot.DoAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Audit" SET "Hash" = {hash} WHERE "Seq" = {seq}"""));
            previous = hash;
        }

        Assert.Contains("broken at line 1:", await FindsAsync(bot, "line 1:"), StringComparison.Ordinal);
    }

    private static async Task DeleteRequestAsync(TestBot started)
    {
        await using var bot = started;
        var (first, _) = await FileTwoAsync(bot);
        var id = await bot.ReadAsync(db => db.Requests.Where(request => request.Number == first)
            .Select(request => request.Id)
            .SingleAsync());
        await bot.DoAsync(db => db.Database.ExecuteSqlAsync($"""DELETE FROM "Requests" WHERE "Number" = {first}"""));

        await FindsAsync(bot, id.ToString());
    }

    /// <summary>Two requests of two officers; the first is approved, the second waits.</summary>
    private static async Task<(string First, string Second)> FileTwoAsync(TestBot bot)
    {
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        await bot.Binu.FilesCreationAsync();
        var numbers = await bot.ReadAsync(db => db.Requests.OrderBy(request => request.Number)
            .Select(request => request.Number)
            .ToListAsync());
        return (numbers[0], numbers[1]);
    }

    private static async Task VerifiesAsync(TestBot bot)
    {
        var (code, said) = await bot.RunsCommandAsync("verify-audit");
        Assert.True(code == 0, said);
    }

    private static async Task<string> FindsAsync(TestBot bot, string words)
    {
        var (code, said) = await bot.RunsCommandAsync("verify-audit");
        Assert.Equal(1, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        return said;
    }

    private static Task<int> UnlockAuditAsync(TestBot bot) => bot.DoAsync(db => db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql()
        ? """ALTER TABLE "Audit" DISABLE TRIGGER audit_no_change"""
        : "DROP TRIGGER AuditNoUpdate; DROP TRIGGER AuditNoDelete;"));

    private static string UnkeyedHash(AuditLine line, string previousHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        foreach (var part in (string[])
            [
                previousHash, line.Event, line.Subject.ToString("N"), line.ActorId?.ToString("N") ?? "", line.PostId?.ToString("N") ?? "",
                line.InPlaceOf?.ToString("N") ?? "", line.Detail
            ])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt64BigEndian(number, bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        BinaryPrimitives.WriteInt64BigEndian(number, line.Seq);
        hash.AppendData(number);
        BinaryPrimitives.WriteInt64BigEndian(number, line.At.UtcTicks);
        hash.AppendData(number);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
