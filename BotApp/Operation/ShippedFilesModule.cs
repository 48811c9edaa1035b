using BotApp.Basics;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace BotApp.Operation;

/// <summary>Applies the shipped settings also when the app is started from another folder.</summary>
public static class ShippedFilesModule
{
    private const string Settings = "appsettings.json";

    public static void AddShippedFiles(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (Path.GetDirectoryName(ShippedFile.Resolve(
            Settings,
            builder.Environment.ContentRootPath)) == builder.Environment.ContentRootPath.TrimEnd(Path.DirectorySeparatorChar))
        {
            return;
        }

        // First in the list, so that every other source, such as the environment, overrides it.
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = Settings,
        });
    }
}
