using BotApp.Support;

namespace BotApp.OfficeDirectory;

public sealed class DirectoryChangeTests
{
    private static readonly Guid Anil = A.Id(101);

    [Fact]
    public void Removing_a_head_ends_the_charge_of_the_link_officer()
    {
        var today = Today(Lines());
        var post = Assert.Single(today.Posts, post => post.Title == "AC 1");
        var other = Assert.Single(today.Posts, post => post.Title == "AC 2");
        var (his, hers) = (Link(post.Id), Link(other.Id));

        var change = DirectoryChange.Between(today with { Charges = [.. today.Charges, his, hers] }, Plan(Lines().Replace("AC 1,Head,Head 1", "AC 1,Officer,Head 1", StringComparison.Ordinal)), A.Noon);
        change.Apply(A.Noon);

        Assert.Equal([ChargeKind.Regular, ChargeKind.Link], change.Ended.Select(charge => charge.Kind));
        Assert.Equal((A.Noon, A.Noon.AddDays(9)), (his.Until, hers.Until));
        Assert.False(change.IsMuch);
    }

    [Fact]
    public void Changing_more_than_a_tenth_of_the_people_needs_confirmation()
    {
        var today = Today(Lines());
        string Corrected(int count) => string.Join('\n', Lines().Split('\n').Select((line, index) => index < count ? line.Replace("Assistant Commissioner", "Deputy Commissioner", StringComparison.Ordinal) : line));

        Assert.False(DirectoryChange.Between(today, Plan(Corrected(1)), A.Noon).IsMuch);
        var change = DirectoryChange.Between(today, Plan(Corrected(2)), A.Noon);
        Assert.True(change.IsMuch);
        Assert.Contains("people corrected: 2, which is more than a tenth of all people;", change.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicate_SSO_ID_is_refused_with_its_line()
    {
        var today = Today(Lines());

        var fault = Assert.Throws<InvalidOperationException>(() => DirectoryChange.Between(today, Plan(Lines().Replace("S3\n", "s7\n", StringComparison.Ordinal).Replace("S7\n", "\n", StringComparison.Ordinal)), A.Noon));

        Assert.Equal("Line 4: the SSO-ID is that of Head 7, who is another person.", fault.Message);
    }

    [Fact]
    public void An_SSO_ID_of_the_officers_paper_record_is_accepted()
    {
        var today = Today(Lines().Replace("S3\n", "\n", StringComparison.Ordinal));
        var paper = new Officer { Id = A.Id(7), AadObjectId = A.Id(7), Name = "Head 3", Designation = Designation.Inspector, SsoId = "S3", Standing = Standing.Paper };

        var change = DirectoryChange.Between(today with { Officers = [.. today.Officers, paper] }, Plan(Lines()), A.Noon);

        Assert.Equal("S3", Assert.Single(change.Corrected).Then.SsoId);
    }

    // Ten heads of ten offices; the first is in line 2 of the file.
    private static string Lines() => string.Concat(Enumerable.Range(1, 10).Select(number =>
        $"Office {number},Division,AC {number},Head,Head {number},Assistant Commissioner,head{number}@gov.in,{A.Id(200 + number)},S{number}\n"));

    private static DirectoryToday Today(string lines)
    {
        var plan = Plan(lines);
        return new DirectoryToday(plan.Offices, plan.Officers, plan.Posts, plan.Charges);
    }

    private static Charge Link(Guid postId) => new() { Id = Guid.NewGuid(), PostId = postId, OfficerId = Anil, Kind = ChargeKind.Link, From = A.Noon.AddDays(-1), Until = A.Noon.AddDays(9) };

    private static DirectoryPlan Plan(string lines) =>
        DirectorySheet.ReadCsv(new StringReader($"{DirectoryRow.Header}\n{lines}")).IsRefused(out var why, out var rows)
            ? throw new InvalidOperationException(why.Words.English)
            : DirectoryPlan.From(rows, A.Noon.AddDays(-30));
}
