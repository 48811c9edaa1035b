using System.ComponentModel.DataAnnotations;
using System.Net;
using BotApp.OfficeDirectory;

namespace BotApp.Notifications.Mail;

public enum MailTransportKind
{
    /// <summary>Writes .eml files to a folder, from which another program sends them.</summary>
    Folder,

    Smtp,
}

public enum MailEncryption
{
    /// <summary>Upgrades to TLS before any command that matters (port 587).</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Tls,

    /// <summary>Unencrypted; only for a relay on this machine.</summary>
    None,
}

/// <summary><c>Mail:*</c>.</summary>
public sealed class MailOptions
{
    public MailTransportKind Transport { get; init; } = MailTransportKind.Folder;

    /// <summary>Relative to the content root.</summary>
    [Required]
    public string Folder { get; init; } = "App_Data/mail";

    public string Host { get; init; } = "";

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public MailEncryption Encryption { get; init; } = MailEncryption.StartTls;

    /// <summary>
    /// Certificate file (PEM or DER) of the office's own certificate authority: then only this authority is trusted. Name and validity are
    /// still checked.
    /// </summary>
    public string TrustedCertificate { get; init; } = "";

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>
    /// The Entra tenant of the mailbox <see cref="User"/>: with it the bot logs in by token (SASL XOAUTH2) instead of a password.
    /// </summary>
    public string TenantId { get; init; } = "";

    /// <summary>The app registration that may send as the mailbox (<c>SMTP.SendAsApp</c>).</summary>
    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>Instead of the secret: a .pfx without password, or a .pem with certificate and private key.</summary>
    public string CertificatePath { get; init; } = "";

    /// <summary>Only for national clouds; empty means the tenant's endpoint of the public cloud.</summary>
    public string TokenEndpoint { get; init; } = "";

    public string TokenScope { get; init; } = "https://outlook.office365.com/.default";

    /// <summary>
    /// The sender; empty means the office's address in the profile. Never the computer cell's, which receives the batches.
    /// </summary>
    public string From { get; init; } = "";

    /// <summary>Largest mail that the relay accepts, in bytes; larger batches are split.</summary>
    [Range(1_000_000, 150_000_000)]
    public long MaxBytes { get; init; } = 20_000_000;

    /// <summary>The sender's address: the configured one, otherwise the office's.</summary>
    public string SenderOf(OfficeProfile profile) => From is { Length: > 0 } ? From : profile.SenderMail;

    /// <summary>Whether the bot logs in by token instead of a password.</summary>
    public bool UsesTokens => TenantId.Length > 0;

    public string EffectiveTokenEndpoint =>
        TokenEndpoint.Length > 0 ? TokenEndpoint : $"https://login.microsoftonline.com/{TenantId}/oauth2/v2.0/token";

    /// <summary>Whether a mailbox, a registration and exactly one of secret and certificate are named, and no password.</summary>
    public bool HasCompleteTokenSettings => User.Length > 0 && Password.Length == 0 && Guid.TryParse(ClientId, out _)
        && Guid.TryParse(TenantId, out _) && (ClientSecret.Length > 0) != (CertificatePath.Length > 0);

    public bool IsRelayLocal => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
