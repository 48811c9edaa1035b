namespace BotApp.Simulator;

/// <summary>
/// An event for the open pages: message, gone, typing or arrived (in a person's chat or a room), mail, wire, clock or faults.
/// </summary>
public sealed record PageEvent(string Kind, Guid? Person, object? Data, string? Room = null);
