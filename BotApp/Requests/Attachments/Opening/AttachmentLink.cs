namespace BotApp.Requests.Attachments.Opening;

/// <summary>One attachment and its link.</summary>
public sealed record AttachmentLink(string Name, Uri Address);
