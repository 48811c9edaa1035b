using BotApp.OfficeDirectory;
using BotApp.Scenarios;
using BotApp.Storage.Encryption;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>What people and the operator see after somebody has copied an officer's SSO-ID to another officer by SQL.</summary>
public sealed class MovedValueTests
{
    private static readonly string SsoId = EncryptedColumns.StoredName(nameof(Officer.SsoId));

    [Fact]
    public async Task A_copied_SSO_ID_is_shown_to_nobody_and_found_by_the_operator() => await CopyAsync(await TestBot.StartAsync());

    [PostgresFact]
    public async Task A_copied_SSO_ID_is_shown_to_nobody_and_found_by_the_operator_on_PostgreSQL() =>
        await CopyAsync(await TestBot.StartOnPostgresAsync());

    private static async Task CopyAsync(TestBot started)
    {
        await using var bot = started;
        await bot.Anil.SaysAsync("hi");
        await bot.Deepa.SaysAsync("hi");
        var (anil, deepa) = (bot.Anil.Person.AadObjectId, bot.Deepa.Person.AadObjectId);
        await bot.DoAsync(async db =>
        {
            var stolen = await db.Officers.Where(officer => officer.Id == deepa).Select(officer => EF.Property<byte[]>(officer, SsoId))
                .SingleAsync();
            return await db.Officers.Where(officer => officer.Id == anil)
                .ExecuteUpdateAsync(set => set.SetProperty(officer => EF.Property<byte[]>(officer, SsoId), stolen));
        });

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => bot.Anil.SaysAsync("hi"));
        Assert.Contains("F-", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("10200002", refused.Message, StringComparison.Ordinal);
        await bot.Deepa.SaysAsync("hi");
        Assert.True(bot.Deepa.Has("My requests"));

        var (code, said) = await bot.RunsCommandAsync("verify-audit");
        Assert.Equal(1, code);
        Assert.Contains($"table Officers, row {anil}, column SsoId does not decrypt", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"{deepa}", said, StringComparison.OrdinalIgnoreCase);
    }
}
