using BotApp.Support;

namespace BotApp.OfficeDirectory;

[Trait("Size", "fast")]
public sealed class DirectoryDiffTests
{
    private static readonly Guid Anil = TestData.Id(101);

    [Fact]
    public void Removing_a_head_ends_the_charge_of_the_link_officer()
    {
        var today = Today(Lines());
        var post = Assert.Single(today.Posts, post => post.Title == "AC 1");
        var other = Assert.Single(today.Posts, post => post.Title == "AC 2");
        var (his, hers) = (Link(post.Id), Link(other.Id));

        var change = Between(
            today with { Charges = [.. today.Charges, his, hers] },
            Plan(Lines().Replace("AC 1,Head,Head 1", "AC 1,Officer,Head 1", StringComparison.Ordinal)),
            TestData.Noon);

        Assert.Equal([ChargeKind.Regular, ChargeKind.Link], change.EndedCharges.Select(charge => charge.Kind));
        Assert.Contains(his, change.EndedCharges);
        Assert.DoesNotContain(hers, change.EndedCharges);
        Assert.False(change.NeedsConfirmation);
    }

    [Fact]
    public void Changing_more_than_a_tenth_of_the_people_needs_confirmation()
    {
        var today = Today(Lines());
        string Corrected(int count) =>
            string.Join(
                '\n',
                Lines().Split('\n')
                    .Select((line, index) => index < count
                        ? line.Replace("Assistant Commissioner", "Deputy Commissioner", StringComparison.Ordinal)
                        : line));

        Assert.False(Between(today, Plan(Corrected(1)), TestData.Noon).NeedsConfirmation);
        var change = Between(today, Plan(Corrected(2)), TestData.Noon);
        Assert.True(change.NeedsConfirmation);
        Assert.Contains("people corrected: 2, which is more than a tenth of all people;", change.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicate_SSO_ID_is_refused_with_its_line()
    {
        var today = Today(Lines());

        Assert.True(DirectoryDiff.Between(
            today,
            Plan(Lines().Replace("S3\n", "s7\n", StringComparison.Ordinal).Replace("S7\n", "\n", StringComparison.Ordinal)),
            TestData.Noon).IsRefused(out var why, out _));

        Assert.Equal("Line 4: the SSO-ID is that of Head 7, who is another person.", why.Message.English);
    }

    [Fact]
    public void An_SSO_ID_of_the_officers_paper_record_is_accepted()
    {
        var today = Today(Lines().Replace("S3\n", "\n", StringComparison.Ordinal));
        var paper = new Officer
        {
            Id = TestData.Id(7),
            AadObjectId = TestData.Id(7),
            Name = "Head 3",
            Designation = Designation.Inspector,
            SsoId = "S3",
            Status = DirectoryStatus.PaperOnly
        };

        var change = Between(today with { Officers = [.. today.Officers, paper] }, Plan(Lines()), TestData.Noon);

        Assert.Equal("S3", Assert.Single(change.CorrectedOfficers).Then.SsoId);
    }

    [Fact]
    public void An_address_of_another_person_is_refused_unless_the_file_takes_it_from_them()
    {
        var today = Today(Lines());
        var given = Lines().Replace("head3@gov.in", "head7@gov.in", StringComparison.Ordinal);
        var onlyNew = string.Join('\n', given.Split('\n').Where(line => !line.Contains("Head 7", StringComparison.Ordinal)));

        Assert.True(DirectoryDiff.Between(today, Plan(onlyNew), TestData.Noon).IsRefused(out var why, out _));
        Assert.Equal("Line 4: the e-mail address is that of Head 7, who is another person.", why.Message.English);

        var swapped = given.Replace($"head7@gov.in,{TestData.Id(207)}", $"head3@gov.in,{TestData.Id(207)}", StringComparison.Ordinal);
        Assert.Equal(2, Between(today, Plan(swapped), TestData.Noon).CorrectedOfficers.Count);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Adding_many_people_to_a_directory_in_use_needs_confirmation(int added, bool needsConfirmation)
    {
        var more = string.Concat(Enumerable.Range(1, added).Select(number =>
            $"Office 1,Division,Inspector,Officer,New {number},Inspector,new{number}@gov.in,{TestData.Id(300 + number)},\n"));

        Assert.Equal(needsConfirmation, Between(Today(Lines()), Plan(Lines() + more), TestData.Noon).NeedsConfirmation);
        Assert.False(Between(new DirectorySnapshot([], [], [], []), Plan(more), TestData.Noon).NeedsConfirmation);
    }

    [Fact]
    public void What_changes_is_listed_by_name()
    {
        var today = Today(Lines());
        var file = string.Join('\n', Lines().Split('\n').Where(line => !line.StartsWith("Office 9,", StringComparison.Ordinal)))
                .Replace("Head 1,Assistant", "Head 1,Deputy", StringComparison.Ordinal)
                .Replace("head2@", "two@", StringComparison.Ordinal)
            + $"New Section,Audit,Head of audit,Head,Nisha Roy,Superintendent,nisha@gov.in,{TestData.Id(400)},\n";

        var changes = Between(today, Plan(file), TestData.Noon).Changes;

        Assert.Equal(
            [
                "Office: Audit: New Section",
                "Person: Nisha Roy, Superintendent, New Section",
                "Post: Head of audit, New Section",
            ],
            changes.Added.Select(line => line.English));
        Assert.Equal("Takes over: Nisha Roy: Head of audit, New Section", Assert.Single(changes.Started).English);
        Assert.Equal(
            ["Head 1: designation Assistant Commissioner → Deputy Commissioner", "Head 2: e-mail head2@gov.in → two@gov.in"],
            changes.Changed.Select(line => line.English));
        Assert.Equal("Head 1: पदनाम सहायक आयुक्त → उप आयुक्त", changes.Changed[0].Hindi);
        Assert.Equal("Gives up: Head 9: AC 9, Office 9", Assert.Single(changes.Closed).English);
        Assert.Equal("Head 9, Office 9", Assert.Single(changes.Absent).English);
    }

    [Fact]
    public void An_exported_directory_is_read_back_without_a_change()
    {
        var id = TestData.Id(500);
        var today = Today(
            Lines()
            + $"Office 1,Division,\"Inspector, Range I\",Officer,Asha Menon,Inspector,asha@gov.in,{TestData.Id(501)},\n"
            + $"Office 1,Division,Inspector,Officer,Binu Thomas,Inspector,,{TestData.Id(502)},S502\n"
            + $"Office 1,Division,Driver,Officer,Das,Other,,{TestData.Id(503)},\n"
            + $"Office 2,Division,Superintendent,Officer,Elsa Paul,Superintendent,elsa@gov.in,{id},\n"
            + $"Office 3,Division,AC 3b,Head,Elsa Paul,Superintendent,elsa@gov.in,{id},\n"
            + $"Office 2,Division,Helpdesk 2,Helpdesk,Elsa Paul,Superintendent,elsa@gov.in,{id},\n");
        using var file = new MemoryStream(DirectorySheet.Write(DirectoryExport.Rows(today)));

        Assert.False(DirectorySheet.Read(file).IsRefused(out var why, out var rows), why?.Message.English);
        var change = Between(today, DirectoryPlan.From(rows, TestData.Noon), TestData.Noon);
        Assert.True(change.IsEmpty, change.Summary + string.Join('\n', change.Changes.Changed.Select(line => line.English)));
        Assert.Empty(change.Changes.Absent);
    }

    [Fact]
    public void Hindi_names_are_added_and_never_removed()
    {
        var today = Today(Lines());
        var named = DirectorySheet
            .ReadCsv(new StringReader(
                $"{DirectoryRow.Header},{DirectoryRow.HindiHeader}\n" + Lines().Replace("\n", ",कार्यालय,पद,\n", StringComparison.Ordinal)))
            .IsRefused(out _, out var rows) ? throw new InvalidOperationException() : DirectoryPlan.From(rows, TestData.Noon.AddDays(-30));

        var change = Between(today, named, TestData.Noon);
        Assert.False(change.IsEmpty);
        Assert.False(change.NeedsConfirmation);
        change.CorrectPeople();

        Assert.All(today.Offices, office => Assert.Equal("कार्यालय", office.HindiName));
        Assert.All(today.Posts, post => Assert.Equal("पद", post.HindiTitle));
        Assert.True(Between(today, Plan(Lines()), TestData.Noon).IsEmpty);
    }

    private static DirectoryDiff Between(DirectorySnapshot today, DirectoryPlan plan, DateTimeOffset now) =>
        DirectoryDiff.Between(today, plan, now).IsRefused(out var why, out var diff)
            ? throw new InvalidOperationException(why.Message.English)
            : diff;

    // Ten heads of ten offices; the first is in line 2 of the file.
    private static string Lines() => string.Concat(Enumerable.Range(1, 10).Select(number =>
        $"Office {number},Division,AC {number},Head,Head {number},Assistant "
            + $"Commissioner,head{number}@gov.in,{TestData.Id(200 + number)},S{number}\n"));

    private static DirectorySnapshot Today(string lines)
    {
        var plan = Plan(lines);
        return new DirectorySnapshot(plan.Offices, plan.Officers, plan.Posts, plan.Charges);
    }

    private static Charge Link(Guid postId) =>
        new()
        {
            Id = Guid.NewGuid(),
            PostId = postId,
            OfficerId = Anil,
            Kind = ChargeKind.Link,
            From = TestData.Noon.AddDays(-1),
            Until = TestData.Noon.AddDays(9)
        };

    private static DirectoryPlan Plan(string lines) =>
        DirectorySheet.ReadCsv(new StringReader($"{DirectoryRow.Header}\n{lines}")).IsRefused(out var why, out var rows)
            ? throw new InvalidOperationException(why.Message.English)
            : DirectoryPlan.From(rows, TestData.Noon.AddDays(-30));
}
