using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage.Postgres;

/// <summary>The database on PostgreSQL; a separate type because migrations belong to a context type.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : BotDb(options);
