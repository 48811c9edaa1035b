namespace BotApp.Operation.Health;

/// <summary>Everything that an operator wants to know of a bot without asking it: before it starts, or beside it.</summary>
internal interface ISelfCheck
{
    /// <returns>A line for each mistake or finding, with its remedy; empty when everything is as it should be.</returns>
    /// <param name="mailTo">Where a test mail is sent to; null: none is sent.</param>
    Task<IReadOnlyList<string>> FindAsync(string? mailTo, CancellationToken ct);

    /// <returns>What <c>/readyz</c> of an app with these settings would find here, a line each.</returns>
    Task<IReadOnlyList<string>> ReadinessAsync(CancellationToken ct);
}
