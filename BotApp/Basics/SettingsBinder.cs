using Microsoft.Extensions.Options;

namespace BotApp.Basics;

/// <summary>Binds sections of the configuration to their classes.</summary>
public static class SettingsBinder
{
    /// <summary>
    /// Binds a section to its class, checked by its annotations when the app starts. A section that two modules need is bound once: bound
    /// twice, every list would have its entries twice.
    /// </summary>
    public static OptionsBuilder<TOptions> AddSettings<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        var settings = new SettingsSection(section, typeof(TOptions));
        var builder = services.AddOptions<TOptions>();
        if (services.Any(service => settings.Equals(service.ImplementationInstance)))
        {
            return builder;
        }

        services.AddSingleton(settings);
        return builder.BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
    }
}
