using System.Net.Mail;

namespace BotApp.Operation.Anchors;

/// <summary><c>Audit:*</c>: where the audit is anchored.</summary>
public sealed class AuditOptions
{
    /// <summary>
    /// Addresses of the people who get the anchor of the day: at least two, so that one person alone cannot make it disappear.
    /// </summary>
    public IReadOnlyList<string> AnchorMail { get; init; } = [];

    /// <summary>When it is mailed every day, IST.</summary>
    public TimeOnly AnchorAt { get; init; } = new(18, 30);

    /// <summary>Why the addresses cannot be used; null when they can.</summary>
    /// <param name="mayBeEmpty">Whether the audit may go without anchors, as in Development.</param>
    public string? Problem(bool mayBeEmpty) =>
        AnchorMail.FirstOrDefault(address => !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address) is { } invalid
            ? $"Audit:AnchorMail: '{invalid}' is not a mail address."
        : AnchorMail.Distinct(StringComparer.OrdinalIgnoreCase).Count() is var people && people < 2 && !(mayBeEmpty && people == 0)
            ? "Audit:AnchorMail must name the addresses of at least two people (Audit:AnchorMail:0, Audit:AnchorMail:1), "
                + "who keep the daily anchor of the audit."
        : null;
}
