using BotApp.Support;

namespace BotApp.OfficeDirectory;

[Trait("Size", "fast")]
public sealed class DirectoryFileTests
{
    private const string Header = DirectoryRow.Header + "\n";

    [Fact]
    public void Two_lines_of_one_person_give_two_roles()
    {
        var id = Guid.NewGuid();
        var plan = Plan(
            $"Ernakulam Division,Division,AC Ernakulam,Head,Anil Kumar,Assistant Commissioner,anil@gov.in,{id},\n" +
            $"Aluva Division,Division,AC Aluva,Head,Anil Kumar,Assistant Commissioner,anil@gov.in,{id},\n");

        Assert.Equal("Anil Kumar", Assert.Single(plan.Officers).Name);
        Assert.Equal([ChargeKind.Regular, ChargeKind.Additional], plan.Charges.Select(charge => charge.Kind));
    }

    [Fact]
    public void Offices_with_similar_names_get_distinct_codes()
    {
        var plan = Plan(
            $"Thrissur Division,Division,Insp,Officer,A B,Inspector,,{Guid.NewGuid()},\n" +
            $"Thrikkakara Division,Division,Insp,Officer,C D,Inspector,,{Guid.NewGuid()},\n");

        Assert.Equal(["DIV-THR", "DIV-THR2"], plan.Offices.Select(office => office.Code));
    }

    [Fact]
    public void Hindi_names_are_optional_and_one_line_is_enough()
    {
        var plan = DirectoryPlan.From(Rows(
            $"{DirectoryRow.Header},{DirectoryRow.HindiHeader}\n" +
            $"Ernakulam Division,Division,AC Ernakulam,Head,Anil Kumar,Assistant "
            + $"Commissioner,anil@gov.in,{Guid.NewGuid()},,,सहायक आयुक्त,अनिल कुमार\n" +
            $"Ernakulam Division,Division,Insp,Officer,A B,Inspector,,{Guid.NewGuid()},,एर्णाकुलम मंडल,,\n" +
            $"Aluva Division,Division,AC Aluva,Head,Deepa Nair,Assistant Commissioner,deepa@gov.in,{Guid.NewGuid()},\n"), TestData.Noon);

        Assert.Equal(
            [new("Ernakulam Division", "एर्णाकुलम मंडल"), Basics.Phrase.Same("Aluva Division")],
            plan.Offices.Select(office => office.DisplayName));
        Assert.Equal([new("AC Ernakulam", "सहायक आयुक्त"), Basics.Phrase.Same("AC Aluva")], plan.Posts.Select(post => post.DisplayTitle));
        Assert.Equal(["अनिल कुमार", null, null], plan.Officers.Select(officer => officer.HindiName));
    }

    [Theory]
    [InlineData("Ernakulam Division", OfficeKind.Division, "Ernakulam Division")]
    [InlineData("EDP Section", OfficeKind.Headquarters, "Headquarters: EDP Section")]
    [InlineData("Chief Commissioner's Office", OfficeKind.CCOffice, "Chief Commissioner's Office")]
    public void A_list_of_offices_names_the_kind_once(string name, OfficeKind kind, string shown) =>
        Assert.Equal(shown, new Office { Id = Guid.NewGuid(), Name = name, Kind = kind, Code = "A" }.ListName.English);

    [Fact]
    public void Loading_the_same_file_twice_gives_the_same_ids()
    {
        var line = $"Ernakulam Division,Division,AC Ernakulam,Head,Anil Kumar,AC,anil@gov.in,{Guid.NewGuid()},\n";

        Assert.Equal(Plan(line).Posts.Single().Id, Plan(line).Posts.Single().Id);
    }

    [Theory]
    [InlineData("Ernakulam Division,Department,P,Officer,A B,Inspector,,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,", "officeKind")]
    [InlineData("Ernakulam Division,Division,P,Boss,A B,Inspector,,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,", "role")]
    [InlineData("Ernakulam Division,Division,P,Officer,,Inspector,,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,", "name")]
    [InlineData("Ernakulam Division,Division,P,Officer,A B,Inspector,,nobody,", "aadObjectId")]
    [InlineData(",Division,P,Officer,A B,Inspector,,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,", "office")]
    public void An_invalid_line_refuses_the_file_with_line_and_column(string line, string column)
    {
        var good = $"Ernakulam Division,Division,P,Officer,A B,Inspector,,{Guid.NewGuid()},\n";
        Assert.True(DirectorySheet.ReadCsv(new StringReader(Header + good + line + "\n")).IsRefused(out var why, out _));

        Assert.Contains("Line 3", why!.Message.English, StringComparison.Ordinal);
        Assert.Contains(column, why.Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ernakulam Division,Division,P,Officer,Anil\u202Eramu K,Inspector,,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,", "name")]
    [InlineData("Ernakulam Division,Division,P,Officer,\"Anil\nKumar\",Inspector,,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,", "name")]
    [InlineData("Ernakulam Division,Division,P,Officer,Anil\0Kumar,Inspector,,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,", "name")]
    [InlineData("Ernakulam Division,Division,P,Officer,Anil\u200DKumar,Inspector,,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,", "name")]
    [InlineData("Ernakulam\u2066 Division,Division,P,Officer,A B,Inspector,,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,", "office")]
    [InlineData("Ernakulam Division,Division,A\u200BC,Head,A B,Inspector,,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,", "post")]
    [InlineData("Ernakulam Division,Division,P,Officer,A B,Inspector,\u001Ba@gov.in,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,", "upn")]
    [InlineData("Ernakulam Division,Division,P,Officer,A B,Inspector,,4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11,9911\uFEFF", "ssoId")]
    public void Control_bidi_and_invisible_characters_are_refused_with_line_and_column(string line, string column)
    {
        var good = $"Ernakulam Division,Division,P,Officer,A B,Inspector,,{Guid.NewGuid()},\n";

        Assert.True(DirectorySheet.ReadCsv(new StringReader(Header + good + line + "\n")).IsRefused(out var why, out _));

        Assert.Contains("Line 3", why.Message.English, StringComparison.Ordinal);
        Assert.Contains($"“{column}”", why.Message.English, StringComparison.Ordinal);
        Assert.Contains("पंक्ति 3", why.Message.Hindi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("अनिल कुमार")]
    [InlineData("പ്രസന്ന\u200Dകുമാർ")]
    [InlineData("José D’Souza")]
    public void Names_in_Indian_scripts_keep_their_joiners(string name) =>
        Assert.Equal(name, Plan($"Ernakulam Division,Division,P,Officer,{name},Inspector,,{Guid.NewGuid()},\n").Officers.Single().Name);

    private const string Asha = "4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a11";
    private const string Binu = "4f1c2f0e-8f3b-4f7e-9a53-0c5d3f9d2a12";

    [Theory]
    [InlineData(
        $"E,Division,P,Officer,Asha Menon,Inspector,,{Asha},9911",
        $"E,Division,Q,Head,Asha M. Menon,Inspector,,{Asha},9911",
        "Line 3: the same aadObjectId as line 2")]
    [InlineData(
        $"E,Division,P,Officer,Asha Menon,Inspector,,{Asha},9911",
        $"E,Division,Q,Head,Asha Menon,Inspector,,{Asha},9912",
        "Line 3: the same aadObjectId as line 2")]
    [InlineData(
        $"E,Division,P,Officer,Asha Menon,Inspector,,{Asha},",
        $"E,Division,P,Officer,Asha Menon,Inspector,,{Asha},",
        "Line 3: the same person, role, office and post as line 2")]
    [InlineData(
        $"E,Division,P,Officer,Asha Menon,Inspector,,{Asha},s99a",
        $"E,Division,P,Officer,Binu Thomas,Inspector,,{Binu},S99A",
        "Line 3: the SSO-ID of line 2, which is another person")]
    [InlineData(
        $"E,Division,P,Officer,Asha Menon,Inspector,asha@gov.in,{Asha},",
        $"E,Division,P,Officer,Binu Thomas,Inspector,Asha@gov.in,{Binu},",
        "Line 3: the e-mail address of line 2, which is another person")]
    [InlineData(
        $"E,Division,P,Officer,Asha Menon,Inspector,,{Asha},",
        $"E,Division,P,Officer,Ren\uFFFD Kumar,Inspector,,{Binu},",
        "Line 3: the file is not in UTF-8")]
    public void Contradicting_lines_refuse_the_file_and_name_both(string first, string second, string words)
    {
        Assert.True(DirectorySheet.ReadCsv(new StringReader($"{Header}{first}\n{second}\n")).IsRefused(out var why, out _));

        Assert.StartsWith(words, why!.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_lines_of_a_person_must_not_contradict_each_other()
    {
        var lines = $"E,Division,P,Officer,Asha Menon,Inspector,,{Asha},\nE,Division,Q,Head,Asha "
            + $"Menon,Inspector,,{Asha},9911\nE,Division,R,Head,Asha Menon,Inspector,,{Asha},9912\n";

        Assert.True(DirectorySheet.ReadCsv(new StringReader(Header + lines)).IsRefused(out var why, out _));

        Assert.Equal(new ConflictingPersonRows(4, 3), why);
    }

    [Fact]
    public void Missing_values_are_filled_from_later_lines_of_the_person()
    {
        var plan = Plan($"E,Division,P,Officer,Asha Menon,Inspector,,{Asha},\nE,Division,Q,Head,Asha "
            + $"Menon,Inspector,asha@gov.in,{Asha},9911\n");

        var officer = Assert.Single(plan.Officers);
        Assert.Equal(("9911", "asha@gov.in", 3), (officer.SsoId, officer.Upn, plan.SsoIdLines[officer.AadObjectId]));
    }

    [Fact]
    public void A_Latin_1_file_is_refused_with_its_line()
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes($"{Header}E,Division,P,Officer,René Kumar,Inspector,,{Asha},\n");
        using var file = new StreamReader(new MemoryStream(bytes));

        Assert.True(DirectorySheet.ReadCsv(file).IsRefused(out var why, out _));

        Assert.Equal(new NotUtf8(2), why);
    }

    [Fact]
    public void Headings_are_read_in_English_or_Hindi_and_in_any_order()
    {
        var rows = Rows($"एसएसओ आईडी;Role;नाम / Name;Entra object id;पदनाम;कार्यालय;Kind of office\n"
            + $"9911;कार्यालय प्रमुख;Asha Menon;{Asha};निरीक्षक;Ernakulam Division;मंडल\n");

        Assert.Equal(
            new DirectoryRow(
                2,
                "Ernakulam Division",
                OfficeKind.Division,
                "Asha Menon",
                Role.Head,
                "Asha Menon",
                Designation.Inspector,
                "",
                Guid.Parse(Asha),
                "9911"),
            Assert.Single(rows));
    }

    [Theory]
    [InlineData("office,officeKind,role,name,designation,aadObjectId,Colour", "the heading “Colour” is not known")]
    [InlineData("office,officeKind,role,name,designation,aadObjectId,नाम", "the headings “name” and “नाम” mean the same column")]
    [InlineData("office,role,name,aadObjectId", "these headings are missing: Kind of office, Designation.")]
    public void Headings_that_are_unknown_repeated_or_missing_refuse_the_file(string heading, string words)
    {
        Assert.True(DirectorySheet.ReadCsv(new StringReader($"{heading}\na,b\n")).IsRefused(out var why, out _));

        Assert.StartsWith($"Line 1: {words}", why.Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.91E+07")]
    [InlineData("9,91042E+07")]
    [InlineData("1E+11")]
    public void A_number_that_Excel_has_rounded_is_refused(string ssoId)
    {
        var line = $"E,Division,P,Officer,Asha Menon,Inspector,,{Asha},\"{ssoId}\"\n";

        Assert.True(DirectorySheet.ReadCsv(new StringReader(Header + line)).IsRefused(out var why, out _));

        Assert.Equal(new RoundedNumberInDirectory(2, "ssoId", ssoId), why);
    }

    [Fact]
    public void Every_mistake_is_named_in_one_answer()
    {
        Assert.True(DirectorySheet.ReadCsv(new StringReader(
                $"{Header}E,Department,P,Boss,Asha Menon,MTS,no address,{Asha},\n,Division,P,Officer,Binu Thomas,Inspector,,{Binu},\n"))
            .IsRefused(out var why, out _));

        Assert.Equal(
            [
                "The file has 5 mistakes.",
                "Line 2: the value in column “officeKind” is missing or not understood.",
                "Line 2: the value in column “role” is missing or not understood.",
                "Line 2: the designation “MTS” is not known. Write it in full, such as “Inspector” or “Assistant Commissioner”; “Other” "
                    + "where none fits.",
                "Line 2: the value in column “upn” is missing or not understood.",
                "Line 3: the value in column “office” is missing or not understood.",
            ],
            why.Message.English.Split('\n'));
    }

    [Fact]
    public void A_file_with_one_wrong_column_names_the_first_mistakes_and_counts_the_rest()
    {
        var lines = string.Concat(Enumerable.Range(0, 100).Select(_ => $"E,Division,P,Officer,A B,Boss,,{Guid.NewGuid()},\n"));

        Assert.True(DirectorySheet.ReadCsv(new StringReader(Header + lines)).IsRefused(out var why, out _));

        Assert.Equal("… and 80 more.", why.Message.English.Split('\n')[^1]);
        Assert.Equal(22, why.Message.Hindi.Split('\n').Length);
    }

    [Theory]
    [InlineData("Other")]
    [InlineData("अन्य")]
    public void A_person_of_another_designation_says_so(string designation) => Assert.Equal(
        Designation.Other,
        Plan($"E,Division,P,Officer,Asha Menon,{designation},,{Asha},\n").Officers.Single().Designation);

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.True(DirectorySheet.ReadCsv(new StringReader(Header)).IsRefused(out _, out _));

    [Theory]
    [InlineData("Inspector", Designation.Inspector)]
    [InlineData("Insp.", Designation.Inspector)]
    [InlineData("  supdt ", Designation.Superintendent)]
    [InlineData("A.C.", Designation.Other)]
    [InlineData("AC", Designation.AssistantCommissioner)]
    [InlineData("Addl. Commissioner", Designation.AdditionalCommissioner)]
    [InlineData("निरीक्षक", Designation.Inspector)]
    [InlineData("", Designation.Other)]
    public void Designations_are_parsed_in_full_and_short_forms(string text, Designation designation) =>
        Assert.Equal(designation, Designations.Parse(text));

    [Fact]
    public void The_circular_applies_from_inspector_upwards()
    {
        Assert.Equal(Designation.Inspector, Designations.Covered[0]);
        Assert.True(Designation.TaxAssistant.IsBelowInspector());
        Assert.False(Designation.Other.IsBelowInspector());
    }

    private static DirectoryPlan Plan(string lines) => DirectoryPlan.From(Rows(Header + lines), TestData.Noon);

    private static List<DirectoryRow> Rows(string file) =>
        DirectorySheet.ReadCsv(new StringReader(file)).IsRefused(out var why, out var rows)
            ? throw new InvalidOperationException(why.Message.English)
            : rows;
}
