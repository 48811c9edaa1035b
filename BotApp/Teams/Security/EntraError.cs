using System.Text.RegularExpressions;
using Microsoft.Identity.Client;

namespace BotApp.Teams.Security;

internal static partial class EntraError
{
    /// <summary>Entra's own number of the reason, by which Microsoft's documentation is searched; empty where Entra gave none.</summary>
    public static string NumberOf(MsalException refused) => Number().Match(refused.Message).Value;

    [GeneratedRegex("AADSTS[0-9]+")]
    private static partial Regex Number();
}
