using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>The command <c>verify-audit</c> beside a running bot.</summary>
public sealed class AuditVerificationTests
{
    [Fact]
    public async Task Audit_verification_detects_a_truncated_end_by_its_anchor()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        await VerifyAsync(bot);
    }

    [PostgresFact]
    public async Task The_audit_is_verified_on_PostgreSQL()
    {
        await using var bot = await CommandScenario.StartUsedBotOnPostgresAsync();
        await VerifyAsync(bot);
    }

    [Fact]
    public async Task A_changed_audit_line_is_reported()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditNoUpdate; UPDATE Audit SET Event = 'request.approved' "
            + "WHERE Seq = 2"));

        var (code, said) = await bot.RunsCommandAsync("verify-audit");

        Assert.Equal(1, code);
        Assert.Contains("broken at line 2", said, StringComparison.Ordinal);
    }

    private static async Task VerifyAsync(TestBot bot)
    {
        var (code, said) = await bot.RunsCommandAsync("verify-audit");
        Assert.True(code == 0, said);
        Assert.Contains("The audit is intact and all requests agree", said, StringComparison.Ordinal);
        var anchor = said.Trim().Split(' ')[^1];

        await bot.Binu.FilesCreationAsync();
        Assert.Equal(0, (await bot.RunsCommandAsync("verify-audit", "--anchor", anchor)).Code);
        Assert.Equal(1, (await bot.RunsCommandAsync("verify-audit", "--anchor", $"9{anchor}")).Code);
    }
}
