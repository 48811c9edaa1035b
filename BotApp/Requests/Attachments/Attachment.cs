using BotApp.Conversation;
using BotApp.Requests.Attachments.Screening;

namespace BotApp.Requests.Attachments;

/// <summary>
/// A scan attached to a draft or to the request created from it (both have the same id). The bytes are stored encrypted under <see
/// cref="Id"/>; the name is for display only.
/// </summary>
public sealed class Attachment
{
    public required Guid Id { get; init; }

    /// <summary>
    /// The id of the draft, which becomes the id of the request; of an office order the id of the proposed change of charge.
    /// </summary>
    public required Guid RequestId { get; init; }

    public required Guid OfficerId { get; init; }

    /// <summary>The file's original name, sanitized for display. Stored encrypted.</summary>
    public required string Name { get; init; }

    public required FileFormat Format { get; init; }

    /// <summary>Size in bytes before encryption.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of the bytes before encryption, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>What the screening found in a PDF when it was sent.</summary>
    public PdfWarnings Warnings { get; init; }
}
