using System.Security.Cryptography;
using System.Text;
using BotApp.OfficeDirectory;

namespace BotApp.Simulator;

/// <summary>A person of the directory file, shown in a pane; several rows give several roles.</summary>
public sealed record Person(
    Guid AadObjectId, string Name, string Designation, string Office, string Upn, string? SsoId, IReadOnlyList<string> Roles)
{
    /// <summary>As written where the designation is not one of the known ones.</summary>
    public string DesignationHindi =>
        Designations.Parse(Designation) is not OfficeDirectory.Designation.Other and var known ? known.DisplayText().Hindi : Designation;

    /// <summary>The Hindi name of the office; empty when the directory has none.</summary>
    public string OfficeHindi { get; init; } = "";

    /// <summary>Ids are derived, not random, so that the bot's stored addresses stay valid after a restart.</summary>
    public string TeamsUserId => "29:1" + Derived("user");

    public string ConversationId => "a:1" + Derived("chat");

    private string Derived(string purpose) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose} {AadObjectId:D}")))[..40];
}
