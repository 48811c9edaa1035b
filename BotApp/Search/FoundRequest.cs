using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.Forms;

namespace BotApp.Search;

/// <summary>A request as a reader sees it who found it and has no task in it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Office">The office whose head decides.</param>
/// <param name="Officer">The officer it is about; null when the reader may see stage and holder only.</param>
/// <param name="Fields">The questions of its form; empty when the reader may not read the answers.</param>
/// <param name="Attachments">Its scans; empty likewise.</param>
/// <param name="BatchNumber">Its batch, null while it is in none.</param>
public sealed record FoundRequest(
    Request Request,
    Phrase Holder,
    Phrase Office,
    Officer? Officer,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<Attachment> Attachments,
    string? BatchNumber)
{
    /// <summary>Whether answers, reasons and results are shown.</summary>
    public bool ShowsAnswers => Fields.Count > 0;
}
