using BotApp.Basics;

namespace BotApp.Storage;

/// <summary>The mapping of all tables, which EF builds for the first context.</summary>
internal sealed class DatabaseModel(IServiceScopeFactory scopes) : IWarmUp
{
    public void WarmUp()
    {
        using var scope = scopes.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<BotDb>().Model;
    }
}
