namespace BotApp.Requests.Proofs.Opening;

/// <summary>One scan with the link to it.</summary>
public sealed record DocumentLink(string Name, Uri Address);
