namespace BotApp.Audit;

/// <summary>Records who has read whose personal data.</summary>
public interface IReadAudit
{
    /// <summary>Saves one line for each subject that this person has not read before on the same day.</summary>
    Task RecordAsync(Guid reader, IReadOnlyList<Guid> subjects, DateTimeOffset now, CancellationToken ct);
}
