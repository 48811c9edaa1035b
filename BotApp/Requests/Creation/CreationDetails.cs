using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.Requests.Creation;

/// <summary>What an officer without an SSO-ID must answer (circular ¶3): the template's questions, and dates that fit a service.</summary>
public static class CreationDetails
{
    /// <summary>Nobody enters government service younger; the template's two dates then cannot have been swapped.</summary>
    public const int YoungestAge = 18;

    /// <summary>An officer above this age has been superannuated.</summary>
    public const int OldestAge = 65;

    public static Result<Answers> Parse(TemplateLayout layout, Inputs inputs, Answers before, IReadOnlyCollection<string>? only, DateOnly today)
    {
        if (TemplateAnswers.Parse(layout, inputs, before, only, today).IsRefused(out var why, out var answers))
        {
            return why;
        }

        return Check(answers, today) is { Count: > 0 } mistakes ? new Mistakes(mistakes) : answers;
    }

    /// <summary>What is wrong between answers that are each right; also asked again at submission, when days have passed.</summary>
    public static IReadOnlyList<Refusal> Check(Answers answers, DateOnly today)
    {
        var mistakes = new List<Refusal>();
        var born = OfficeTime.FromIso(answers[TemplateField.DateOfBirth]);
        var joined = OfficeTime.FromIso(answers[TemplateField.DateOfJoining]);
        if (born is { } birth && joined is { } joining)
        {
            if (joining <= birth)
            {
                mistakes.Add(new JoinedBeforeBirth());
            }
            else if (joining < birth.AddYears(YoungestAge))
            {
                mistakes.Add(new JoinedTooYoung());
            }
        }

        if (born is { } day && day.AddYears(OldestAge) < today)
        {
            mistakes.Add(new BornTooLongAgo());
        }

        if (answers[TemplateField.Designation] is { } designation && Designations.Parse(designation).IsBelowInspector())
        {
            mistakes.Add(new BelowInspector(TemplateField.Designation));
        }

        return mistakes;
    }

    /// <summary>Answers the directory already knows, so that the officer only checks them.</summary>
    public static Answers Prefill(TemplateLayout layout, Officer officer, Office? office, OfficeProfile profile)
    {
        var known = new Dictionary<string, string?>
        {
            [TemplateField.Name] = officer.Name,
            [TemplateField.Designation] = officer.Designation is Designation.Other ? null : officer.Designation.Words().English,
            [TemplateField.Email] = officer.Upn,
            [TemplateField.Office] = office?.Name,
            [TemplateField.Commissionerate] = profile.Commissionerate.English,
        };
        return Answers.From(layout.Questions()
            .Where(column => known.GetValueOrDefault(column.Field) is { Length: > 0 } value
                && (column.Kind is not ColumnKind.Choice || column.Choices.Contains(value, StringComparer.OrdinalIgnoreCase)))
            .Select(column => KeyValuePair.Create(column.Field, known[column.Field]!)));
    }
}
