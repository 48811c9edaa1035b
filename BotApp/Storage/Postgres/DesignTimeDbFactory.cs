using BotApp.Basics;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BotApp.Storage.Postgres;

/// <summary>Creates the context for <c>dotnet ef migrations add --context PostgresDb</c> without starting the app.</summary>
public sealed class DesignTimeDbFactory : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        options.UseNpgsql("Host=design-time")
            .UseStorageServices(new FieldCipher(new KeyRing(new byte[32])), new PostgresProvider(), new OutboxSignal(), new UpgradeGate());
        return new PostgresDb(options.Options);
    }
}
