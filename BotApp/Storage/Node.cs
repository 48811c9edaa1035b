namespace BotApp.Storage;

/// <summary>A process of this app over a shared database, and when it last gave a sign of life by the database's clock.</summary>
public sealed class Node
{
    public required Guid Id { get; init; }

    public required DateTimeOffset SeenAt { get; init; }
}
