using BotApp.Browser;

namespace BotApp.Manifest;

/// <summary>A test that asks Microsoft's schemas; built without npm (SimulatorPage=false) it says so instead of passing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(NodeAssets.Folder, "node_modules", "@microsoft", "app-manifest")))
        {
            Skip = "The schemas were left out of this build (SimulatorPage=false).";
        }
    }
}
