namespace BotApp.Teams;

/// <summary>A request of ours would have gone where the settings do not allow; nothing was sent, and trying again will not help.</summary>
public sealed class OutboundRefusedException(string message) : Exception(message);
