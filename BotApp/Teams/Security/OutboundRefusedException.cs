namespace BotApp.Teams.Security;

/// <summary>An outbound request violates the settings; nothing was sent, and a retry will not help.</summary>
public sealed class OutboundRefusedException(string message) : Exception(message);
