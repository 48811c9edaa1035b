using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>The number of requests of one kind.</summary>
public sealed record KindCount(RequestKind Kind, int Count);
