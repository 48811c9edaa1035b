using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage.Postgres;

/// <summary>The database on PostgreSQL; a separate type because migrations belong to a context type.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, FieldCipher cipher, IDatabaseProvider engine, OutboxSignal signal)
    : BotDb(options, cipher, engine, signal);
