namespace BotApp.Cards;

[Trait("Size", "fast")]
public sealed class CardJsonTests
{
    [Fact]
    public void Order_and_the_defaults_of_a_choice_set_do_not_count()
    {
        var ours = """{"type":"AdaptiveCard","body":[{"type":"Input.ChoiceSet","id":"a"},{"type":"Input.ChoiceSet","id":"b"}]}""";
        var theirs = """
            {"body":[{"id":"a","isMultiSelect":false,"style":"compact","type":"Input.ChoiceSet"},{"style":"compact","type":"Input.ChoiceSet","id":"b"}],
             "type":"AdaptiveCard"}
            """;

        Assert.Equal(CardJson.Canonical(ours), CardJson.Canonical(theirs));
    }

    [Theory]
    [InlineData("""{"type":"Input.ChoiceSet","isMultiSelect":true}""")]
    [InlineData("""{"type":"Input.ChoiceSet","style":"expanded"}""")]
    [InlineData("""{"type":"Input.ChoiceSet","choices":[2,1]}""")]
    [InlineData("""{"type":"Input.ChoiceSet","wrap":false}""")]
    public void Everything_else_counts(string json) =>
        Assert.NotEqual(CardJson.Canonical("""{"type":"Input.ChoiceSet","choices":[1,2]}"""), CardJson.Canonical(json));
}
