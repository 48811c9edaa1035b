using System.Security.Cryptography;
using System.Text;

namespace BotApp.Simulator;

/// <summary>Someone from the directory file who can sit in a pane; a person with several rows has several roles.</summary>
public sealed record Person(
    Guid AadObjectId, string Name, string Designation, string Office, string Upn, string? SsoId, IReadOnlyList<string> Roles)
{
    /// <summary>Ids are derived, not drawn, so that what the bot remembers of a chat still holds after a restart.</summary>
    public string TeamsUserId => "29:1" + Derived("user");

    public string ConversationId => "a:1" + Derived("chat");

    private string Derived(string purpose) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose} {AadObjectId:D}")))[..40];
}
