using BotApp.Basics;

namespace BotApp.Requests.FlowWizard;

/// <summary>A flow to open, and why it is the right one.</summary>
public sealed record FlowAdvice(RequestKind Kind, Phrase Why);
