using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BotApp.Storage.Postgres;

/// <summary>Creates the context for <c>dotnet ef migrations add --context PostgresDb</c> without starting the app.</summary>
public sealed class DesignTimeDbFactory : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=design-time").Options,
        new FieldCipher(new KeyRing(new byte[32])),
        new PostgresProvider(),
        new OutboxSignal());
}
