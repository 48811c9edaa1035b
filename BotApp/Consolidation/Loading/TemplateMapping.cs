using BotApp.Basics;
using BotApp.Consolidation.Workbooks;
using BotApp.Conversation;
using BotApp.Requests;

namespace BotApp.Consolidation.Loading;

/// <summary>Applies the cell's corrections to a detected mapping and validates it before use.</summary>
public static class TemplateMapping
{
    /// <summary>The most likely request kind: only the "template for transfer" (circular ¶4) has a new designation.</summary>
    public static RequestKind KindOf(TemplateLayout layout) =>
        layout.Column(TemplateField.NewDesignation) is null ? RequestKind.Creation : RequestKind.Promotion;

    /// <summary>The layout with one corrected column, or the refusal.</summary>
    public static Result<TemplateLayout> Correct(TemplateLayout layout, TemplateColumn column, Inputs inputs)
    {
        if (inputs.Choice<ColumnRole>(CorrectColumn.Role, TemplateWords.Words) is not { } role
            || inputs.Choice<ColumnKind>(CorrectColumn.Kind, TemplateWords.Words) is not { } kind
            || inputs.Choice(CorrectColumn.Field, TemplateWords.Meanings) is not { } field)
        {
            return new ChooseFromLists();
        }

        var constant = TypedText.Clean(inputs.Text(CorrectColumn.Constant) ?? "");
        List<string> choices = [.. (inputs.Text(CorrectColumn.Choices) ?? "").Split([';', '\n']).Select(TypedText.Clean).Where(one => one.Length > 0).Distinct()];
        var mistakes = new List<Refusal>();
        if (SecretHeading.IsOne(column.Header) && role is not (ColumnRole.NeverAsked or ColumnRole.NotMine))
        {
            mistakes.Add(new SecretColumn(column.Header));
        }

        if (role is ColumnRole.Constant && constant.Length == 0)
        {
            mistakes.Add(new ConstantMissing());
        }

        if (role is ColumnRole.Ask && kind is ColumnKind.Choice && choices.Count < 2)
        {
            mistakes.Add(new ChoicesMissing());
        }

        field = role is ColumnRole.Serial ? TemplateField.Serial : TemplateWords.Known.Any(known => known.Field == field) ? field : HeaderWords.KeyFor(column.Header, column.Index);
        if (layout.Columns.FirstOrDefault(other => other.Index != column.Index && other.Field == field) is { } same)
        {
            mistakes.Add(new FieldTwice(same.Header));
        }

        var meaning = FieldMeaning.KindOf(field);
        if (role is ColumnRole.Ask && meaning is not null)
        {
            var unusable = kind is ColumnKind.Choice && choices.Count >= 2 && FieldMeaning.Usable(field, choices).Count == 0;
            if (unusable || (kind is not ColumnKind.Choice && !FieldMeaning.Suits(field, kind)))
            {
                mistakes.Add(unusable ? new ListDoesNotSuit(TemplateWords.Field(field)) : new KindDoesNotSuit(TemplateWords.Field(field), meaning.Value.Words()));
            }

            choices = [.. FieldMeaning.Usable(field, choices)];
        }

        if (mistakes.Count > 0)
        {
            return mistakes.Count == 1 ? mistakes[0] : new Mistakes(mistakes);
        }

        var corrected = column with
        {
            Field = field,
            Role = role,
            Kind = kind is ColumnKind.Choice && meaning is ColumnKind.Date ? ColumnKind.Date : kind,
            Required = role is ColumnRole.Ask && inputs.Choice(CorrectColumn.Required, TemplateWords.YesOrNo) is "yes",
            Choices = kind is ColumnKind.Choice ? choices : [],
            Constant = role is ColumnRole.Constant ? constant : null,
            Clash = null,
        };
        return layout with { Columns = [.. layout.Columns.Select(other => other.Index == column.Index ? corrected : other)] };
    }

    /// <summary>The problems that prevent using the mapping for that kind.</summary>
    public static IReadOnlyList<Refusal> Problems(TemplateLayout layout, RequestKind kind)
    {
        var asked = layout.Columns.Where(column => column.Role is ColumnRole.Ask).Select(column => column.Field).ToHashSet();
        var problems = new List<Refusal>();
        if (!asked.Contains(TemplateField.Name) && !asked.Contains(TemplateField.FirstName))
        {
            problems.Add(new ColumnNeeded(TemplateWords.Field(TemplateField.Name)));
        }

        if (kind is RequestKind.Promotion && !asked.Contains(TemplateField.SsoId))
        {
            problems.Add(new ColumnNeeded(TemplateWords.Field(TemplateField.SsoId)));
        }

        return problems;
    }
}
