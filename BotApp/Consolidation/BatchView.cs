using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments;

namespace BotApp.Consolidation;

/// <summary>A line of a batch, in workbook order. <paramref name="Number"/> counts from 1.</summary>
public sealed record BatchLine(int Number, Request Request, Officer Maker, IReadOnlyList<Attachment> Attachments)
{
    public bool HasScan => Attachments.Count > 0;

    /// <summary>The lines that can be sent, numbered anew.</summary>
    public static IReadOnlyList<BatchLine> WithScan(IEnumerable<BatchLine> lines) =>
        [.. lines.Where(line => line.HasScan).Select((line, index) => line with { Number = index + 1 })];

    /// <summary>As an entry of the list of rows that wait for a result.</summary>
    public (Basics.Phrase Title, string Value) Entry =>
        (Basics.Phrase.Same($"{Number}. {Maker.Name} ({Request.Number})"), Request.Id.ToString("N"));

    /// <summary>As an entry of the list of recorded results.</summary>
    public (Basics.Phrase Title, string Value) RecordedEntry =>
        (Basics.Phrase.Same($"{Number}. {Maker.Name} – {Request.Outcome}"), Request.Id.ToString("N"));
}

/// <summary>
/// Line <paramref name="Line"/> of a preview duplicates a row of an open batch: the same person, or only the same mobile number.
/// </summary>
public sealed record DuplicateInOpenBatch(int Line, string BatchNumber, int BatchRow, bool OnlyMobile = false);

/// <summary>A row that Saksham Seva did not accept, with its officer and request number.</summary>
public sealed record RejectedLine(RejectedRow Row, string Maker, string RequestNumber);

/// <summary>A batch with everything needed for its mail and cards.</summary>
public sealed record BatchView(Batch Batch, Office Office, Officer MadeBy, Basics.Phrase SignedAs, IReadOnlyList<BatchLine> Lines)
{
    /// <summary>The lines whose result is recorded and can be corrected.</summary>
    public IEnumerable<BatchLine> Completed => Lines.Where(line => line.Request.Stage is Stage.Completed);

    /// <summary>The rows that have left it because Saksham Seva did not accept them, in workbook order.</summary>
    public IReadOnlyList<RejectedLine> Rejected { get; init; } = [];

    /// <summary>The rows it was sent with.</summary>
    public int RowCount => Lines.Count + Rejected.Count;

    /// <summary>The head for whom a link officer sent it.</summary>
    public Officer? InPlaceOf { get; init; }
}
