namespace BotApp.Audit;

[Trait("Size", "fast")]
public sealed class AuditLineTests
{
    private static readonly byte[] Key = new byte[32];
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 6, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Consecutive_audit_lines_verify()
    {
        var (first, second) = (Line("request.submitted"), Line("request.approved"));
        first.Chain(1, AuditLine.FirstHash, Key);
        second.Chain(2, first.Hash, Key);

        Assert.True(first.Follows(0, AuditLine.FirstHash, Key));
        Assert.True(second.Follows(1, first.Hash, Key));
    }

    [Fact]
    public void Missing_and_swapped_lines_are_detected()
    {
        var (first, second, third) = (Line("a"), Line("b"), Line("c"));
        first.Chain(1, AuditLine.FirstHash, Key);
        second.Chain(2, first.Hash, Key);
        third.Chain(3, second.Hash, Key);

        Assert.False(third.Follows(1, first.Hash, Key));
        Assert.False(second.Follows(2, third.Hash, Key));
    }

    [Fact]
    public void Text_moved_from_one_field_to_the_next_hashes_differently()
    {
        var subject = Guid.NewGuid();
        var one = AuditLine.Create("ab", subject, null, Noon, "c");
        var other = AuditLine.Create("a", subject, null, Noon, "bc");
        one.Chain(1, AuditLine.FirstHash, Key);
        other.Chain(1, AuditLine.FirstHash, Key);

        Assert.NotEqual(one.Hash, other.Hash);
    }

    [Fact]
    public void A_line_chained_under_another_key_does_not_follow()
    {
        var line = Line("request.approved");
        line.Chain(1, AuditLine.FirstHash, [.. Enumerable.Repeat((byte)1, 32)]);

        Assert.False(line.Follows(0, AuditLine.FirstHash, Key));
    }

    private static AuditLine Line(string what) => AuditLine.Create(what, Guid.NewGuid(), Guid.NewGuid(), Noon);
}
