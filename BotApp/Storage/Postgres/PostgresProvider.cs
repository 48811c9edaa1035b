using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace BotApp.Storage.Postgres;

/// <summary>
/// Several processes on one database: write locks belong to the database, because a dead node must not block the others.
/// </summary>
internal sealed class PostgresProvider : IDatabaseProvider
{
    // Arbitrary numbers that differ from each other and from those of the leases, and never change. Advisory locks are scoped to one
    // database.
    internal const long MigrationLock = 0x5353_4F01;
    private const long WriteLock = 0x5353_4F02;

    private const string AuditIsAppendOnly = """
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$;
        CREATE OR REPLACE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON "Audit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        """;

    /// <summary>
    /// What a constraint on one row cannot see: the decider or completer shares an identity mark with the applicant, or the decider acted
    /// for the applicant as link officer.
    /// </summary>
    private const string DutiesAreSeparate = """
        CREATE OR REPLACE FUNCTION may_be_applicant(officer uuid, maker uuid, subject uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
            SELECT officer NOT IN (maker, subject) AND EXISTS (
                SELECT 1 FROM "IdentityMarks" own JOIN "IdentityMarks" theirs
                    ON own."Value" = theirs."Value" AND (own."IsWhole" OR theirs."IsWhole")
                WHERE own."PersonId" = officer AND theirs."PersonId" IN (maker, subject))
        $$;
        CREATE OR REPLACE FUNCTION acted_for_applicant(officer uuid, maker uuid, subject uuid, filed bigint, moment bigint)
        RETURNS boolean LANGUAGE sql STABLE AS $$
            SELECT EXISTS (
                SELECT 1 FROM "Charges" link
                WHERE link."Kind" = 'Link' AND link."OfficerId" = officer AND link."From" <= moment
                    AND (link."Until" IS NULL OR (link."Until" > filed AND link."Until" > link."From"))
                    AND EXISTS (
                        SELECT 1 FROM "Officers" absent
                        WHERE (absent."Id" = link."NamedById" OR absent."Id" IN (
                                SELECT held."OfficerId" FROM "Charges" held
                                WHERE held."PostId" = link."PostId" AND held."Kind" <> 'Link'
                                    AND (link."Until" IS NULL OR held."From" < link."Until")
                                    AND (held."Until" IS NULL OR held."Until" > link."From")))
                            AND (absent."Id" IN (maker, subject) OR may_be_applicant(absent."Id", maker, subject))))
        $$;
        CREATE OR REPLACE FUNCTION refuse_applicant() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW."DecidedById" IS DISTINCT FROM OLD."DecidedById"
                AND may_be_applicant(NEW."DecidedById", NEW."MakerId", NEW."SubjectOfficerId") THEN
                RAISE EXCEPTION 'the decider may be the applicant';
            END IF;
            IF NEW."CodecidedById" IS DISTINCT FROM OLD."CodecidedById"
                AND (may_be_applicant(NEW."CodecidedById", NEW."MakerId", NEW."SubjectOfficerId")
                    OR may_be_applicant(NEW."CodecidedById", NEW."DecidedById", NEW."DecidedById")) THEN
                RAISE EXCEPTION 'the second decider may be the applicant or the first one';
            END IF;
            IF (NEW."DecidedById" IS DISTINCT FROM OLD."DecidedById" AND acted_for_applicant(
                    NEW."DecidedById", NEW."MakerId", NEW."SubjectOfficerId", NEW."SubmittedAt", NEW."StageSince"))
                OR (NEW."CodecidedById" IS DISTINCT FROM OLD."CodecidedById" AND acted_for_applicant(
                    NEW."CodecidedById", NEW."MakerId", NEW."SubjectOfficerId", NEW."SubmittedAt", NEW."StageSince")) THEN
                RAISE EXCEPTION 'the decider acted for the applicant';
            END IF;
            IF NEW."CompletedById" IS DISTINCT FROM OLD."CompletedById"
                AND may_be_applicant(NEW."CompletedById", NEW."MakerId", NEW."SubjectOfficerId") THEN
                RAISE EXCEPTION 'the completer may be the applicant';
            END IF;
            RETURN NEW;
        END $$;
        CREATE OR REPLACE TRIGGER requests_duties BEFORE UPDATE OF "DecidedById", "CodecidedById", "CompletedById" ON "Requests"
            FOR EACH ROW EXECUTE FUNCTION refuse_applicant();
        """;

    /// <summary>
    /// Increments the version of the directory with every change of what <c>PostDirectory</c> holds. The language of a person's client
    /// is not part of it: it is written outside the write lock, and two rows locked in another order could wait for each other.
    /// </summary>
    private const string DirectoryHasVersion = """
        INSERT INTO "Counters" ("Name", "Value") VALUES ('directory', 1) ON CONFLICT ("Name") DO NOTHING;
        CREATE OR REPLACE FUNCTION directory_changed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE "Counters" SET "Value" = "Value" + 1 WHERE "Name" = 'directory';
            RETURN NULL;
        END $$;
        CREATE OR REPLACE TRIGGER charges_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Charges"
            FOR EACH STATEMENT EXECUTE FUNCTION directory_changed();
        CREATE OR REPLACE TRIGGER office_settings_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "OfficeSettings"
            FOR EACH STATEMENT EXECUTE FUNCTION directory_changed();
        CREATE OR REPLACE TRIGGER contacts_changed AFTER INSERT OR UPDATE OF "Mail" OR DELETE OR TRUNCATE ON "Contacts"
            FOR EACH STATEMENT EXECUTE FUNCTION directory_changed();
        CREATE OR REPLACE TRIGGER posts_changed AFTER UPDATE OR DELETE OR TRUNCATE ON "Posts"
            FOR EACH STATEMENT EXECUTE FUNCTION directory_changed();
        CREATE OR REPLACE FUNCTION holder_changed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' OR EXISTS (SELECT 1 FROM "Charges" WHERE "OfficerId" = NEW."Id") THEN
                UPDATE "Counters" SET "Value" = "Value" + 1 WHERE "Name" = 'directory';
            END IF;
            RETURN NULL;
        END $$;
        CREATE OR REPLACE TRIGGER holders_changed
            AFTER DELETE OR UPDATE OF "Name", "HindiName", "Designation", "Upn", "SsoId", "OfficeId", "PostTitle", "Status", "MergedIntoId",
                "Language", "ClosedAt", "ErasedAt"
            ON "Officers" FOR EACH ROW EXECUTE FUNCTION holder_changed();
        """;

    /// <summary>
    /// Seconds after which PostgreSQL ends an idle session with an open transaction: a suspended node must not block all decisions.
    /// </summary>
    private const int IdleTransactionSeconds = 20;

    /// <summary>Checks, 200 ms apart, whether sessions that were just closed are gone.</summary>
    private const int MaxSessionChecks = 10;

    private const string GssEncryption = "GSS Encryption Mode";
    private const string AutoPrepare = "Max Auto Prepare";

    /// <summary>Statements that a session keeps compiled: as many as turns and jobs use often.</summary>
    private const int PreparedStatements = 100;

    /// <summary>
    /// A running node sees an announced migration at its next heartbeat, and then leaves the table of nodes; a dead one counts as running a
    /// while longer.
    /// </summary>
    private static readonly TimeSpan OlderNodesTimeout = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan VacuumTimeout = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan MigrationTimeout = TimeSpan.FromHours(1);

    /// <summary>
    /// The operator's connection string plus the session settings that the app needs. Queries are short: compiling one (JIT) would cost
    /// more than running it.
    /// </summary>
    public static string ConnectionString(string given)
    {
        var all = new NpgsqlConnectionStringBuilder(given);
        all.Options = $"{all.Options} -c idle_in_transaction_session_timeout={IdleTransactionSeconds}s -c jit=off".Trim();
        all.ApplicationName ??= "BotApp";
        if (!all.ContainsKey(GssEncryption))
        {
            // Npgsql would look for a Kerberos library first, and warn in the log where there is none.
            all.GssEncryptionMode = GssEncryptionMode.Disable;
        }

        if (!all.ContainsKey(AutoPrepare))
        {
            all.MaxAutoPrepare = PreparedStatements;
        }

        return all.ToString();
    }

    /// <summary>Whether Npgsql understands it and it names a server.</summary>
    public static bool IsConnectionString(string given)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(given).Host);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public async Task MigrateAsync(BotDb db, CancellationToken ct)
    {
        // Of nodes started together one migrates and the others wait, however long a large table takes.
        db.Database.SetCommandTimeout(MigrationTimeout);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", ct);
            await db.EnsureRestoredAsync(ct);
            if (await db.ApplyMigrationsAsync(() => OlderNodesStopAsync(db, ct), ct))
            {
                // Of a newer schema these are the newer build's, which may have changed them.
                await db.Database.ExecuteSqlRawAsync(AuditIsAppendOnly, ct);
                await db.Database.ExecuteSqlRawAsync(DutiesAreSeparate, ct);
                await db.Database.ExecuteSqlRawAsync(DirectoryHasVersion, ct);
            }
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock_all()", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    public Task<IDisposable> AcquireWriteLockAsync(CancellationToken ct) => Task.FromResult<IDisposable>(new NoLock());

    public Task SerializeTransactionAsync(BotDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriteLock})", ct);

    /// <summary>
    /// An idle node may hold no session, so its heartbeat counts too. PostgreSQL's own workers have no user and are not counted.
    /// </summary>
    public async Task<bool> HasExclusiveUseAsync(BotDb db, TimeSpan heartbeatExpiry, CancellationToken ct)
    {
        for (var looks = 1; ; looks++)
        {
            var others = await db.Database.SqlQuery<int>(
                $"""
                SELECT (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND usesysid IS NOT NULL)::int
                    + (SELECT count(*) FROM "Nodes" WHERE "SeenAt" >= (extract(epoch FROM clock_timestamp()) * 10000000)::bigint + 621355968000000000 - {heartbeatExpiry.Ticks})::int AS "Value"
                """).SingleAsync(ct);
            if (others == 0 || looks == MaxSessionChecks)
            {
                return others == 0;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, ct);
        }
    }

    public async Task ReplaceIdentityMarksAsync(
        BotDb db, IReadOnlyCollection<Guid> changed, IReadOnlyCollection<IdentityMarkRow> marks, CancellationToken ct)
    {
        Guid[] sources = [.. marks.Select(mark => mark.SourceId)], people = [.. marks.Select(mark => mark.PersonId)];
        long[] values = [.. marks.Select(mark => mark.Value)];
        bool[] wholes = [.. marks.Select(mark => mark.IsWhole)];
        if (changed.Count > 0)
        {
            Guid[] before = [.. changed];
            await db.Database.ExecuteSqlAsync(
                $"""
                DELETE FROM "IdentityMarks"
                WHERE "SourceId" = ANY({before}) AND ("SourceId", "PersonId", "Value", "IsWhole") NOT IN (
                    SELECT * FROM unnest({sources}, {people}, {values}, {wholes}))
                """,
                ct);
        }

        if (marks.Count > 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "IdentityMarks" ("SourceId", "PersonId", "Value", "IsWhole")
                SELECT * FROM unnest({sources}, {people}, {values}, {wholes}) ON CONFLICT DO NOTHING
                """,
                ct);
        }
    }

    /// <summary>
    /// Removes the old versions of changed and deleted rows now instead of when autovacuum finds enough of them; nobody waits for it. A
    /// transaction that may still see them delays it; the next purge tries again. The server's own log and base backups expire by the
    /// operator's rules.
    /// </summary>
    public async Task EraseRemnantsAsync(BotDb db, CancellationToken ct)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var tables = db.Model.GetEntityTypes().Select(type => sql.DelimitIdentifier(type.GetTableName()!)).Order(StringComparer.Ordinal);
        var patience = db.Database.GetCommandTimeout();
        try
        {
            db.Database.SetCommandTimeout(VacuumTimeout);
#pragma warning disable EF1002 // Names of tables, delimited by the provider.
            await db.Database.ExecuteSqlRawAsync($"VACUUM {string.Join(", ", tables)}", ct);
#pragma warning restore EF1002
        }
        finally
        {
            db.Database.SetCommandTimeout(patience);
        }
    }

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>No-op: the driver's pool keeps sessions open, and their compiled statements.</summary>
    public void KeepConnection(BotDb db)
    {
    }

    private static async Task OlderNodesStopAsync(BotDb db, CancellationToken ct)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begun) < OlderNodesTimeout && await db.Database.SqlQuery<int>(
            $"""
            SELECT count(*)::int AS "Value" FROM "Nodes"
            WHERE "SeenAt" >= (extract(epoch FROM clock_timestamp()) * 10000000)::bigint + 621355968000000000 - {OlderNodesTimeout.Ticks}
            """).SingleAsync(ct) > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, ct);
        }
    }

    private sealed class NoLock : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
