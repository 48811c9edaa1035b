using BotApp.Basics;
using Microsoft.Extensions.Options;

namespace BotApp.OfficeDirectory;

public static class OfficeDirectoryModule
{
    public static void AddOfficeDirectory(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<OfficeOptions>("Office");
        services.AddSingleton(provider => OfficeProfile.Read(File.ReadAllText(ShippedFile.Resolve(
            provider.GetRequiredService<IOptions<OfficeOptions>>().Value.Profile, builder.Environment.ContentRootPath))));
        services.AddHostedService<SeedDirectoryJob>();
        services.AddHostedService<UseOfficeSettingsJob>();
    }
}
