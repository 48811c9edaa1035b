namespace BotApp.Basics;

/// <summary>A section of the configuration, and the class whose properties are the settings that may stand in it.</summary>
/// <param name="Name">For example <c>Mail</c>; settings are named <c>Mail:Host</c>.</param>
public sealed record SettingsSection(string Name, Type Options);
