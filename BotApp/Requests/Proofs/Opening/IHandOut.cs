namespace BotApp.Requests.Proofs.Opening;

/// <summary>A workbook that people take out through a link: made when the link is opened, stored nowhere.</summary>
public interface IHandOut
{
    /// <summary>Which workbook; stands in the pass and in the audit line of the opening.</summary>
    string Workbook { get; }

    /// <summary>The workbook as things stand now; null when this person may not have it now.</summary>
    Task<HandedOut?> MakeAsync(Guid officerId, CancellationToken ct);
}
