using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Proofs;

namespace BotApp.Consolidation;

/// <summary>One officer's line in a batch, in the order of the workbook. <paramref name="Number"/> counts from 1.</summary>
public sealed record BatchLine(int Number, Request Request, Officer Maker, IReadOnlyList<Proof> Proofs);

/// <summary>Row <paramref name="Number"/> of a preview is a person who already stands in a row of an open batch, or only has the mobile number given there.</summary>
public sealed record SeenElsewhere(int Number, string Batch, int BatchRow, bool OnlyMobile = false);

/// <summary>A batch with everything that goes into its mail or is shown of it.</summary>
public sealed record BatchView(Batch Batch, Office Office, Officer MadeBy, string MadeAs, IReadOnlyList<BatchLine> Lines)
{
    /// <summary>The head in whose place a link officer sent it.</summary>
    public Officer? InPlaceOf { get; init; }
}
