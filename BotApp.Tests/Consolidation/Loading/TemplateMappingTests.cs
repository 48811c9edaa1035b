using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Support;

namespace BotApp.Consolidation.Loading;

public sealed class TemplateMappingTests
{
    [Fact]
    public void The_kind_follows_from_the_columns()
    {
        Assert.Equal(RequestKind.Creation, TemplateMapping.KindOf(A.Creation));
        Assert.Equal(RequestKind.Promotion, TemplateMapping.KindOf(A.Transfer));
    }

    [Fact]
    public void A_corrected_column_is_read_as_the_cell_says_and_the_others_stay()
    {
        var remarks = A.Creation.Column(TemplateField.Remarks)!;

        Assert.False(TemplateMapping.Correct(A.Creation, remarks, Typed("Constant", TemplateField.Remarks, "Text", constant: " New  entrant ")).IsRefused(out _, out var layout));

        Assert.Equal((ColumnRole.Constant, "New entrant"), (layout.Column(TemplateField.Remarks)!.Role, layout.Column(TemplateField.Remarks)!.Constant));
        Assert.Equal(A.Creation.Columns.SkipLast(1), layout.Columns.SkipLast(1));
        Assert.Equal(A.Creation.Fingerprint, layout.Fingerprint);
    }

    [Fact]
    public void A_list_typed_by_the_cell_becomes_a_choice()
    {
        var location = A.Creation.Column(TemplateField.Location)!;

        Assert.False(TemplateMapping.Correct(A.Creation, location, Typed("Ask", TemplateField.Location, "Choice", choices: "Kochi; Aluva;; Kochi", required: "yes")).IsRefused(out _, out var layout));

        Assert.Equal(["Kochi", "Aluva"], layout.Column(TemplateField.Location)!.Choices);
    }

    [Theory]
    [InlineData("Ask", "Name", "Text", "", "", typeof(FieldTwice))]
    [InlineData("Constant", "Location", "Text", "", "", typeof(ConstantMissing))]
    [InlineData("Ask", "Location", "Choice", "", "only one", typeof(ChoicesMissing))]
    [InlineData("Boss", "Location", "Text", "", "", typeof(ChooseFromLists))]
    [InlineData("7", "Location", "Text", "", "", typeof(ChooseFromLists))]
    [InlineData("Serial", "Location", "Text", "", "", typeof(FieldTwice))]
    public void A_correction_that_cannot_be_is_refused(string role, string field, string kind, string constant, string choices, Type refusal)
    {
        var location = A.Creation.Column(TemplateField.Location)!;

        Assert.True(TemplateMapping.Correct(A.Creation, location, Typed(role, field, kind, constant, choices)).IsRefused(out var why, out _));
        Assert.IsType(refusal, why);
    }

    [Fact]
    public void A_template_without_a_name_or_a_transfer_without_an_sso_id_is_not_used()
    {
        Assert.Empty(TemplateMapping.Problems(A.Creation, RequestKind.Creation));
        Assert.Empty(TemplateMapping.Problems(A.Transfer, RequestKind.Promotion));
        Assert.Single(TemplateMapping.Problems(A.Creation, RequestKind.Promotion));
        var nameless = A.Creation with { Columns = [.. A.Creation.Columns.Where(column => column.Field != TemplateField.Name)] };
        Assert.Single(TemplateMapping.Problems(nameless, RequestKind.Creation));
    }

    [Fact]
    public void The_invented_officers_of_the_sample_pass_the_templates_own_checks()
    {
        foreach (var layout in (TemplateLayout[])[A.Creation, A.Transfer])
        {
            foreach (var row in TemplateExample.Rows(layout))
            {
                Assert.All(layout.Questions(), question => Assert.False(
                    FieldRules.Check(question, row.Values[question.Field], A.Today).IsRefused(out var why, out _) && question.Field != TemplateField.Name, why?.Words.English));
            }
        }
    }

    private static Inputs Typed(string role, string field, string kind, string constant = "", string choices = "", string required = "no") => new(new Dictionary<string, string>
    {
        [CorrectColumn.Role] = role,
        [CorrectColumn.Field] = field,
        [CorrectColumn.Kind] = kind,
        [CorrectColumn.Constant] = constant,
        [CorrectColumn.Choices] = choices,
        [CorrectColumn.Required] = required,
    });
}
