namespace BotApp.Basics;

/// <summary>Who may serve on which schema.</summary>
[Trait("Size", "fast")]
public sealed class SchemaStateTests
{
    private const string First = "20260101000000_Initial";
    private const string Second = "20260201000000_AddNickname";
    private const string Third = "20260301000000_DropName";

    [Fact]
    public void A_build_serves_on_its_own_schema()
    {
        var state = SchemaState.Of([First, Second], [First, Second], new Dictionary<string, string> { [Second] = Second });
        Assert.Equal(new SchemaState(Second, Second), state);
        Assert.False(state.IsDatabaseNewer);
        Assert.Null(state.ClosedReason);
    }

    [Fact]
    public void A_build_serves_on_a_newer_schema_that_is_marked_for_it()
    {
        var state = SchemaState.Of([First], [First, Second], new Dictionary<string, string> { [Second] = First });
        Assert.Equal(new SchemaState(First, Second), state);
        Assert.True(state.IsDatabaseNewer);
    }

    [Fact]
    public void A_build_does_not_serve_on_a_migration_without_a_mark() =>
        Assert.Equal(
            new SchemaState(First, Second, Second),
            SchemaState.Of([First], [First, Second], new Dictionary<string, string>()));

    [Fact]
    public void A_contraction_blocks_the_builds_from_before_the_expansion_only()
    {
        var marks = new Dictionary<string, string> { [Second] = First, [Third] = Second };
        Assert.Equal(Third, SchemaState.Of([First], [First, Second, Third], marks).Blocking);
        Assert.Null(SchemaState.Of([First, Second], [First, Second, Third], marks).Blocking);
    }

    [Fact]
    public void An_announced_migration_blocks_before_it_is_applied()
    {
        var state = SchemaState.Of([First], [First], new Dictionary<string, string> { [Second] = Second });
        Assert.Equal(new SchemaState(First, First, Second, IsComing: true), state);
        Assert.Contains("is about to get the migration " + Second, state.ClosedReason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_announced_migration_of_this_build_does_not_block_it() =>
        Assert.Null(SchemaState.Of([First, Second], [First], new Dictionary<string, string> { [Second] = Second }).Blocking);
}
