namespace BotApp.Requests.Proofs.Opening;

/// <summary>A workbook that is downloaded through a link: created when the link is opened, never stored.</summary>
public interface IHandOut
{
    /// <summary>Identifies the workbook in the link and in the audit.</summary>
    string Workbook { get; }

    /// <summary>The current workbook; null when this person may not have it.</summary>
    Task<HandedOut?> MakeAsync(Guid officerId, CancellationToken ct);
}
