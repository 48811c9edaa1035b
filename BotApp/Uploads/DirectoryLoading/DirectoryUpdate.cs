using System.Text.Json;
using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Uploads.DirectoryLoading;

/// <summary>A proposed directory file: what a second person sees of it. The file itself is the staged one.</summary>
public sealed record DirectoryUpdate(
    Guid Staged, string File, bool IsLarge, IReadOnlyList<Phrase> Added, IReadOnlyList<Phrase> Changed, int AddedCount, int ChangedCount)
{
    /// <summary>Beginning of the audit events.</summary>
    public const string AuditName = "directory";

    /// <summary>There is one directory, so a newer file replaces an undecided one.</summary>
    public const string Key = "directory";

    /// <summary>Names that the second person sees of each kind; the others are counted.</summary>
    private const int MaxNames = 100;

    public static DirectoryUpdate From(StagedWorkbook staged, DirectoryDiff diff) => new(
        staged.Id,
        staged.Name,
        diff.NeedsConfirmation,
        [.. diff.Changes.Added.Take(MaxNames)],
        [.. diff.Changes.Changed.Take(MaxNames)],
        diff.Changes.Added.Count,
        diff.Changes.Changed.Count);

    public static DirectoryUpdate Read(string json) => JsonSerializer.Deserialize<DirectoryUpdate>(json, JsonSerializerOptions.Web)!;

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
