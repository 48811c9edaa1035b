using System.Text.Json;
using BotApp.Basics;

namespace BotApp.Templates;

[Trait("Size", "fast")]
public sealed class SampleTemplatesTests
{
    [Fact]
    public void The_creation_sample_asks_for_the_fields_of_the_circular()
    {
        using var file = SampleTemplates.Creation();
        Assert.False(TemplateWorkbook.Read(file).IsRefused(out _, out var layout));

        Assert.Equal((3, 4), (layout.HeaderRow, layout.FirstDataRow));
        Assert.Equal(
            [
                TemplateField.Serial, TemplateField.Name, TemplateField.Designation, TemplateField.DateOfBirth, TemplateField.DateOfJoining,
                TemplateField.Mobile, TemplateField.Email, TemplateField.Commissionerate, TemplateField.Office, TemplateField.Range,
                TemplateField.Location, TemplateField.Application, TemplateField.Remarks,
            ],
            layout.Columns.Select(column => column.Field));
        Assert.Equal(ColumnRole.SerialNumber, layout.Columns[0].Role);
        Assert.Contains("Inspector", layout.Column(TemplateField.Designation)!.Choices);
        Assert.Equal(ColumnKind.Choice, layout.Column(TemplateField.Application)!.Kind);
        Assert.Equal(ColumnKind.Date, layout.Column(TemplateField.DateOfBirth)!.Kind);
        Assert.True(layout.Column(TemplateField.Name)!.Required);
        Assert.False(layout.Column(TemplateField.Remarks)!.Required);
    }

    [Fact]
    public void The_transfer_sample_asks_for_the_fields_of_the_circular()
    {
        using var file = SampleTemplates.Transfer();
        Assert.False(TemplateWorkbook.Read(file).IsRefused(out _, out var layout));

        Assert.Equal(
            [
                TemplateField.Serial, TemplateField.SsoId, TemplateField.Name, TemplateField.OldDesignation, TemplateField.NewDesignation,
                TemplateField.EffectiveDate, TemplateField.OrderNumber, TemplateField.OrderDate, TemplateField.Office, TemplateField.Mobile,
                TemplateField.Email, TemplateField.Remarks,
            ],
            layout.Columns.Select(column => column.Field));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Reading_a_filled_sample_returns_the_answers(int count)
    {
        using var template = SampleTemplates.Creation();
        Assert.False(TemplateWorkbook.Read(template).IsRefused(out _, out var layout));
        var rows = Enumerable.Range(1, count).Select(Officer).ToList();

        using var filled = new MemoryStream();
        Assert.False(TemplateWorkbook.Fill(template, layout, rows, filled).IsRefused(out _, out var written));
        Assert.Equal(new WrittenRows(4, 3 + count), written);

        Assert.False(TemplateWorkbook.ReadRows(filled, layout).IsRefused(out _, out var read));
        Assert.Empty(read.SelectMany(row => row.Problems));
        Assert.Equal(
            OfficerAnswers.Lines(layout, rows.Select(row => row.Values)),
            OfficerAnswers.Lines(layout, read.Select(row => row.Values)));
    }

    [Fact]
    public void A_layout_survives_a_json_round_trip()
    {
        using var template = SampleTemplates.Transfer();
        Assert.False(TemplateWorkbook.Read(template).IsRefused(out _, out var layout));

        var json = JsonSerializer.Serialize(layout);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<TemplateLayout>(json)));
    }

    private static TemplateRow Officer(int number) => new(new Dictionary<string, string>
    {
        [TemplateField.Name] = $"=SUM(A{number}) सुनीता 'O' & <Menon>",
        [TemplateField.Designation] = "Inspector",
        [TemplateField.DateOfBirth] = OfficeTime.ToIso(new DateOnly(1980, 1, 1).AddDays(number)),
        [TemplateField.DateOfJoining] = "2005-07-04",
        [TemplateField.Mobile] = "9447000000",
        [TemplateField.Email] = "officer@gov.in",
        [TemplateField.Commissionerate] = "Kochi",
        [TemplateField.Office] = "+Ernakulam Division",
        [TemplateField.Range] = "0012",
        [TemplateField.Location] = "@Kochi",
        [TemplateField.Application] = "ACES and GST",
        [TemplateField.Remarks] = "-1",
    });
}
