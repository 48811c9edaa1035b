namespace BotApp.Requests.Proofs.Opening;

/// <summary>An .xlsx file and the name the browser saves it under.</summary>
public sealed record HandedOut(string Name, byte[] Bytes);
