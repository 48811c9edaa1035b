using BotApp.Basics;
using BotApp.Consolidation.Workbooks;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Creation;
using BotApp.Requests.Forms;

namespace BotApp.Consolidation.Paper;

/// <summary>An open request, for detecting a duplicate application.</summary>
public sealed record OpenApplication(Request Request, string OfficeName)
{
    public string Name => PersonName.Of(name => Request.Answers[name]);
}

/// <summary>The data paper applications are checked against: the office's officers and every open request of the kind.</summary>
public sealed record PaperRegister(Office Office, Guid HeadId, IReadOnlyList<Officer> Officers, IReadOnlyList<OpenApplication> Open);

/// <summary>
/// A row that can be filed. <paramref name="Officer"/> is null when the directory has no such officer; <paramref name="Corrects"/> is the
/// returned request it corrects.
/// </summary>
public sealed record GoodRow(int Row, string Name, Answers Answers, Officer? Officer, Request? Corrects);

/// <summary>A problem in a row; <paramref name="Column"/> is the heading, empty when it concerns the whole row.</summary>
public sealed record PaperProblem(int Row, string Column, Phrase Words);

/// <summary>
/// Applications of officers who are not on Teams, filed by their head on the official template (product specification, "The head's
/// desk").
/// </summary>
public sealed record PaperApplications(RequestKind Kind, IReadOnlyList<GoodRow> Good, IReadOnlyList<PaperProblem> Problems)
{
    /// <summary>Maximum rows per upload and per save.</summary>
    public const int MostRows = 500;

    /// <summary>What the head must know about the file as a whole.</summary>
    public IReadOnlyList<Phrase> Notices { get; init; } = [];

    public static PaperApplications Check(FormDetails form, TemplateLayout layout, IReadOnlyList<ReadRow> rows, PaperRegister register, DateOnly today)
    {
        var (good, problems) = (new List<GoodRow>(), new List<PaperProblem>());
        foreach (var row in rows)
        {
            var (answers, wrong) = Answered(form, layout, row, today);
            var name = PersonName.Of(row.Values.GetValueOrDefault);
            var officer = OfficerOf(register, name);
            var same = register.Open.FirstOrDefault(open => IsSame(form.Kind, open, name, answers));
            var corrects = same is { Request: { Stage: Stage.Returned, FiledById: not null } returned } && returned.OfficeId == register.Office.Id ? returned : null;
            if (wrong.Count == 0 && WhyNot(form, register, good, officer, name, answers, corrects is null ? same : null) is { } why)
            {
                wrong.Add(new PaperProblem(row.Number, "", why.Words));
            }

            if (wrong.Count > 0)
            {
                problems.AddRange(wrong);
            }
            else
            {
                good.Add(new GoodRow(row.Number, name, answers, officer, corrects));
            }
        }

        return new PaperApplications(form.Kind, good, problems);
    }

    private static (Answers Answers, List<PaperProblem> Wrong) Answered(FormDetails form, TemplateLayout layout, ReadRow row, DateOnly today)
    {
        var (answers, wrong) = (Answers.None, row.Problems.Select(problem => new PaperProblem(row.Number, problem.Header, problem.Words)).ToList());
        wrong.AddRange(row.Values.Where(cell => SecretGuard.Find(cell.Value) is not null)
            .Select(cell => new PaperProblem(row.Number, HeaderOf(layout, cell.Key), new SecretInRow().Words)));
        foreach (var question in layout.Questions().Where(question => row.Problems.All(problem => problem.Field != question.Field)))
        {
            if (FieldRules.Check(question, row.Values.GetValueOrDefault(question.Field), today).IsRefused(out var why, out var value))
            {
                wrong.Add(new PaperProblem(row.Number, HeaderOf(layout, question.Field), why.Words));
            }
            else
            {
                answers = answers.With(question.Field, value);
            }
        }

        // Cross-field errors are reported together with field errors.
        var before = wrong.Select(problem => problem.Column).ToHashSet();
        wrong.AddRange(form.Check(answers, today)
            .Select(why => new PaperProblem(row.Number, HeaderOf(layout, why.Field), why.Words))
            .Where(problem => !before.Contains(problem.Column)));

        return (answers, wrong);
    }

    private static Refusal? WhyNot(
        FormDetails form, PaperRegister register, List<GoodRow> before, Officer? officer, string name, Answers answers, OpenApplication? same) => officer switch
        {
            _ when same is not null => new UnderWayAlready(same.Request.Number, same.OfficeName),
            { Id: var id } when id == register.HeadId => new OwnApplication(),
            not null when form.WhyNot(officer) is { } why => why is HasOneAlready one ? new OfficerHasOne(one.SsoIdMasked) : why,
            _ when before.FirstOrDefault(row => SamePerson(form.Kind, row.Name, row.Answers, name, answers)) is { } first => new SameAsRow(first.Row),
            _ => null,
        };

    /// <summary>The only officer of this office with exactly this name; null when the name is ambiguous.</summary>
    private static Officer? OfficerOf(PaperRegister register, string name) =>
        register.Officers.Where(officer => HeaderWords.Comparable(officer.Name) == HeaderWords.Comparable(name)).ToList() is [var only] ? only : null;

    private static bool IsSame(RequestKind kind, OpenApplication open, string name, Answers answers) =>
        SamePerson(kind, open.Name, open.Request.Answers, name, answers);

    /// <summary>Applicants are identified by name and date of birth; for a promotion by SSO-ID.</summary>
    private static bool SamePerson(RequestKind kind, string oneName, Answers one, string otherName, Answers other) =>
        kind is RequestKind.Promotion && one[TemplateField.SsoId] is { } ssoId && other[TemplateField.SsoId] is { } otherSsoId
            ? string.Equals(ssoId, otherSsoId, StringComparison.OrdinalIgnoreCase)
            : HeaderWords.Comparable(oneName) == HeaderWords.Comparable(otherName) && one[TemplateField.DateOfBirth] == other[TemplateField.DateOfBirth];

    private static string HeaderOf(TemplateLayout layout, string? field) => field is null ? "" : layout.Column(field)?.Header ?? field;
}
