using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Creation;
using BotApp.Support;
using BotApp.Templates;

namespace BotApp.Consolidation.Paper;

[Trait("Size", "fast")]
public sealed class PaperApplicationsTests
{
    private static readonly PaperRegister Office = new(
        TestData.Division,
        TestData.Anil.Id,
        [TestData.Asha, TestData.Binu, TestData.Anil],
        []);

    [Fact]
    public void A_row_is_matched_to_the_directory_officer_and_an_unknown_officer_gets_a_new_record()
    {
        var found = Check(Office, Row(4, "asha  menon"), Row(5, "Kurian Mathew"));

        Assert.Empty(found.Problems);
        Assert.Equal([TestData.Asha.Id, null], found.Accepted.Select(row => row.Officer?.Id));
    }

    [Fact]
    public void A_name_shared_by_two_officers_matches_neither()
    {
        var namesake = TestData.Officer(19, "Asha Menon", Designation.Inspector);

        Assert.Null(Assert.Single(Check(Office with { Officers = [TestData.Asha, namesake] }, Row(4, "Asha Menon")).Accepted).Officer);
    }

    [Theory]
    [InlineData("DateOfBirth", "2030-01-01", "Date of birth")]
    [InlineData("DateOfBirth", "", "Date of birth")]
    [InlineData("DateOfJoining", "1999-07-01", "Date of joining")]
    [InlineData("Email", "kurian@gmail.com", "Official e-mail")]
    [InlineData("Designation", "Havildar", "Designation")]
    public void Each_problem_names_its_row_and_column(string field, string value, string column)
    {
        var found = Check(Office, Row(4, "Kurian Mathew", (field, value)), Row(5, "Leela Das"));

        var problem = Assert.Single(found.Problems);
        Assert.Equal(4, problem.RowNumber);
        Assert.StartsWith(column, problem.Column, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Leela Das", Assert.Single(found.Accepted).Name);
    }

    [Fact]
    public void Field_errors_and_cross_field_errors_are_reported_together()
    {
        var found = Check(
            Office,
            Row(4, "Kurian Mathew", ("Mobile", "123"), ("DateOfBirth", "2020-01-01")),
            Row(5, "Leela Das", ("DateOfJoining", "soon"), ("DateOfBirth", "2020-01-01")));

        Assert.Equal(
            ["Mobile no.", "Date of joining"],
            found.Problems.Where(problem => problem.RowNumber == 4).Select(problem => problem.Column));
        Assert.Equal(["Date of joining"], found.Problems.Where(problem => problem.RowNumber == 5).Select(problem => problem.Column));
    }

    [Fact]
    public void A_row_with_an_Aadhaar_number_is_rejected()
    {
        var found = Check(Office, Row(4, "Kurian Mathew", ("Remarks", "Aadhaar 2345 6789 0124")), Row(5, "Leela Das"));

        Assert.Equal(new PaperProblem(4, "Remarks", new RowContainsSecret().Message, "M4"), Assert.Single(found.Problems));
        Assert.Equal("Leela Das", Assert.Single(found.Accepted).Name);
    }

    [Fact]
    public void A_duplicate_in_the_file_or_in_the_register_is_filed_once()
    {
        var open = new OpenApplication(TestData.Request(), "Aluva Division");

        var found = Check(Office with { Open = [open] }, Row(4, "Asha Menon"), Row(5, "Kurian Mathew"), Row(6, "KURIAN MATHEW"));

        Assert.Equal("Kurian Mathew", Assert.Single(found.Accepted).Name);
        Assert.Contains(
            found.Problems,
            problem => problem.RowNumber == 4
                && problem.Message == new DuplicateApplication(open.Request.Number, "Aluva Division").Message);
        Assert.Contains(found.Problems, problem => problem.RowNumber == 6 && problem.Message == new DuplicateOfRow(5).Message);
    }

    [Fact]
    public void The_same_name_with_another_date_of_birth_is_another_officer()
    {
        var found = Check(Office, Row(4, "Kurian Mathew"), Row(5, "Kurian Mathew", ("DateOfBirth", "1991-01-01")));

        Assert.Equal(2, found.Accepted.Count);
    }

    [Fact]
    public void The_heads_own_application_and_a_second_sso_id_are_refused()
    {
        var elsa = TestData.Officer(20, "Elsa Paul", Designation.Superintendent);
        elsa.SsoId = "10234567";

        var found = Check(Office with { Officers = [TestData.Anil, elsa] }, Row(4, "Anil Kumar"), Row(5, "Elsa Paul"));

        Assert.Empty(found.Accepted);
        Assert.Equal(
            [new OwnApplication().Message, new OfficerAlreadyHasSsoId("•••••567").Message],
            found.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void A_resubmitted_row_corrects_the_returned_application()
    {
        var returned = Request.Submit(
            TestData.Id(900),
            "KCH-2026-000900-1",
            RequestKind.Creation,
            TestData.Id(901),
            TestData.Division.Id,
            TestData.Id(31),
            TestData.CreationAnswers.With(TemplateField.Name, "Kurian Mathew"),
            TestData.Noon,
            filedById: TestData.Anil.Id);
        returned.Return(TestData.Anil.AsHead(), TestData.NoFacts, [], "date of joining", TestData.Noon);

        var found = Check(
            Office with { Open = [new OpenApplication(returned, "Ernakulam Division")] },
            Row(4, "Kurian Mathew", ("DateOfJoining", "2020-07-01")));

        Assert.Same(returned, Assert.Single(found.Accepted).Corrects);
    }

    private static PaperApplications Check(PaperRegister register, params FilledRow[] rows) =>
        PaperApplications.Check(new CreationDetails(), TestData.Creation, rows, register, TestData.Today);

    private static FilledRow Row(int number, string name, params (string Field, string Value)[] changed)
    {
        var values = new Dictionary<string, string>(TestData.CreationAnswers.ByField) { [TemplateField.Name] = name };
        foreach (var (field, value) in changed)
        {
            values[field] = value;
        }

        return new FilledRow(number, values, []);
    }
}
