using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Support;
using BotApp.Templates;

namespace BotApp.Uploads.TemplateLoading;

[Trait("Size", "fast")]
public sealed class TemplateMappingTests
{
    [Fact]
    public void The_request_kind_is_derived_from_the_columns()
    {
        Assert.Equal(RequestKind.Creation, TemplateMapping.KindOf(TestData.Creation));
        Assert.Equal(RequestKind.Promotion, TemplateMapping.KindOf(TestData.Transfer));
    }

    [Fact]
    public void Correcting_a_column_leaves_the_other_columns_unchanged()
    {
        var remarks = TestData.Creation.Column(TemplateField.Remarks)!;

        Assert.False(TemplateMapping
            .Correct(TestData.Creation, remarks, Typed("Constant", TemplateField.Remarks, "Text", constant: " New  entrant "))
            .IsRefused(out _, out var layout));

        Assert.Equal(
            (ColumnRole.Constant, "New entrant"),
            (layout.Column(TemplateField.Remarks)!.Role, layout.Column(TemplateField.Remarks)!.Constant));
        Assert.Equal(TestData.Creation.Columns.SkipLast(1), layout.Columns.SkipLast(1));
        Assert.Equal(TestData.Creation.Fingerprint, layout.Fingerprint);
    }

    [Fact]
    public void A_typed_list_turns_the_column_into_a_choice()
    {
        var location = TestData.Creation.Column(TemplateField.Location)!;

        Assert.False(TemplateMapping
            .Correct(
                TestData.Creation,
                location,
                Typed("Answer", TemplateField.Location, "Choice", choices: "Kochi; Aluva;; Kochi", required: "yes"))
            .IsRefused(out _, out var layout));

        Assert.Equal(["Kochi", "Aluva"], layout.Column(TemplateField.Location)!.Choices);
    }

    [Fact]
    public void A_typed_list_of_dates_restricts_a_date_column_and_resolves_its_conflict()
    {
        var clashed = TestData.Creation.Column(TemplateField.DateOfJoining)! with
        {
            Conflict = new ColumnConflict(
            ColumnKind.Choice,
            ["Yes", "No"])
        };

        Assert.False(TemplateMapping
            .Correct(
                TestData.Creation,
                clashed,
                Typed("Answer", TemplateField.DateOfJoining, "Choice", choices: "01/07/2021; 2-Jul-2021", required: "yes"))
            .IsRefused(out _, out var layout));

        var column = layout.Column(TemplateField.DateOfJoining)!;
        Assert.Equal((ColumnKind.Date, null), (column.Kind, column.Conflict));
        Assert.Equal(["2021-07-01", "2021-07-02"], column.Choices);
        var question = FormField.From(column);
        Assert.Equal("02-Jul-2021", question.Choices[1].Label.English);
        Assert.False(FieldRules.Check(question, "2021-07-02", TestData.Today).IsRefused(out _, out _));
        Assert.True(FieldRules.Check(question, "2021-07-03", TestData.Today).IsRefused(out var why, out _));
        Assert.IsType<NotInList>(why);
        Assert.True(AnswerParser.Parse(column, "3.7.2021").IsRefused(out why, out _));
        Assert.Contains("01-Jul-2021", why.Message.English, StringComparison.Ordinal);
        Assert.All(ExampleRows.For(layout), row => Assert.Contains(row.Values[TemplateField.DateOfJoining], column.Choices));
    }

    [Theory]
    [InlineData(TemplateField.EmployeeCode, "Number")]
    [InlineData("own", "Number")]
    [InlineData("own", "Date")]
    public void A_code_column_accepts_number_and_a_custom_column_accepts_any_kind(string field, string kind) =>
        Assert.False(
            TemplateMapping.Correct(TestData.Creation, TestData.Creation.Column(TemplateField.Location)!, Typed("Answer", field, kind))
                .IsRefused(out var why, out _),
            why?.Message.English);

    [Theory]
    [InlineData("Answer", "EffectiveDate", "Text", "", "", typeof(AnswerKindMismatch))]
    [InlineData("Answer", "Gender", "Date", "", "", typeof(AnswerKindMismatch))]
    [InlineData("Answer", "EffectiveDate", "Choice", "", "Yes; No", typeof(NoUsableChoices))]
    [InlineData("Answer", "Name", "Text", "", "", typeof(DuplicateField))]
    [InlineData("Constant", "Location", "Text", "", "", typeof(ConstantMissing))]
    [InlineData("Answer", "Location", "Choice", "", "only one", typeof(ChoicesMissing))]
    [InlineData("Boss", "Location", "Text", "", "", typeof(SelectionMissing))]
    [InlineData("7", "Location", "Text", "", "", typeof(SelectionMissing))]
    [InlineData("SerialNumber", "Location", "Text", "", "", typeof(DuplicateField))]
    public void An_invalid_correction_is_refused(string role, string field, string kind, string constant, string choices, Type refusal)
    {
        var location = TestData.Creation.Column(TemplateField.Location)!;

        Assert.True(TemplateMapping.Correct(TestData.Creation, location, Typed(role, field, kind, constant, choices))
            .IsRefused(out var why, out _));
        Assert.IsType(refusal, why);
    }

    [Fact]
    public void A_template_without_a_name_column_or_a_transfer_template_without_an_sso_id_column_is_refused()
    {
        Assert.Empty(TemplateMapping.Problems(TestData.Creation, RequestKind.Creation));
        Assert.Empty(TemplateMapping.Problems(TestData.Transfer, RequestKind.Promotion));
        Assert.Single(TemplateMapping.Problems(TestData.Creation, RequestKind.Promotion));
        var nameless = TestData.Creation with
        {
            Columns = [.. TestData.Creation.Columns.Where(column => column.Field != TemplateField.Name)],
        };
        Assert.Single(TemplateMapping.Problems(nameless, RequestKind.Creation));
    }

    [Fact]
    public void The_example_rows_pass_the_validation_of_the_template()
    {
        foreach (var layout in (TemplateLayout[])[TestData.Creation, TestData.Transfer])
        {
            foreach (var row in ExampleRows.For(layout))
            {
                Assert.All(layout.FormFields(), question => Assert.False(
                    FieldRules.Check(question, row.Values[question.Key], TestData.Today).IsRefused(out var why, out _)
                        && question.Key != TemplateField.Name,
                    why?.Message.English));
            }
        }
    }

    private static Inputs Typed(
        string role,
        string field,
        string kind,
        string constant = "",
        string choices = "",
        string required = "no") => new(new Dictionary<string, string>
        {
            [CorrectColumn.Role] = role,
            [CorrectColumn.Field] = field,
            [CorrectColumn.Kind] = kind,
            [CorrectColumn.Constant] = constant,
            [CorrectColumn.Choices] = choices,
            [CorrectColumn.Required] = required,
        });
}
