using Npgsql;

namespace BotApp.Storage.Postgres;

/// <summary>Which pg_dump and pg_restore are called, and what they are told about the connection.</summary>
[Trait("Size", "fast")]
public sealed class PostgresProgramsTests
{
    private static readonly PostgresPrograms Thirteen = new("/usr/lib/postgresql/13/bin", 13);
    private static readonly PostgresPrograms Fifteen = new("/usr/lib/postgresql/15/bin", 15);
    private static readonly PostgresPrograms Seventeen = new("/usr/lib/postgresql/17/bin", 17);

    [Fact]
    public void Programs_of_the_servers_own_version_are_chosen() =>
        Assert.Equal((Fifteen, null), PostgresPrograms.Choose([Seventeen, Thirteen, Fifteen], 15, ""));

    /// <summary>What pg_dump 17 writes no pg_restore can put back into a server of version 15.</summary>
    [Fact]
    public void Programs_of_other_versions_are_refused_in_one_sentence_with_the_remedy()
    {
        var (programs, why) = PostgresPrograms.Choose([Seventeen, Thirteen], 15, "");

        Assert.Null(programs);
        Assert.Equal(
            "The server is of version 15, but pg_dump and pg_restore are here only of version 13 and 17. Install PostgreSQL's client "
                + "programs of version 15 (Debian: postgresql-client-15), or name their folder in Storage:PostgresTools.",
            why);
    }

    [Theory]
    [InlineData("", "pg_dump and pg_restore are neither on the PATH nor under /usr/lib/postgresql.")]
    [InlineData("/opt/pg", "/opt/pg does not have pg_dump and pg_restore. Correct Storage:PostgresTools or remove it.")]
    public void Missing_programs_are_named(string given, string sentence) =>
        Assert.StartsWith(sentence, PostgresPrograms.Choose([], 15, given).Problem, StringComparison.Ordinal);

    [Fact]
    public void Password_and_encryption_of_the_connection_string_are_carried_over_by_the_environment()
    {
        var environment = PostgresEnvironment.Of(
            new NpgsqlConnectionStringBuilder("Host=db1,db2;Username=bot;Password=s3cret;SSL Mode=VerifyFull;Root Certificate=/etc/ca.pem;"
                + "SSL Certificate=/etc/bot.pem;SSL Key=/etc/bot.key;Timeout=7;Channel Binding=Require"),
            "db2",
            5433,
            "ssobot");

        string[] names =
        [
            "PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD", "PGSSLMODE", "PGSSLROOTCERT", "PGSSLCERT", "PGSSLKEY",
            "PGCONNECT_TIMEOUT", "PGCHANNELBINDING",
        ];
        Assert.Equal(
            "db2 5433 ssobot bot s3cret verify-full /etc/ca.pem /etc/bot.pem /etc/bot.key 7 require",
            string.Join(' ', names.Select(name => environment[name])));
        Assert.Null(environment["PGHOSTADDR"]);
    }

    [Fact]
    public void A_connection_string_without_password_or_user_leaves_those_of_the_environment_in_force()
    {
        var environment = PostgresEnvironment.Of(
            new NpgsqlConnectionStringBuilder("Host=/var/run/postgresql;Database=ssobot"), "/var/run/postgresql", 5432, "ssobot");

        Assert.DoesNotContain("PGPASSWORD", environment.Keys);
        Assert.DoesNotContain("PGUSER", environment.Keys);
        Assert.Equal(("/var/run/postgresql", "prefer"), (environment["PGHOST"], environment["PGSSLMODE"]));
    }

    [Theory]
    [InlineData("Host=db;SSL Certificate=/etc/bot.pfx", "only as PEM")]
    [InlineData("Host=db;SSL Certificate=/etc/bot.pem;SSL Password=x", "no client key with a password")]
    [InlineData("Host=db;SSL Certificate=/etc/bot.pem", null)]
    public void A_client_certificate_that_the_programs_cannot_read_is_refused(string connection, string? words)
    {
        var why = PostgresEnvironment.Problem(new NpgsqlConnectionStringBuilder(connection));
        Assert.True(words is null ? why is null : why!.Contains(words, StringComparison.Ordinal), why);
    }
}
