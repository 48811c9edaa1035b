namespace BotApp.Requests.Proofs.Opening;

/// <summary>An .xlsx file and the name under which the browser saves it.</summary>
public sealed record HandedOut(string Name, byte[] Bytes);
