using BotApp.Conversation;
using BotApp.Requests;

namespace BotApp.Consolidation.Contents;

/// <summary>Lists batches, newest first: those of the offices a head heads, or the closed ones of all offices.</summary>
/// <param name="Skip">The number of batches shown on earlier pages.</param>
public sealed record ShowBatches(int? Skip = null) : ICardAction
{
    public static string Verb => "batch.list";
}

/// <summary>Shows the rows of a batch as they stand in its workbook.</summary>
/// <param name="Batch">Null before it is sent: the approved requests of <paramref name="Kind"/>.</param>
/// <param name="Skip">The number of rows shown on earlier pages.</param>
public sealed record ShowBatchWorkbook(Guid? Batch = null, RequestKind? Kind = null, int? Skip = null) : ICardAction
{
    public static string Verb => "batch.workbook";
}

/// <summary>Shows the covering letter of a batch.</summary>
/// <param name="Batch">Null before it is sent: the approved requests of <paramref name="Kind"/>.</param>
public sealed record ShowBatchLetterText(Guid? Batch = null, RequestKind? Kind = null) : ICardAction
{
    public static string Verb => "batch.letter";
}

/// <summary>Offers one-time links to the files of a batch.</summary>
public sealed record OfferBatchFiles(Guid Batch) : ICardAction
{
    public static string Verb => "batch.files";
}
