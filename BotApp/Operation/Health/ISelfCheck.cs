namespace BotApp.Operation.Health;

/// <summary>Everything that an operator wants to know before the bot starts.</summary>
internal interface ISelfCheck
{
    /// <returns>A line for each mistake or finding, with its remedy; empty when everything is as it should be.</returns>
    /// <param name="mailTo">Where a test mail is sent to; null: none is sent.</param>
    Task<IReadOnlyList<string>> FindAsync(string? mailTo, CancellationToken ct);
}
