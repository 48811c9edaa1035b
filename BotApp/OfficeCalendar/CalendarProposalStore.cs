using BotApp.Audit;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.TextProposals;

namespace BotApp.OfficeCalendar;

/// <summary>Proposed holidays and steps; once confirmed they replace those of the profile, on every node with its next turn.</summary>
internal sealed class CalendarProposalStore(BotDb db, OfficeProfile profile) : ITextProposalTarget
{
    /// <summary>See <see cref="ITextProposalTarget.AuditName"/>.</summary>
    public const string Name = "calendar";

    public TextKind Kind => TextKind.OfficeCalendar;

    public string AuditName => Name;

    public ProposedText Describe(TextProposal proposal)
    {
        var (before, after) = (Read(proposal.Key, proposal.Before!), Read(proposal.Key, proposal.After));
        var fields = after.Steps is { } steps
            ? StepsInput.Fields.Select(field => new ProposedField(field.Label, $"{field.Value(before.Steps!)}", $"{field.Value(steps)}"))
            : after.Holidays!.Concat(before.Holidays!).Select(holiday => holiday.Day.Year).Distinct().Order().Select(year =>
                new ProposedField(
                    new Phrase($"Holidays {year}", $"अवकाश {year}"), OfYear(before.Holidays!, year), OfYear(after.Holidays!, year)));
        return new ProposedText(
            after.Steps is null
                ? new Phrase("Holidays", "अवकाश")
                : new Phrase("Reminders and escalation", "अनुस्मारक एवं प्रबंधक को सूचना"),
            [.. fields])
        {
            Caution = new Phrase(
                "Please check it with the office order or the list of holidays: reminders, escalations and overdue days are counted by it.",
                "कृपया इसे कार्यालय आदेश अथवा अवकाश सूची से मिलाएँ: अनुस्मारक, प्रबंधक को सूचना एवं विलंब के दिन इसी से गिने जाते हैं।"),
            Confirmed = new Phrase("Confirmed: it applies from now on", "पुष्टि की गई: यह अब से लागू है"),
        };
    }

    public async Task<string?> LiveTextAsync(string key, CancellationToken ct)
    {
        var now = await db.OfficeSettingsAsync(ct);
        return key == OfficeSetting.Steps
            ? OfficeSettingValues.ToJson(now.Steps ?? profile.Steps)
            : OfficeSettingValues.ToJson(now.Holidays ?? profile.Holidays);
    }

    public async Task PublishAsync(TextProposal proposal, DateTimeOffset now, CancellationToken ct)
    {
        await db.SetOfficeSettingAsync(proposal.Key, proposal.After, now, ct);
        db.Audit.Add(AuditLine.Create(
            $"{proposal.Key}.changed", Guid.Empty, proposal.DecidedById, now, $"proposed by {proposal.ProposedById:N}"));
    }

    private static OfficeSettingValues Read(string key, string json) =>
        OfficeSettingValues.From(new Dictionary<string, string> { [key] = json });

    private static string OfYear(IEnumerable<Holiday> holidays, int year) =>
        HolidayText.Write(holidays.Where(holiday => holiday.Day.Year == year));
}
