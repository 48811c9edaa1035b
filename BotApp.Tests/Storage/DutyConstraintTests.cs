using System.Data.Common;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using BotApp.Templates;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>
/// The database itself refuses a decider or completer whom the separation of duties forbids, whatever road forgot the rule.
/// </summary>
public sealed class DutyConstraintTests
{
    [Fact]
    public async Task Sqlite_refuses_forbidden_deciders_and_completers()
    {
        await using var bot = await TestBot.StartAsync();
        await RefusesAsync(bot);
    }

    [PostgresFact]
    public async Task Postgres_refuses_forbidden_deciders_and_completers()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        await RefusesAsync(bot);
    }

    private static async Task RefusesAsync(TestBot bot)
    {
        var (asha, anil) = (bot.Asha.Person.AadObjectId, bot.Anil.Person.AadObjectId);
        var id = await bot.SubmitAsync(asha, tell: false);
        var uploaded = await bot.DoAsync(async db =>
        {
            var filed = Request.Submit(
                Guid.NewGuid(),
                "KCH-2026-800001-1",
                RequestKind.Creation,
                bot.Binu.Person.AadObjectId,
                await db.Offices.Where(office => office.Name == "Ernakulam Division").Select(office => office.Id).SingleAsync(),
                null,
                TestData.CreationAnswers.With(TemplateField.Name, "Binu Thomas"),
                bot.Clock.GetUtcNow(),
                filedById: anil);
            db.Requests.Add(filed);
            await db.SaveAsync(bot.Clock.GetUtcNow(), default);
            return filed.Id;
        });

        await RefusedAsync(bot, id, "CK_Requests_Decider", "DecidedById = MakerId");
        await RefusedAsync(bot, id, "CK_Requests_Decider", "SubjectOfficerId = {1}, DecidedById = {1}");
        await RefusedAsync(bot, id, "CK_Requests_Decided", "Stage = 'Approved'");
        await RefusedAsync(bot, id, "CK_Requests_Codecider", "DecidedById = {1}, CodecidedById = {1}");
        await RefusedAsync(bot, id, "CK_Requests_BatchedWithScan", "BatchId = {1}");
        await RefusedAsync(bot, id, "CK_Requests_Endorser", "EndorsedById = MakerId");
        await RefusedAsync(bot, id, "CK_Requests_Completer", "CompletedById = SubjectOfficerId");
        await RefusedAsync(bot, id, "CK_Requests_Completer", "DecidedById = {1}, CompletedById = {1}");
        await RefusedAsync(bot, id, "CK_Requests_Completer", "DecidedById = {3}, CodecidedById = {1}, CompletedById = {1}");
        await RefusedAsync(bot, id, "CK_Requests_Cocompleter", "CompletedById = {1}, CocompletedById = {1}");
        await RefusedAsync(bot, id, "CK_Requests_Completed", "Stage = 'Done'");
        await RefusedAsync(bot, uploaded, "CK_Requests_UploadApproved", "Stage = 'Approved', DecidedById = {1}");
        await RunAsync(bot, uploaded, "Stage = 'Approved', DecidedById = {1}, ScansAtDecision = 1");
        await RunAsync(bot, id, "DecidedById = {1}, CompletedById = {1}, IsCompletedBySystemsManager = true");
        await RunAsync(bot, id, "DecidedById = NULL, CompletedById = NULL");

        // Deepa acts for Anil as link officer: not on what is Anil's own.
        var own = await bot.SubmitAsync(anil, tell: false);
        await bot.GiveChargeAsync(bot.Deepa, (await bot.PostOfAsync(bot.Anil)).Id, ChargeKind.Link, bot.Clock.GetUtcNow().AddDays(-1));
        await RefusedAsync(bot, own, "the decider acted for the applicant", "DecidedById = {3}");
        await RefusedAsync(bot, own, "the decider acted for the applicant", "DecidedById = {2}, CodecidedById = {3}");
        await RunAsync(bot, id, "DecidedById = {3}");
        await RunAsync(bot, id, "DecidedById = NULL");

        // The same person by another fact: a record of another name with the applicant's mobile number.
        await bot.SubmitAsync(
            bot.Binu.Person.AadObjectId, answers => answers.With(TemplateField.Mobile, "+91 98470 12345"), tell: false);
        await RefusedAsync(bot, id, "the decider may be the applicant", "DecidedById = {2}");
        await RefusedAsync(bot, id, "the completer may be the applicant", "CompletedById = {2}");
        await RefusesTextsAsync(bot, asha, anil);
    }

    /// <summary>A text for everybody is not confirmed by its author or by nobody, and one place has one undecided text.</summary>
    private static async Task RefusesTextsAsync(TestBot bot, Guid author, Guid other)
    {
        await bot.DoAsync(db => AddTextAsync(db, author, "place"));
        await bot.DoAsync(db => AddTextAsync(db, author, "other place"));
        await RefusedAsync("CK_TextProposals_Decider", """ "Outcome" = 'Confirmed', "DecidedById" = "ProposedById" """);
        await RefusedAsync("CK_TextProposals_Outcome", """ "Outcome" = 'Confirmed' """);
        Assert.False(await bot.DoAsync(db => AddTextAsync(db, other, "place")));
        Assert.Equal(2, await RunAsync(""" "Outcome" = 'Confirmed', "DecidedById" = {0} """));
        Assert.True(await bot.DoAsync(db => AddTextAsync(db, other, "place")));

        async Task RefusedAsync(string constraint, string change) => Assert.Contains(
            constraint,
            (await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(change))).Message,
            StringComparison.Ordinal);

#pragma warning disable EF1002 // The changes above.
        Task<int> RunAsync(string change) => bot.DoAsync(db =>
            db.Database.ExecuteSqlRawAsync($"""UPDATE "TextProposals" SET {change}""", other));
#pragma warning restore EF1002

        Task<bool> AddTextAsync(BotDb db, Guid by, string key)
        {
            db.TextProposals.Add(new TextProposal
            {
                Id = Guid.NewGuid(),
                Kind = TextKind.Contact,
                Key = key,
                Before = null,
                After = "text",
                ProposedById = by,
                ProposedAt = bot.Clock.GetUtcNow(),
            });
            return db.SaveAsync(bot.Clock.GetUtcNow(), default);
        }
    }

    private static async Task RefusedAsync(TestBot bot, Guid id, string constraint, string change)
    {
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(bot, id, change));
        Assert.Contains(constraint, refused.Message, StringComparison.Ordinal);
    }

    /// <param name="change">{1} is Anil, {2} Binu, {3} Deepa.</param>
    private static Task<int> RunAsync(TestBot bot, Guid id, string change)
    {
        var columns = System.Text.RegularExpressions.Regex.Replace(change, @"\b([A-Z][a-z]+[A-Z]*[A-Za-z]*)\b(?=( = | *$|,))", "\"$1\"");
#pragma warning disable EF1002 // The changes above.
        return bot.DoAsync(db => db.Database.ExecuteSqlRawAsync(
            $$"""UPDATE "Requests" SET {{columns}} WHERE "Id" = {0}""",
            id,
            bot.Anil.Person.AadObjectId,
            bot.Binu.Person.AadObjectId,
            bot.Deepa.Person.AadObjectId));
#pragma warning restore EF1002
    }
}
