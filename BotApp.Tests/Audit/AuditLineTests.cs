namespace BotApp.Audit;

[Trait("Size", "fast")]
public sealed class AuditLineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 6, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Consecutive_audit_lines_verify()
    {
        var (first, second) = (Line("request.submitted"), Line("request.approved"));
        first.Chain(1, AuditLine.FirstHash);
        second.Chain(2, first.Hash);

        Assert.True(first.Follows(0, AuditLine.FirstHash));
        Assert.True(second.Follows(1, first.Hash));
    }

    [Fact]
    public void Missing_and_swapped_lines_are_detected()
    {
        var (first, second, third) = (Line("a"), Line("b"), Line("c"));
        first.Chain(1, AuditLine.FirstHash);
        second.Chain(2, first.Hash);
        third.Chain(3, second.Hash);

        Assert.False(third.Follows(1, first.Hash));
        Assert.False(second.Follows(2, third.Hash));
    }

    [Fact]
    public void Text_moved_from_one_field_to_the_next_hashes_differently()
    {
        var subject = Guid.NewGuid();
        var one = AuditLine.Create("ab", subject, null, Noon, "c");
        var other = AuditLine.Create("a", subject, null, Noon, "bc");
        one.Chain(1, AuditLine.FirstHash);
        other.Chain(1, AuditLine.FirstHash);

        Assert.NotEqual(one.Hash, other.Hash);
    }

    private static AuditLine Line(string what) => AuditLine.Create(what, Guid.NewGuid(), Guid.NewGuid(), Noon);
}
