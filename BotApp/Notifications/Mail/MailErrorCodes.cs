namespace BotApp.Notifications.Mail;

/// <summary>Mail error codes as stored in the outbox; refusals of the relay are smtp. and the reply code, such as smtp.550.</summary>
public static class MailErrorCodes
{
    /// <summary>
    /// The connection was lost after the whole mail was sent and before the relay confirmed: it may have been accepted or not.
    /// </summary>
    public const string Unconfirmed = "smtp.unconfirmed";

    /// <summary>User or password rejected: a retry could lock the account.</summary>
    public const string Credentials = "smtp.credentials";

    public const string BadAddress = "smtp.bad-address";

    /// <summary>The relay offers no STARTTLS, or the offer was stripped in transit.</summary>
    public const string NoEncryption = "smtp.no-encryption";

    /// <summary>The relay's certificate is untrusted, expired or issued for another name.</summary>
    public const string Certificate = "smtp.certificate";

    /// <summary>The relay was unreachable, or the connection was lost before the mail was complete.</summary>
    public const string Connection = "smtp.connection";
}
