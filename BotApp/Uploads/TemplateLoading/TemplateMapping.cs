using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Templates;
using BotApp.Templates.Detection;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>Applies the cell's corrections to a detected mapping and validates it before use.</summary>
public static class TemplateMapping
{
    /// <summary>
    /// The most likely request kind: of the flow whose distinctive column the template has, otherwise of the one without.
    /// </summary>
    public static RequestKind KindOf(TemplateLayout layout) =>
        (FlowCatalog.TemplateFlows.FirstOrDefault(flow => flow.DistinctiveColumn is { } column && layout.Column(column) is not null)
            ?? FlowCatalog.TemplateFlows.First(flow => flow.DistinctiveColumn is null)).Kind;

    /// <summary>The layout with one corrected column, or the refusal.</summary>
    public static Result<TemplateLayout> Correct(TemplateLayout layout, TemplateColumn column, Inputs inputs)
    {
        if (inputs.Choice<ColumnRole>(CorrectColumn.Role, ColumnText.DisplayText) is not { } role
            || inputs.Choice<ColumnKind>(CorrectColumn.Kind, ColumnText.DisplayText) is not { } kind
            || inputs.Choice(CorrectColumn.Field, ColumnText.Meanings) is not { } field)
        {
            return new SelectionMissing();
        }

        var constant = TypedText.Normalize(inputs.Text(CorrectColumn.Constant) ?? "");
        List<string> choices = [.. (inputs.Text(CorrectColumn.Choices) ?? "").Split([';', '\n'])
            .Select(TypedText.Normalize)
            .Where(one => one.Length > 0)
            .Distinct()];
        var mistakes = new List<Refusal>();
        if (SecretHeading.Matches(column.Header) && role is not (ColumnRole.NeverAsked or ColumnRole.NotFilled))
        {
            mistakes.Add(new SecretColumn(column.Header));
        }

        if (role is ColumnRole.Constant && constant.Length == 0)
        {
            mistakes.Add(new ConstantMissing());
        }

        if (role is ColumnRole.Answer && kind is ColumnKind.Choice && choices.Count < 2)
        {
            mistakes.Add(new ChoicesMissing());
        }

        field = role is ColumnRole.SerialNumber
            ? TemplateField.Serial
            : ColumnText.KnownFields.Any(known => known.Field == field) ? field : HeaderText.DeriveKey(column.Header, column.Index);
        if (layout.Columns.FirstOrDefault(other => other.Index != column.Index && other.Field == field) is { } same)
        {
            mistakes.Add(new DuplicateField(same.Header));
        }

        var meaning = FieldMeaning.KindOf(field);
        if (role is ColumnRole.Answer && meaning is not null)
        {
            var unusable = kind is ColumnKind.Choice && choices.Count >= 2 && FieldMeaning.UsableChoices(field, choices).Count == 0;
            if (unusable || (kind is not ColumnKind.Choice && !FieldMeaning.Accepts(field, kind)))
            {
                mistakes.Add(
                    unusable
                        ? new NoUsableChoices(ColumnText.FieldName(field))
                        : new AnswerKindMismatch(ColumnText.FieldName(field), meaning.Value.DisplayText()));
            }

            choices = [.. FieldMeaning.UsableChoices(field, choices)];
        }

        if (mistakes.Count > 0)
        {
            return mistakes.Count == 1 ? mistakes[0] : new ValidationErrors(mistakes);
        }

        var corrected = column with
        {
            Field = field,
            Role = role,
            Kind = kind is ColumnKind.Choice && meaning is ColumnKind.Date ? ColumnKind.Date : kind,
            Required = role is ColumnRole.Answer && inputs.Choice(CorrectColumn.Required, ColumnText.YesOrNo) is "yes",
            Choices = kind is ColumnKind.Choice ? choices : [],
            Constant = role is ColumnRole.Constant ? constant : null,
            Conflict = null,
        };
        return layout with { Columns = [.. layout.Columns.Select(other => other.Index == column.Index ? corrected : other)] };
    }

    /// <summary>The problems that prevent using the mapping for that kind.</summary>
    public static IReadOnlyList<Refusal> Problems(TemplateLayout layout, RequestKind kind)
    {
        var asked = layout.Columns.Where(column => column.Role is ColumnRole.Answer).Select(column => column.Field).ToHashSet();
        var problems = new List<Refusal>();
        if (!asked.Contains(TemplateField.Name) && !asked.Contains(TemplateField.FirstName))
        {
            problems.Add(new RequiredColumnMissing(ColumnText.FieldName(TemplateField.Name)));
        }

        problems.AddRange(FlowCatalog.TemplateFlowOf(kind).RequiredColumns
            .Where(column => !asked.Contains(column)).Select(column => new RequiredColumnMissing(ColumnText.FieldName(column))));

        return problems;
    }
}
