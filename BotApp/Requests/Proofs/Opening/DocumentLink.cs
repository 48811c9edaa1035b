namespace BotApp.Requests.Proofs.Opening;

/// <summary>One attachment and its link.</summary>
public sealed record DocumentLink(string Name, Uri Address);
