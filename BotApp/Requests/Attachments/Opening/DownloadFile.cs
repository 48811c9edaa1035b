namespace BotApp.Requests.Attachments.Opening;

/// <summary>An .xlsx file and the name under which the browser saves it.</summary>
public sealed record DownloadFile(string Name, byte[] Bytes);
