using BotApp.Approvals;
using BotApp.Conversation;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace BotApp.Storage;

/// <summary>How many SQL statements a turn may take; one more is a round trip for every officer of the Commissionerate.</summary>
public sealed class TurnStatementTests(ITestOutputHelper output)
{
    private int _deliveries;

    [Fact]
    public async Task Turns_take_few_statements()
    {
        // Before the first context: one that found nobody listening tells nothing for a second.
        using var log = new StatementLog();
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");

        await TakesAsync(1, bot.Asha, ShowMenu.Verb, []);
        await TakesAsync(4, bot.Asha, ShowMyRequests.Verb, []);
        await TakesAsync(4, bot.Asha, ShowRequest.Verb, CardData.Write(new ShowRequest(id)));
        await TakesAsync(9, bot.Anil, ShowQueue.Verb, []);
        var card = await bot.ReadAsync(db => db.CardMessages.Where(one => one.Subject == id).Select(one => one.Id).FirstAsync());
        await TakesAsync(8, bot.Anil, ApproveRequest.Verb, CardData.Write(new ApproveRequest(card)));

        async Task TakesAsync(int most, TeamsChat chat, string verb, IEnumerable<KeyValuePair<string, string>> data)
        {
            var caller = await CallerOfAsync(bot, chat);
            var router = bot.Services.GetRequiredService<ActionRouter>();
            IReadOnlyList<string> statements = [];
            // The first time reads what the process then keeps.
            foreach (var _ in verb == ApproveRequest.Verb ? [0] : new[] { 0, 1 })
            {
                statements = await log.OfAsync(() => router.HandleActionAsync(
                    caller,
                    new ActivityReference($"delivery {++_deliveries}", "a message"),
                    verb,
                    new Inputs(new Dictionary<string, string>(data)),
                    default));
            }

            output.WriteLine($"{verb}: {statements.Count}\n{string.Join("\n\n", statements)}\n");
            Assert.True(statements.Count <= most, $"{verb} takes {statements.Count} statements:\n{string.Join("\n\n", statements)}");
        }
    }

    private static async Task<Caller> CallerOfAsync(TestBot bot, TeamsChat who)
    {
        var chat = await bot.ReadAsync(db => db.Chats.AsNoTracking().SingleAsync(one => one.OfficerId == who.Person.AadObjectId));
        return new Caller(
            chat.OfficerId, chat.TenantId, chat.TeamsUserId, chat.BotId, ChatKind.Personal, chat.ConversationId, chat.ServiceUrl, "", null);
    }
}
