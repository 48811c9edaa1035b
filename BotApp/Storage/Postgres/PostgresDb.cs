using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage.Postgres;

/// <summary>The same database on PostgreSQL; a type of its own because migrations hang on the type.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, FieldCipher cipher, IEngine engine, OutboxBell bell)
    : BotDb(options, cipher, engine, bell);
