namespace BotApp.Teams.Security;

/// <summary>
/// Entra issued no token, so nothing was sent. <see cref="Code"/> is its number of the reason, such as AADSTS7000222, or MSAL's word for it
/// when Entra was not reached.
/// </summary>
public sealed class TokenRefusedException(string message, string code, Exception cause) : HttpRequestException(message, cause)
{
    public string Code => code;
}
