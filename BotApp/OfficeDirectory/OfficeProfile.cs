using System.Text.Json;
using System.Text.Json.Serialization;
using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>
/// What distinguishes this Commissionerate from another: names, code, addresses, contacts, working hours and reminder steps. Another
/// Commissionerate is another file (<c>Office:Profile</c>), not another build.
/// </summary>
public sealed record OfficeProfile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private LiveOfficeSettings _live = new();
    private readonly string _seedCellMail = "";
    private KnownCalendar? _calendar;

    /// <summary>First part of request and batch numbers: two to eight capital letters.</summary>
    public required string Code { get; init; }

    public required Phrase Name { get; init; }

    /// <summary>The short name that goes into the template's Commissionerate column.</summary>
    public required Phrase Commissionerate { get; init; }

    public required Phrase Address { get; init; }

    /// <summary>
    /// Where batches are mailed (circular ¶3): the address of the contact <see cref="Contact.ComputerCell"/>, which the office changes on a
    /// card; in the file the one with which an empty database begins.
    /// </summary>
    public required string ComputerCellMail { get => _live.Values.ComputerCellMail ?? _seedCellMail; init => _seedCellMail = value; }

    /// <summary>The same as the file has it, for what an empty database begins with.</summary>
    [JsonIgnore]
    public string SeedCellMail => _seedCellMail;

    /// <summary>The office's own address, from which mails are sent; never the computer cell's, which receives them.</summary>
    public required string SenderMail { get; init; }

    public required IReadOnlyList<ContactSeed> Contacts { get; init; }

    /// <summary>What the helpdesk's shipped answers say of this office.</summary>
    public OfficeFacts Facts { get; init; } = new();

    /// <summary>Non-working days apart from Saturdays and Sundays: the office's own list once it has changed it.</summary>
    public IReadOnlyList<Holiday> Holidays { get => _live.Values.Holidays ?? field; init; } = [];

    public TimeOnly OpensAt { get; init; } = new(9, 30);

    public TimeOnly ClosesAt { get; init; } = new(18, 0);

    /// <summary>
    /// Office hours after a relief until the cell is reminded of the unmapping and until it is escalated to the Systems Manager.
    /// </summary>
    public UnmapEscalation Unmap
    {
        get => _live.Values.Steps is { } steps ? new UnmapEscalation(steps.UnmapRemindAfterHours, steps.UnmapTellAfterHours) : field;
        init;
    } = UnmapEscalation.Default;

    /// <summary>Working days after which an officer who contacted Saksham Seva is asked whether the problem is solved.</summary>
    public int AskSolvedAfterDays { get => _live.Values.Steps?.AskSolvedAfterDays ?? field; init; } = 2;

    /// <summary>Working days after which the deciders are reminded.</summary>
    public int RemindAfterDays { get => _live.Values.Steps?.RemindAfterDays ?? field; init; } = 2;

    /// <summary>Working days after which a request is escalated to the Systems Manager.</summary>
    public int EscalateAfterDays { get => _live.Values.Steps?.EscalateAfterDays ?? field; init; } = 5;

    /// <summary>When the digest is sent on working days, IST.</summary>
    public TimeOnly DigestAt { get; init; } = new(10, 0);

    /// <summary>The steps of all clocks.</summary>
    [JsonIgnore]
    public OfficeSteps Steps => new(
        RemindAfterDays, EscalateAfterDays, AskSolvedAfterDays, Unmap.RemindAfterHours, Unmap.TellSupervisorAfterHours);

    /// <summary>Office days and hours.</summary>
    [JsonIgnore]
    public WorkingDays Calendar
    {
        get
        {
            var holidays = Holidays;
            if (_calendar is not { } known || !ReferenceEquals(known.Holidays, holidays))
            {
                _calendar = known = new KnownCalendar(
                    holidays, new WorkingDays(holidays.Select(holiday => holiday.Day), OpensAt, ClosesAt));
            }

            return known.Days;
        }
    }

    public static OfficeProfile Read(string json)
    {
        var profile = Parse(json);
        if (profile.Code.Length is < 2 or > 8 || !profile.Code.All(char.IsAsciiLetterUpper))
        {
            throw new InvalidOperationException("The office profile's code must be two to eight capital letters.");
        }

        if (!profile.SenderMail.Contains('@', StringComparison.Ordinal)
            || string.Equals(profile.SenderMail, profile.ComputerCellMail, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException("The office profile's senderMail must be the office's own mail address, "
                + "not computerCellMail.");
        }

        if (profile.Contacts.FirstOrDefault(contact => contact.Key == Contact.ComputerCell) is { } cell
            && !string.Equals(cell.Mail, profile.ComputerCellMail, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"The office profile's contact {Contact.ComputerCell} has the mail '{cell.Mail}', but "
                + $"computerCellMail is '{profile.ComputerCellMail}'. Write the address that receives the batches in both.");
        }

        if (profile.ClosesAt <= profile.OpensAt
            || profile.AskSolvedAfterDays < 1
            || profile.Unmap is not { RemindAfterHours: >= 0 } steps
            || steps.TellSupervisorAfterHours < steps.RemindAfterHours)
        {
            throw new InvalidOperationException("The office profile's opening hours, askSolvedAfterDays or unmap steps are invalid.");
        }

        if (profile.RemindAfterDays < 1 || profile.EscalateAfterDays < profile.RemindAfterDays)
        {
            throw new InvalidOperationException("The office profile's remindAfterDays or escalateAfterDays is invalid.");
        }

        return profile;
    }

    /// <summary>Takes from now on what the office has changed in place of the values in the file.</summary>
    public void Follow(LiveOfficeSettings live) => _live = live;

    /// <summary>A misspelt member is refused: its default would hold without a word.</summary>
    private static OfficeProfile Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<OfficeProfile>(json, Strict)
                ?? throw new InvalidOperationException("The office profile is empty.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidOperationException(
                $"The office profile cannot be read at {wrong.Path ?? "$"}, line {wrong.LineNumber + 1}. {wrong.Message} Its members are "
                    + "described in docs/configuration.md.",
                wrong);
        }
    }

    private sealed record KnownCalendar(IReadOnlyList<Holiday> Holidays, WorkingDays Days);
}

public sealed record Holiday(DateOnly Day, Phrase Name);

/// <summary>A contact as seeded; the computer cell edits it later on a card.</summary>
public sealed record ContactSeed(
    string Key,
    Phrase Name,
    Phrase For,
    string Mail,
    IReadOnlyList<string> Phones,
    Phrase Note,
    string Source,
    DateOnly LastVerifiedOn)
{
    /// <summary>The contact that a new office begins with.</summary>
    public Contact ToContact() => new()
    {
        Key = Key,
        Name = Name,
        For = For,
        Mail = Mail,
        Phones = Phones,
        Note = Note,
        Source = Source,
        LastVerifiedOn = LastVerifiedOn,
    };
}

/// <summary>A helpdesk or office. Numbers become outdated, so each contact carries its source and the date it was last verified.</summary>
public sealed class Contact
{
    /// <summary>The desk of circular ¶2.</summary>
    public const string SakshamSeva = "saksham-seva";

    /// <summary>The computer cell, whose address receives the batches.</summary>
    public const string ComputerCell = "computer-cell";

    public required string Key { get; init; }

    public required Phrase Name { get; set; }

    public required Phrase For { get; set; }

    public required string Mail { get; set; }

    public required IReadOnlyList<string> Phones { get; set; }

    public required Phrase Note { get; set; }

    public required string Source { get; set; }

    public required DateOnly LastVerifiedOn { get; set; }
}
