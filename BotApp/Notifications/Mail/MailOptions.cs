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
    /// The sender; empty means the office's address in the profile. Never the computer cell's, which receives the batches.
    /// </summary>
    public string From { get; init; } = "";

    /// <summary>Largest mail that the relay accepts, in bytes; larger batches are split.</summary>
    [Range(1_000_000, 150_000_000)]
    public long MaxBytes { get; init; } = 20_000_000;

    /// <summary>The sender's address: the configured one, otherwise the office's.</summary>
    public string SenderOf(OfficeProfile profile) => From is { Length: > 0 } ? From : profile.SenderMail;

    public bool IsRelayLocal => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
