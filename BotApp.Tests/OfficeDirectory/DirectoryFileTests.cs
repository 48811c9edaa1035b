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
        Assert.True(DirectoryCsv.Read(new StringReader(Header + good + line + "\n")).IsRefused(out var why, out _));

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

        Assert.True(DirectoryCsv.Read(new StringReader(Header + good + line + "\n")).IsRefused(out var why, out _));

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
        $"E,Division,P,Officer,Asha Menon,Inspector,,{Asha},",
        $"E,Division,P,Officer,Ren\uFFFD Kumar,Inspector,,{Binu},",
        "Line 3: the file is not in UTF-8")]
    public void Contradicting_lines_refuse_the_file_and_name_both(string first, string second, string words)
    {
        Assert.True(DirectoryCsv.Read(new StringReader($"{Header}{first}\n{second}\n")).IsRefused(out var why, out _));

        Assert.StartsWith(words, why!.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_lines_of_a_person_must_not_contradict_each_other()
    {
        var lines = $"E,Division,P,Officer,Asha Menon,Inspector,,{Asha},\nE,Division,Q,Head,Asha "
            + $"Menon,Inspector,,{Asha},9911\nE,Division,R,Head,Asha Menon,Inspector,,{Asha},9912\n";

        Assert.True(DirectoryCsv.Read(new StringReader(Header + lines)).IsRefused(out var why, out _));

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

        Assert.True(DirectoryCsv.Read(file).IsRefused(out var why, out _));

        Assert.Equal(new NotUtf8(2), why);
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.True(DirectoryCsv.Read(new StringReader(Header)).IsRefused(out _, out _));

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
        DirectoryCsv.Read(new StringReader(file)).IsRefused(out var why, out var rows)
            ? throw new InvalidOperationException(why.Message.English)
            : rows;
}
