namespace BotApp.Simulator;

/// <summary>
/// One thing the open pages should show at once: kind is message, gone, typing or arrived (in that person's chat or that room), mail,
/// wire, clock or faults.
/// </summary>
public sealed record PageEvent(string Kind, Guid? Person, object? Data, string? Room = null);
