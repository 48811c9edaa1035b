using System.Text.RegularExpressions;
using Microsoft.Identity.Client;

namespace BotApp.Teams.Security;

internal static partial class EntraError
{
    /// <summary>
    /// Entra's own number of the reason, by which Microsoft's documentation is searched; MSAL's word where Entra gave none.
    /// </summary>
    public static string CodeOf(MsalException refused) =>
        Number().Match(refused.Message) is { Success: true, Value: var number } ? number : refused.ErrorCode;

    [GeneratedRegex("AADSTS[0-9]+")]
    private static partial Regex Number();
}
