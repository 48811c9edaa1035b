using BotApp.Conversation;
using BotApp.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BotApp.Support;

/// <summary>
/// The name of the work that the app does at this moment: the type of the action whose handler runs, the payload of the outbox row that is
/// processed, or the job.
/// </summary>
internal static class WorkTag
{
    private static readonly AsyncLocal<string?> Now = new();

    public static string? Current => Now.Value;

    /// <summary>Wraps every action, outbox handler and job of the app.</summary>
    public static void AddTo(IServiceCollection services)
    {
        for (var at = 0; at < services.Count; at++)
        {
            services[at] = services[at] switch
            {
                { ImplementationInstance: ActionRoute route } => ServiceDescriptor.Singleton(route with
                {
                    Handle = (scope, inputs, turn, ct) => RunAsync(route.ActionType.Name, () => route.Handle(scope, inputs, turn, ct)),
                }),
                { ImplementationInstance: OutboxRoute route } => ServiceDescriptor.Singleton(route with
                {
                    Handle = (scope, row, ct) => RunAsync(route.PayloadType.Name, () => route.Handle(scope, row, ct)),
                }),
                { ServiceType: var service, ImplementationType: { } job }
                    when service == typeof(IHostedService) && job.Assembly == typeof(Program).Assembly =>
                    ServiceDescriptor.Singleton<IHostedService>(provider =>
                        new Job(job.Name, (IHostedService)ActivatorUtilities.CreateInstance(provider, job))),
                var other => other,
            };
        }
    }

    private static async Task<T> RunAsync<T>(string name, Func<Task<T>> work)
    {
        Now.Value = name;
        return await work();
    }

    private sealed class Job(string name, IHostedService inner) : IHostedService, IDisposable
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            // What it starts in the background keeps the name.
            Now.Value = name;
            await inner.StartAsync(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => inner.StopAsync(cancellationToken);

        public void Dispose() => (inner as IDisposable)?.Dispose();
    }
}
