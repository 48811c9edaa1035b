using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Forms;

namespace BotApp.Requests.CellQueue;

/// <summary>A request as the computer cell sees it. <paramref name="Deadline"/> is set when somebody has to be unmapped.</summary>
public sealed record WorkItemView(
    Request Request,
    Officer Officer,
    Officer Maker,
    Basics.Phrase Office,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<Attachment> Attachments,
    string? EndorsedBy, UnmapDeadline? Deadline);
