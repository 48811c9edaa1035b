using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments;
using BotApp.Requests.Forms;

namespace BotApp.Requests.ChargeReport;

/// <summary>A charge report as the head of the office sees it.</summary>
public sealed record ChargeReportView(
    Request Request,
    Officer Officer,
    Basics.Phrase Office,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<Attachment> Attachments,
    string? EndorsedBy);
