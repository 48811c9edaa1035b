using System.Text.Json;
using BotApp.Basics;

namespace BotApp.DirectoryEntries;

/// <summary>A proposed addition, as it waits for a second person.</summary>
public sealed record ProposedAddition(DirectoryAddition Addition, Phrase Place)
{
    /// <summary>Beginning of the audit events.</summary>
    public const string AuditName = "directory-entry";

    public static ProposedAddition Read(string json) => JsonSerializer.Deserialize<ProposedAddition>(json, JsonSerializerOptions.Web)!;

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
