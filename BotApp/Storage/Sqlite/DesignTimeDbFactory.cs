using BotApp.Basics;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BotApp.Storage.Sqlite;

/// <summary>Creates the context for <c>dotnet ef migrations add --context BotDb</c> without starting the app.</summary>
public sealed class DesignTimeDbFactory : IDesignTimeDbContextFactory<BotDb>
{
    public BotDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<BotDb>();
        options.UseSqlite("Data Source=design-time.db")
            .UseStorageServices(new FieldCipher(new KeyRing(new byte[32])), new SqliteProvider(), new OutboxSignal(), new UpgradeGate());
        return new BotDb(options.Options);
    }
}
