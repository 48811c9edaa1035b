namespace BotApp.Conversation;

/// <summary>A drawn Adaptive Card as JSON, and one plain sentence for banners, screen readers and channels without cards.</summary>
public sealed record CardFace(string Json, string Summary);
