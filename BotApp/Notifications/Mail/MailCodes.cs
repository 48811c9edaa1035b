namespace BotApp.Notifications.Mail;

/// <summary>What went wrong with a mail, as kept in the outbox; refusals of the relay are smtp. and its number, such as smtp.550.</summary>
public static class MailCodes
{
    /// <summary>The relay was lost after the whole mail had been sent and before it answered: it may have been taken or not.</summary>
    public const string Unconfirmed = "smtp.unconfirmed";

    /// <summary>User or password refused: trying again could lock the account.</summary>
    public const string Credentials = "smtp.credentials";

    public const string BadAddress = "smtp.bad-address";

    /// <summary>The relay offers no STARTTLS, or somebody in between has taken the offer out.</summary>
    public const string NoEncryption = "smtp.no-encryption";

    /// <summary>The relay's certificate is not trusted, not valid now or not in its name.</summary>
    public const string Certificate = "smtp.certificate";

    /// <summary>Not reached, or lost before the mail was whole.</summary>
    public const string Connection = "smtp.connection";
}
