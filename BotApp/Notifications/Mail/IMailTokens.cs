namespace BotApp.Notifications.Mail;

/// <summary>Access tokens with which the bot logs in at the relay instead of a password (SASL XOAUTH2).</summary>
public interface IMailTokens
{
    /// <exception cref="MailTokenRefusedException">No token was issued, so the relay was not asked.</exception>
    Task<string> GetAsync(CancellationToken ct);
}
