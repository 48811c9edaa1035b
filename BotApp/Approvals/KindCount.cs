using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>How many requests of a kind.</summary>
public sealed record KindCount(RequestKind Kind, int Count);
