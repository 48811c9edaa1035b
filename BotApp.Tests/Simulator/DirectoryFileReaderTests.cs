namespace BotApp.Simulator;

[Trait("Size", "fast")]
public sealed class DirectoryFileReaderTests
{
    [Fact]
    public void A_person_with_two_rows_has_both_roles()
    {
        var people = DirectoryFileReader.People(
            "office,officeKind,post,role,name,designation,upn,aadObjectId,ssoId\r\n"
            + "\"Appeals, Kochi\",Appeals,\"Superintendent "
            + "\"\"A\"\"\",Officer,Joseph,Superintendent,j@x.in,5eed0017-7d4b-4a8f-87c8-09607408a2b5,99101207\r\n"
            +
                "\"Appeals, Kochi\",Appeals,Section "
                    + "Head,Head,Joseph,Superintendent,j@x.in,5eed0017-7d4b-4a8f-87c8-09607408a2b5,99101207\r\n");

        var joseph = Assert.Single(people);
        Assert.Equal(["Officer", "Head"], joseph.Roles);
        Assert.Equal("Appeals, Kochi", joseph.Office);
        Assert.Equal("99101207", joseph.SsoId);
    }

    [Fact]
    public void The_Hindi_name_of_the_office_is_read_where_the_directory_has_one()
    {
        var people = DirectoryFileReader.People(
            "office,name,designation,aadObjectId,officeHindi\n"
            + "Aluva Division,Deepa,Deputy Commissioner,5eed0017-7d4b-4a8f-87c8-09607408a2b5,आलुवा मंडल\n"
            + "Headquarters,Gopal,Joint Commissioner,5eed0017-7d4b-4a8f-87c8-09607408a2b6\n");

        Assert.Equal(["आलुवा मंडल", ""], people.Select(person => person.OfficeHindi));
    }

    [Fact]
    public void The_sample_directory_has_a_cell_of_two_and_officers_with_and_without_an_SSO_ID()
    {
        var people = DirectoryFileReader.Read(Path.Combine(AppContext.BaseDirectory, "directory.kochi.sample.csv"));

        Assert.Equal(2, people.Count(person => person.Roles.Contains("Cell")));
        Assert.Single(people, person => person.Roles.Contains("SystemsManager"));
        Assert.Contains(people, person => person.Roles.Contains("Officer") && person.SsoId is null);
        Assert.Contains(people, person => person.Roles.Contains("Officer") && person.SsoId is not null);
        Assert.Equal(people.Count, people.Select(person => person.Upn).Distinct().Count());
    }
}
