using BotApp.Basics;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>A link to attachments, with the words of its button.</summary>
public sealed record AttachmentLink(Phrase Name, Uri Address);
