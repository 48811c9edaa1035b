using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Storage;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>
/// Seeds an empty database with the templates marked SAMPLE: the official files are not public (product specification, "Templates are
/// data").
/// </summary>
internal sealed class SeedSampleTemplatesJob(IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        if (await db.Templates.AnyAsync(cancellationToken))
        {
            return;
        }

        var samples = Samples().ToList();
        await db.BeginWriteAsync(cancellationToken);
        if (await db.Templates.AnyAsync(cancellationToken))
        {
            // Another node was faster.
            return;
        }

        db.Templates.AddRange(samples);
        await db.SaveAsync(clock.GetUtcNow(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<Template> Samples()
    {
        foreach (var (kind, name) in FlowCatalog.TemplateFlows.Select(flow => (flow.Kind, flow.SampleTemplate)))
        {
            var file = Read($"{name}.sample.xlsx");
            if (TemplateWorkbook.Read(new MemoryStream(file)).IsRefused(out var why, out var layout))
            {
                throw new InvalidOperationException($"The sample template '{name}' cannot be read. {why.Message.English}");
            }

            yield return new Template
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Kind = kind,
                Number = 1,
                IsSample = true,
                File = file,
                Layout = layout,
                LoadedAt = clock.GetUtcNow(),
            };
        }
    }

    private static byte[] Read(string resource)
    {
        using var stream = typeof(SeedSampleTemplatesJob).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource '{resource}' is missing.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
