using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BotApp.Teams.Security;

/// <summary>The certificate with which the bot proves its identity to Entra (<c>Teams:CertificatePath</c>).</summary>
public static class BotCertificate
{
    private const UnixFileMode ForOthers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;

    /// <summary>A .pem file with certificate and key, or a .pfx file without password.</summary>
    /// <exception cref="CryptographicException">The file holds no certificate, or asks for a password.</exception>
    public static X509Certificate2 Load(string path) => Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
        ? X509Certificate2.CreateFromPemFile(path)
        : X509CertificateLoader.LoadPkcs12FromFile(path, password: null);

    /// <summary>Why the bot cannot prove its identity with this file, with the remedy; null when it can.</summary>
    /// <param name="expiresAt">When the certificate ends; the beginning of time where there is none.</param>
    public static string? Problem(string path, DateTimeOffset now, out DateTimeOffset expiresAt)
    {
        expiresAt = DateTimeOffset.MinValue;
        if (!File.Exists(path))
        {
            return "the file does not exist.";
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ForOthers) != 0)
        {
            return "it holds a private key and others may read it: chmod 600.";
        }

        try
        {
            using var certificate = Load(path);
            expiresAt = certificate.NotAfter.ToUniversalTime();
            return !certificate.HasPrivateKey ? "the file has no private key. Export the certificate together with its key."
                : expiresAt <= now ? $"the certificate expired on {Day(expiresAt)}. Put a new one into the registration and here."
                : certificate.NotBefore.ToUniversalTime() > now
                    ? $"the certificate is valid from {Day(certificate.NotBefore.ToUniversalTime())}. Check the clock of this machine."
                : null;
        }
        catch (CryptographicException)
        {
            return "it cannot be read: it must be a .pfx without password, or a .pem with certificate and private key.";
        }
    }

    private static string Day(DateTimeOffset at) => at.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
}
