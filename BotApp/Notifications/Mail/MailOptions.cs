using System.ComponentModel.DataAnnotations;
using System.Net;
using BotApp.OfficeDirectory;

namespace BotApp.Notifications.Mail;

public enum MailTransport
{
    /// <summary>.eml files in a folder, for a person or another program to send.</summary>
    Folder,

    Smtp,
}

public enum MailEncryption
{
    /// <summary>Begins in the clear and must be encrypted before anything is said (port 587).</summary>
    StartTls,

    /// <summary>Encrypted from the first byte (port 465).</summary>
    Tls,

    /// <summary>In the clear; only to a relay on this very machine.</summary>
    None,
}

/// <summary><c>Mail:*</c>.</summary>
public sealed class MailOptions
{
    public MailTransport Transport { get; init; } = MailTransport.Folder;

    /// <summary>Relative to the content root.</summary>
    [Required]
    public string Folder { get; init; } = "App_Data/mail";

    public string Host { get; init; } = "";

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public MailEncryption Encryption { get; init; } = MailEncryption.StartTls;

    /// <summary>
    /// Certificate file (PEM or DER) of the office's own authority, for a relay that no public authority vouches for: then this one and no
    /// other vouches for it. Name and validity are checked all the same.
    /// </summary>
    public string TrustedCertificate { get; init; } = "";

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The sender; empty: the office's computer cell address.</summary>
    public string From { get; init; } = "";

    /// <summary>Largest mail the relay takes, in bytes; larger batches go out in parts.</summary>
    [Range(1_000_000, 150_000_000)]
    public long MaxBytes { get; init; } = 20_000_000;

    /// <summary>The address that mails come from; the computer cell's, when the operator names none.</summary>
    public string SenderOf(OfficeProfile profile) => From is { Length: > 0 } ? From : profile.ComputerCellMail;

    public bool IsRelayHere => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
