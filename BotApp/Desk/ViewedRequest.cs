using BotApp.Approvals;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Search;

namespace BotApp.Desk;

/// <summary>A request as the viewer shows it to one person: with its scans, or only where it stands, as in the chat's look-up.</summary>
/// <param name="Found">The request as this person may see it now.</param>
/// <param name="Flags">What to check before approving; empty for a person who may not decide now.</param>
/// <param name="Place">Its place in the person's own work.</param>
public sealed record ViewedRequest(FoundRequest Found, IReadOnlyList<ReviewFlag> Flags, WorkPlace Place)
{
    public Request Request => Found.Request;

    /// <summary>The officer it is about; null when the reader may see stage and holder only.</summary>
    public Officer? Officer => Found.Officer;

    /// <summary>What is compared with the scan; the template's wording decides the order.</summary>
    public IReadOnlyList<FormField> ScanFields =>
        FlowCatalog.Find(Request.Kind)?.ScanFields is { Count: > 0 } scanned
            ? [.. Found.Fields.Where(one => scanned.Contains(one.Key))]
            : [];

    public IReadOnlyList<FormField> OtherFields => [.. Found.Fields.Except(ScanFields)];

    /// <summary>The answer before the correction; null when it has not changed.</summary>
    public Phrase? Before(FormField field) =>
        Request.AnswersBefore is { } before && before[field.Key] != Request.Answers[field.Key]
            ? field.DisplayText(before[field.Key])
            : null;
}
