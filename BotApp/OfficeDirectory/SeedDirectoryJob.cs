using BotApp.Basics;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.OfficeDirectory;

/// <summary>Seeds an empty database from directory and profile, once, at first start.</summary>
internal sealed class SeedDirectoryJob(
    IServiceScopeFactory scopes,
    IOptions<OfficeOptions> office,
    OfficeProfile profile,
    IHostEnvironment environment,
    TimeProvider clock,
    ILogger<SeedDirectoryJob> log)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        if (await db.Offices.AnyAsync(cancellationToken))
        {
            return;
        }

        var path = ShippedFile.Resolve(office.Value.Directory, environment.ContentRootPath);
        using var file = File.OpenRead(path);
        if (DirectorySheet.Read(file).IsRefused(out var why, out var rows))
        {
            throw new InvalidOperationException($"Office:Directory '{path}' cannot be loaded. {why.Message.English}");
        }

        var plan = DirectoryPlan.From(rows, clock.GetUtcNow());
        await db.BeginWriteAsync(cancellationToken);
        if (await db.Offices.AnyAsync(cancellationToken))
        {
            // Another node was faster.
            return;
        }

        db.AddRange(plan.Offices);
        await db.AddManyAsync(plan.Officers, cancellationToken);
        db.AddRange(plan.Posts);
        db.AddRange(plan.Charges);
        db.AddRange(profile.Contacts.Select(seed => seed.ToContact()));
        await db.SaveAsync(clock.GetUtcNow(), cancellationToken);
        log.LogInformation("Directory loaded: {Offices} offices, {Officers} people", plan.Offices.Count, plan.Officers.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
