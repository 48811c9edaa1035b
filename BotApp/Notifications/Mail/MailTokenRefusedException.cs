namespace BotApp.Notifications.Mail;

/// <summary>
/// Entra issued no token for the relay. <see cref="Code"/> is its number of the reason, such as AADSTS7000222, or MSAL's word for it when
/// Entra was not reached.
/// </summary>
public sealed class MailTokenRefusedException(string code, Exception cause)
    : Exception($"No token for the mail server: {code}.", cause)
{
    public string Code => code;
}
