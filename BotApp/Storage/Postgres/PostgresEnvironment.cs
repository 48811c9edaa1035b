using System.Globalization;
using Npgsql;

namespace BotApp.Storage.Postgres;

/// <summary>
/// The connection string as environment variables of PostgreSQL's own programs: a command line, which every account of the machine can
/// read, would show the password.
/// </summary>
public static class PostgresEnvironment
{
    /// <summary>Where systems keep the certificate authorities that they trust; the programs look there only when told to.</summary>
    private static readonly string[] TrustedAuthorities = ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"];

    /// <param name="given">The operator's connection string.</param>
    /// <param name="host">The server that answered, where the connection string names several.</param>
    /// <param name="session">The name of the session on the server; null: as the connection string says.</param>
    /// <returns>Null removes a variable.</returns>
    public static IReadOnlyDictionary<string, string?> Of(
        NpgsqlConnectionStringBuilder given, string host, int port, string database, string? session = null)
    {
        var all = new Dictionary<string, string?>
        {
            // These would lead elsewhere.
            ["PGHOSTADDR"] = null,
            ["PGSERVICE"] = null,
            ["PGSERVICEFILE"] = null,
            ["PGHOST"] = host,
            ["PGPORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["PGDATABASE"] = database,
            ["PGAPPNAME"] = session ?? given.ApplicationName ?? "BotApp",
            ["PGSSLMODE"] = SslMode(given.SslMode),
            ["PGCONNECT_TIMEOUT"] = given.Timeout.ToString(CultureInfo.InvariantCulture),
        };
        Add("PGUSER", given.Username);
        Add("PGPASSWORD", given.Password);
        Add("PGPASSFILE", given.Passfile);
        Add("PGSSLCERT", given.SslCertificate);
        Add("PGSSLKEY", given.SslKey);
        Add("PGSSLROOTCERT", given.RootCertificate ?? SystemAuthorities(given.SslMode));
        Add("PGOPTIONS", given.Options);
        Add("PGKRBSRVNAME", given.ContainsKey("Kerberos Service Name") ? given.KerberosServiceName : null);
        Add("PGCHANNELBINDING", given.ContainsKey("Channel Binding") ? Lower(given.ChannelBinding) : null);
        Add("PGGSSENCMODE", given.ContainsKey("GSS Encryption Mode") ? Lower(given.GssEncryptionMode) : "disable");
        return all;

        // What the connection string leaves out comes from the environment, as for the app itself.
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                all[name] = value;
            }
        }
    }

    /// <summary>What the app's driver reads and the programs do not; null when there is no such thing.</summary>
    public static string? Problem(NpgsqlConnectionStringBuilder given) =>
        !string.IsNullOrEmpty(given.SslPassword)
            ? "pg_dump and pg_restore read no client key with a password. Store it without one, mode 0600, and remove SSL Password from "
                + "Storage:ConnectionString."
        : given.SslCertificate is { } certificate && Path.GetExtension(certificate).ToUpperInvariant() is ".PFX" or ".P12"
            ? "pg_dump and pg_restore read a client certificate only as PEM. Set SSL Certificate and SSL Key of "
                + "Storage:ConnectionString to .pem files."
        : null;

    /// <summary>The driver trusts what the system trusts; the programs need to be told where that is.</summary>
    private static string? SystemAuthorities(SslMode mode) =>
        mode is Npgsql.SslMode.VerifyCA or Npgsql.SslMode.VerifyFull && Environment.GetEnvironmentVariable("PGSSLROOTCERT") is null
            ? (Environment.GetEnvironmentVariable("SSL_CERT_FILE") is { } chosen ? [chosen, .. TrustedAuthorities] : TrustedAuthorities)
                .FirstOrDefault(File.Exists)
            : null;

    private static string SslMode(SslMode mode) => mode switch
    {
        Npgsql.SslMode.VerifyCA => "verify-ca",
        Npgsql.SslMode.VerifyFull => "verify-full",
        _ => Lower(mode),
    };

#pragma warning disable CA1308 // PostgreSQL's own words are in lower case.
    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
