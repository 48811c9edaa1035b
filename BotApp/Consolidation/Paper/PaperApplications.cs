using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Excel;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Creation;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Consolidation.Paper;

/// <summary>An open request, for detecting a duplicate application.</summary>
public sealed record OpenApplication(Request Request, string OfficeName)
{
    public string Name => OfficerName.From(name => Request.Answers[name]);
}

/// <summary>The data paper applications are checked against: the office's officers and every open request of the kind.</summary>
public sealed record PaperRegister(Office Office, Guid HeadId, IReadOnlyList<Officer> Officers, IReadOnlyList<OpenApplication> Open);

/// <summary>
/// A row that can be filed. <paramref name="Officer"/> is null when the directory has no such officer; <paramref name="Corrects"/> is the
/// returned request it corrects.
/// </summary>
public sealed record AcceptedRow(int RowNumber, string Name, Answers Answers, Officer? Officer, Request? Corrects);

/// <summary>
/// A problem in a row; <paramref name="Column"/> is the heading and <paramref name="Cell"/> the address, both empty when it concerns the
/// whole row.
/// </summary>
public sealed record PaperProblem(int RowNumber, string Column, Phrase Message, string Cell = "");

/// <summary>
/// Applications of officers who are not on Teams, filed by their head on the official template (product specification, "The head's
/// desk").
/// </summary>
public sealed record PaperApplications(RequestKind Kind, IReadOnlyList<AcceptedRow> Accepted, IReadOnlyList<PaperProblem> Problems)
{
    /// <summary>Maximum rows per upload and per save.</summary>
    public const int MaxRows = 500;

    /// <summary>What the head must know about the file as a whole.</summary>
    public IReadOnlyList<Phrase> Notices { get; init; } = [];

    /// <summary>The sheet that was read.</summary>
    public string Sheet { get; init; } = "";

    public static PaperApplications Check(
        FlowDetails form, TemplateLayout layout, IReadOnlyList<FilledRow> rows, PaperRegister register, DateOnly today)
    {
        var (good, problems) = (new List<AcceptedRow>(), new List<PaperProblem>());
        foreach (var row in rows)
        {
            var (answers, wrong) = ParseAnswers(form, layout, row, today);
            var name = OfficerName.From(row.Values.GetValueOrDefault);
            var officer = FindOfficer(register, name);
            var same = register.Open.FirstOrDefault(open => IsSame(form.Kind, open, name, answers));
            var corrects = same is { Request: { Stage: Stage.Returned, FiledById: not null } returned }
                && returned.OfficeId == register.Office.Id
                ? returned
                : null;
            if (wrong.Count == 0 && FindRefusal(form, register, good, officer, name, answers, corrects is null ? same : null) is { } why)
            {
                wrong.Add(new PaperProblem(row.RowNumber, "", why.Message));
            }

            if (wrong.Count > 0)
            {
                problems.AddRange(wrong);
            }
            else
            {
                good.Add(new AcceptedRow(row.RowNumber, name, answers, officer, corrects));
            }
        }

        return new PaperApplications(form.Kind, good, problems);
    }

    /// <summary>Whether an accepted row is of the same person as one of these.</summary>
    public bool Repeats(IReadOnlyList<OpenApplication> others) =>
        Accepted.Any(row => others.Any(open => IsSame(Kind, open, row.Name, row.Answers)));

    private static (Answers Answers, List<PaperProblem> Wrong) ParseAnswers(
        FlowDetails form, TemplateLayout layout, FilledRow row, DateOnly today)
    {
        var (answers, wrong) = (
            Answers.None,
            row.Problems.Select(problem => new PaperProblem(row.RowNumber, problem.Header, problem.Message, problem.Cell)).ToList());
        wrong.AddRange(row.Values.Where(cell => SecretDetector.Find(cell.Value) is not null)
            .Select(cell => ProblemIn(layout, row, cell.Key, new RowContainsSecret().Message)));
        foreach (var question in layout.FormFields().Where(question => row.Problems.All(problem => problem.Field != question.Key)))
        {
            if (FieldRules.Check(question, row.Values.GetValueOrDefault(question.Key), today).IsRefused(out var why, out var value))
            {
                wrong.Add(ProblemIn(layout, row, question.Key, why.Message));
            }
            else
            {
                answers = answers.With(question.Key, value);
            }
        }

        // Cross-field errors are reported together with field errors.
        var before = wrong.Select(problem => problem.Column).ToHashSet();
        wrong.AddRange(form.Validate(answers, today)
            .Select(why => ProblemIn(layout, row, why.Field, why.Message))
            .Where(problem => !before.Contains(problem.Column)));

        return (answers, wrong);
    }

    private static Refusal? FindRefusal(
        FlowDetails form,
        PaperRegister register,
        List<AcceptedRow> before,
        Officer? officer,
        string name,
        Answers answers,
        OpenApplication? same) => officer switch
        {
            _ when same is not null => new DuplicateApplication(same.Request.Number, same.OfficeName),
            { Id: var id } when id == register.HeadId => new OwnApplication(),
            not null when form.CheckEligibility(officer) is { } why => why is HasOneAlready one
                ? new OfficerAlreadyHasSsoId(one.SsoIdMasked)
                : why,
            _ when before.FirstOrDefault(row => SamePerson(
                form.Kind,
                row.Name,
                row.Answers,
                name,
                answers)) is { } first => new DuplicateOfRow(first.RowNumber),
            _ => null,
        };

    /// <summary>The only officer of this office with exactly this name; null when the name is ambiguous.</summary>
    private static Officer? FindOfficer(PaperRegister register, string name) =>
        register.Officers.Where(officer => HeaderText.ToComparable(officer.Name) == HeaderText.ToComparable(name)).ToList() is [var only]
            ? only
            : null;

    private static bool IsSame(RequestKind kind, OpenApplication open, string name, Answers answers) =>
        SamePerson(kind, open.Name, open.Request.Answers, name, answers);

    /// <summary>Applicants are identified by name and date of birth, or by SSO-ID where they have one.</summary>
    private static bool SamePerson(RequestKind kind, string oneName, Answers one, string otherName, Answers other) =>
        FlowCatalog.TemplateFlowOf(kind).IdentifiesBySsoId
            && one[TemplateField.SsoId] is { } ssoId
            && other[TemplateField.SsoId] is { } otherSsoId
            ? string.Equals(ssoId, otherSsoId, StringComparison.OrdinalIgnoreCase)
            : HeaderText.ToComparable(oneName) == HeaderText.ToComparable(otherName)
                && one[TemplateField.DateOfBirth] == other[TemplateField.DateOfBirth];

    private static PaperProblem ProblemIn(TemplateLayout layout, FilledRow row, string? field, Phrase message) =>
        field is not null && layout.Column(field) is { } column
            ? new PaperProblem(row.RowNumber, column.Header, message, CellRange.Name(column.Index, row.RowNumber))
            : new PaperProblem(row.RowNumber, field ?? "", message);
}
