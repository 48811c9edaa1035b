using BotApp.Basics;

namespace BotApp.Notifications;

/// <summary>
/// What keeps messages and mails from leaving, for the operator's log and metrics. A failure that concerns one person only, such as a
/// blocked chat or a missing address, is no finding: the computer cell sees it under "Undelivered".
/// </summary>
public sealed class DeliveryFindings(TimeProvider clock)
{
    /// <summary>So long must a channel work before a failure counts as over.</summary>
    private static readonly TimeSpan QuietFor = TimeSpan.FromMinutes(1);

    private readonly FindingSeries _series = new(clock);

    /// <summary>Counts the result of a row and returns the lines that are due.</summary>
    public IReadOnlyList<DeliveryFinding> Report(OutboxMessage row, SendResult result)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (FailureOf(result) is { } failure)
        {
            if (CodeOf(failure.Reason) is not { } code)
            {
                return [];
            }

            BotMetrics.RecordDeliveryFailure(code);
            return _series.Report(ChannelOf(code), $"{code} {failure.Code}") is { } count
                ? [new DeliveryFinding(code, failure, count)]
                : [];
        }

        return result is SendResult.Done && ChannelOf(row) is { } channel
            ? [.. _series.End(channel, quietFor: QuietFor).Select(over => new DeliveryFinding(over.Split(' ')[0], null, 0))]
            : [];
    }

    /// <summary>The code of docs/monitoring.md, null for what concerns one person only.</summary>
    public static string? CodeOf(FailureReason reason) => reason switch
    {
        FailureReason.Throttled => "teams-throttled",
        FailureReason.TeamsUnconfirmed => "teams-unconfirmed",
        FailureReason.TeamsRefused => "teams-refused",
        FailureReason.MailCredentials => "mail-credentials",
        FailureReason.MailToken => "mail-token",
        FailureReason.MailEncryption => "mail-encryption",
        FailureReason.MailCertificate => "mail-certificate",
        FailureReason.MailConnection => "mail-connection",
        FailureReason.MailUnconfirmed => "mail-unconfirmed",
        FailureReason.MailRefused => "mail-refused",
        FailureReason.MailFolder => "mail-folder",
        FailureReason.MailDocuments => "mail-documents",
        FailureReason.WorkbookNotFilled => "workbook-not-filled",
        FailureReason.NotSupported or FailureReason.UnreadablePayload => "outbox-unreadable",
        FailureReason.Fault => "outbox-fault",
        _ => null,
    };

    private static Failure? FailureOf(SendResult result) => result switch
    {
        SendResult.Retry { Failure: var failure } => failure,
        SendResult.Throttled { Failure: var failure } => failure,
        SendResult.DeadLetter { Failure: var failure } => failure,
        _ => null,
    };

    private static string ChannelOf(string code) => code[..code.IndexOf('-', StringComparison.Ordinal)];

    /// <summary>The channel that a row has shown to work; null for work of the office's own.</summary>
    private static string? ChannelOf(OutboxMessage row) =>
        OutboxKinds.MailKinds.Contains(row.Kind) ? "mail"
        : OutboxKinds.TeamsKinds.Contains(row.Kind) ? "teams"
        : null;
}

/// <summary>A line of the log by code; <paramref name="Failure"/> is null when it is over.</summary>
/// <param name="Count">How many there were since the last line.</param>
public sealed record DeliveryFinding(string Code, Failure? Failure, int Count);
