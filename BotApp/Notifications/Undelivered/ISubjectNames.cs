namespace BotApp.Notifications.Undelivered;

/// <summary>Names what an outbox row without a recipient is about, such as a batch by its number.</summary>
public interface ISubjectNames
{
    /// <returns>The names of the subjects that are known.</returns>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> subjects, CancellationToken ct);
}
