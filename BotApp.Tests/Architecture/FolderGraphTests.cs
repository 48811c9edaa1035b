namespace BotApp.Architecture;

/// <summary>A top folder uses only folders below it, so the folders form no circle.</summary>
[Trait("Size", "fast")]
[Collection(CompiledApp.Name)]
public sealed class FolderGraphTests(AppModule compiled)
{
    /// <summary>From the lowest folder, which uses no other, to the highest, which no other uses.</summary>
    private static readonly string[] LowToHigh =
    [
        "Basics", "Excel", "Storage", "OfficeDirectory", "Audit", "Templates", "Conversation", "Notifications", "Requests", "Charges",
        "Approvals", "TextProposals", "Contacts", "OfficeCalendar", "DirectoryEntries", "Registration", "Uploads", "Campaigns",
        "Consolidation", "Faq", "Retention", "Search", "Compliance", "Dashboard", "Desk", "Menu", "Teams", "Operation", "Simulator",
    ];

    /// <summary>The context and its mapping name every entity, wherever it belongs.</summary>
    private static readonly string[] MayNameEntities =
    [
        "BotApp.Storage.BotDb", "BotApp.Storage.Mappings", "BotApp.Storage.BlindIndex", "BotApp.Storage.IdentityIndex",
        "BotApp.Storage.Encryption.KeyRotation",
    ];

    [Fact]
    public void Folders_use_only_folders_below_them()
    {
        var app = compiled.Module;
        var upward = (
            from type in app.Types
            where IsOurs(type.FullName) && !MayNameEntities.Contains(type.FullName)
            from used in CompiledUses.Of(type)
            where IsOurs(used) && Level(used) > Level(type.FullName)
            select $"{type.FullName["BotApp.".Length..]} -> {used["BotApp.".Length..]}").ToList();

        Assert.True(upward.Count == 0, string.Join('\n', upward.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_top_folder_has_its_place()
    {
        var app = compiled.Module;
        Assert.Equal(
            LowToHigh.Order(StringComparer.Ordinal),
            app.Types.Where(type => IsOurs(type.FullName)).Select(type => Folder(type.FullName)).Distinct().Order(StringComparer.Ordinal));
    }

    private static bool IsOurs(string fullName) => fullName.StartsWith("BotApp.", StringComparison.Ordinal);

    private static string Folder(string fullName) => fullName.Split('.')[1];

    private static int Level(string fullName) => Array.IndexOf(LowToHigh, Folder(fullName));
}
