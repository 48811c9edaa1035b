using BotApp.Basics;
using BotApp.Requests.Attachments.Screening;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>A link to attachments, with the words of its button and what the screening found in them.</summary>
public sealed record AttachmentLink(Phrase Name, Uri Address, PdfWarnings Warnings = PdfWarnings.None);
