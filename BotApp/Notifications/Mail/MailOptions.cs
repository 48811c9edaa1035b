using System.ComponentModel.DataAnnotations;

namespace BotApp.Notifications.Mail;

public enum MailTransport
{
    /// <summary>.eml files in a folder, for a person or another program to send.</summary>
    Folder,

    Smtp,
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

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The sender; empty: the office's computer cell address.</summary>
    public string From { get; init; } = "";

    /// <summary>Largest mail the relay takes, in bytes; larger batches go out in parts.</summary>
    [Range(1_000_000, 150_000_000)]
    public long MaxBytes { get; init; } = 20_000_000;
}
