using System.Globalization;
using BotApp.Campaigns;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Load;

/// <summary>An office of many people with a chat each, and a check-in that has just been started for all of them.</summary>
internal sealed class CampaignOffice(IServiceScopeFactory scopes, TimeProvider clock, int people) : IHostedService
{
    private const int Chunk = 2_000;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var office = new Office { Id = Guid.NewGuid(), Name = "Campaign Division", Kind = OfficeKind.Division, Code = "DIV-CAM" };
        await SaveAsync((db, _) => db.Offices.Add(office), cancellationToken);
        foreach (var chunk in Enumerable.Range(0, people).Chunk(Chunk))
        {
            await SaveAsync((db, services) => Add(db, services, office, chunk), cancellationToken);
        }

        await SaveAsync(
            (db, services) =>
            {
                var now = clock.GetUtcNow();
                var campaign = Campaign.Prepare(CampaignKind.CheckIn, [office.Id], null, null, now);
                campaign.Start(now);
                db.Campaigns.Add(campaign);
                db.ScheduleRound(campaign, now, services.GetRequiredService<OfficeProfile>(), now);
            },
            cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Add(BotDb db, IServiceProvider services, Office office, int[] numbers)
    {
        var settings = services.GetRequiredService<IConfiguration>();
        var (service, tenant) = (settings["Teams:ServiceUrls:0"]!, settings["Teams:TenantIds:0"]!);
        foreach (var number in numbers)
        {
            var id = Guid.NewGuid();
            var name = number.ToString("D5", CultureInfo.InvariantCulture);
            db.Officers.Add(new Officer
            {
                Id = id,
                AadObjectId = id,
                Name = $"Officer {name}",
                Designation = Designation.Inspector,
                OfficeId = office.Id,
            });
            db.Chats.Add(new Chat
            {
                OfficerId = id,
                ServiceUrl = service,
                ConversationId = $"a:{name}",
                TeamsUserId = $"29:{name}",
                TenantId = tenant,
                BotId = $"28:{settings["Teams:AppId"]}",
            });
        }
    }

    private async Task SaveAsync(Action<BotDb, IServiceProvider> change, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.BeginWriteAsync(ct);
        change(db, scope.ServiceProvider);
        await db.SaveAsync(clock.GetUtcNow(), ct);
    }
}
