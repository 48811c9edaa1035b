using BotApp.Conversation;
using BotApp.Excel;
using BotApp.Requests.Forms;
using BotApp.Templates;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Consolidation;

[Trait("Size", "fast")]
public sealed class SecretColumnTests
{
    [Theory]
    [InlineData("A3_aadhaar_pan_columns.xlsx", "G H")]
    [InlineData("A3b_password_column.xlsx", "C D E F")]
    public void A_column_for_a_secret_is_never_asked_and_stays_empty(string file, string columns)
    {
        Assert.False(
            TemplateWorkbook.Read(new MemoryStream(CaseFile.Read(file))).IsRefused(out var why, out var layout),
            why?.Message.English);
        var secret = layout.Columns.Where(column => column.Role is ColumnRole.NeverAsked).ToList();

        Assert.Equal(columns, string.Join(' ', secret.Select(column => CellRange.ColumnName(column.Index))));
        Assert.All(
            secret,
            column => Assert.Contains("left empty: never asked here", ColumnText.Summary(column).English, StringComparison.Ordinal));
        Assert.DoesNotContain(layout.FormFields(), question => secret.Any(column => column.Field == question.Key));

        var rows = layout.Columns.ToDictionary(column => column.Field, column => column.Role is ColumnRole.NeverAsked ? "ABCDE1234F" : "");
        rows[TemplateField.Name] = "Anil";
        var filled = TemplateFidelityTests.Fill(CaseFile.Read(file), layout, [new TemplateRow(rows)]);
        Assert.DoesNotContain("ABCDE1234F", TemplateFidelityTests.FormXml(filled), StringComparison.Ordinal);
    }

    [Fact]
    public void No_correction_turns_it_into_a_question_or_a_fixed_value()
    {
        var layout = Layout();
        var pan = layout.Columns[2];

        foreach (var role in new[] { ColumnRole.Answer, ColumnRole.Constant, ColumnRole.SerialNumber })
        {
            var typed = Inputs.None
                .With(CorrectColumn.Role, role.ToString())
                .With(CorrectColumn.Kind, "Text")
                .With(CorrectColumn.Field, CorrectColumn.OwnQuestion)
                .With(CorrectColumn.Constant, "x");
            Assert.True(TemplateMapping.Correct(layout, pan, typed).IsRefused(out var why, out _), role.ToString());
            Assert.IsType<SecretColumn>(why);
        }
    }

    [Fact]
    public void Uploaded_cells_of_a_secret_column_are_not_read_and_the_sender_is_told()
    {
        var layout = Layout();
        var filled = Workbook(
            TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 0, "Anil", "Inspector", "ABCDE1234F", "2345 6789 0123")),
            TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 0, "Binu", "Inspector", "", "9876 5432 1012")));

        Assert.False(
            TemplateWorkbook.ReadCopy(new MemoryStream(filled), layout).IsRefused(out var why, out var copy),
            why?.Message.English);

        Assert.Equal(["Anil", "Binu"], copy.Rows.Select(row => row.Values[TemplateField.Name]));
        Assert.DoesNotContain(copy.Rows.SelectMany(row => row.Values.Values), value => value.Any(char.IsDigit));
        Assert.All(copy.Rows, row => Assert.Empty(row.Problems));
        Assert.Collection(
            copy.Notices,
            pan => Assert.StartsWith("Column C “PAN”: 1 cell was not read", pan.English, StringComparison.Ordinal),
            aadhaar => Assert.StartsWith("स्तंभ D “आधार संख्या”: 2 कक्ष नहीं पढ़े गए", aadhaar.Hindi, StringComparison.Ordinal));
    }

    [Fact]
    public void A_password_column_added_to_a_marked_workbook_is_not_read_either()
    {
        Assert.False(TemplateWorkbook.Read(new MemoryStream(new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, "Name", "Designation")))).ToBytes())).IsRefused(out _, out var layout));
        var marked = new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, "Name", "Designation", "SSO-ID", "Initial password"))
            + TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 0, "Anil", "Inspector", "10231111", "Kochi#2026")))).ToBytes();

        Assert.False(TemplateWorkbook.ReadCopy(new MemoryStream(marked), layout, addedColumns: true).IsRefused(out _, out var copy));

        Assert.Equal("10231111", copy.Rows[0].Values[TemplateField.SsoId]);
        Assert.DoesNotContain("Kochi#2026", copy.Rows[0].Values.Values);
        Assert.Single(copy.Notices);
    }

    private static TemplateLayout Layout()
    {
        Assert.False(TemplateWorkbook.Read(new MemoryStream(Workbook())).IsRefused(out var why, out var layout), why?.Message.English);
        return layout;
    }

    private static byte[] Workbook(params string[] rows) => new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
        TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, "Name", "Designation", "PAN", "आधार संख्या")) + string.Concat(rows))).ToBytes();
}
