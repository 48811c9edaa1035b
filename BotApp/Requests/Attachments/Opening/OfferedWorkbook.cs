namespace BotApp.Requests.Attachments.Opening;

/// <summary>A one-time link to a workbook that is created when the link is opened, with the PIN that its page asks for.</summary>
public sealed record OfferedWorkbook(Uri Address, Pin Code, DateTimeOffset ExpiresAt);
