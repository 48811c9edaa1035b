using BotApp.Basics;

namespace BotApp.Requests.Choosing;

/// <summary>A flow to open, and why it is the right one.</summary>
public sealed record NextFlow(RequestKind Kind, Phrase Why);
