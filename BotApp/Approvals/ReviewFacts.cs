using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Screening;

namespace BotApp.Approvals;

/// <summary>
/// What the register and the directory add to the answers. <paramref name="DuplicateNumbers"/>: numbers of other requests with this name
/// and date of birth. <paramref name="SameMobileNumbers"/>: numbers of other officers' open requests with this mobile number.
/// <paramref name="HeadWhoMayBeApplicant"/>: name of the head who does not decide because it may be their own; null when there is none.
/// <paramref name="Warnings"/>: what the screening found in any of the attachments.
/// </summary>
public sealed record ReviewFacts(
    Officer Maker,
    string Office,
    int AttachmentCount,
    IReadOnlyList<string> DuplicateNumbers,
    IReadOnlyList<string> SameMobileNumbers,
    string? HeadWhoMayBeApplicant = null,
    PdfWarnings Warnings = PdfWarnings.None);
