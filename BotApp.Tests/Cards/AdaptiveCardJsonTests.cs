using AdaptiveCards;

namespace BotApp.Cards;

/// <summary>The object model writes what clients of the schema read; holds for the stand-in and for the real package.</summary>
[Trait("Size", "fast")]
public sealed class AdaptiveCardJsonTests
{
    [Fact]
    public void A_card_says_its_type_version_and_fallback_first_and_leaves_defaults_out()
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5))
        {
            FallbackText = "Open Teams",
            Speak = "Request",
            Lang = "hi",
            Body = [new AdaptiveTextBlock("नमस्ते")
            {
                Wrap = true,
                Style = AdaptiveTextBlockStyle.Heading,
                Size = AdaptiveTextSize.ExtraLarge
            }],
            Actions = [new AdaptiveExecuteAction
            {
                Title = "Go",
                Verb = "menu.open",
                Data = new Dictionary<string, string> { ["id"] = "7" }
            }],
        };

        AssertSame(
            """
            {"type":"AdaptiveCard","version":"1.5","fallbackText":"Open Teams","speak":"Request","lang":"hi",
            "body":[{"type":"TextBlock","style":"heading","size":"extraLarge","text":"नमस्ते","wrap":true}],
            "actions":[{"type":"Action.Execute","title":"Go","verb":"menu.open","data":{"id":"7"}}]}
            """,
            card.ToJson());
    }

    [Fact]
    public void Inputs_carry_label_requirement_error_and_value()
    {
        var card = new AdaptiveCard("1.5")
        {
            Body =
            [
                new AdaptiveTextInput
                {
                    Id = "Name",
                    Label = "Name",
                    IsRequired = true,
                    ErrorMessage = "Write it",
                    Value = "A",
                    MaxLength = 60
                },
                new AdaptiveDateInput { Id = "Born", Label = "Born", Value = "1990-01-02", Max = "2026-01-01" },
                new AdaptiveTimeInput { Id = "At", Value = "10:00" },
                new AdaptiveNumberInput { Id = "Pages", Min = 1 },
                new AdaptiveChoiceSetInput
                {
                    Id = "Office",
                    Style = AdaptiveChoiceInputStyle.Filtered,
                    Choices = [new AdaptiveChoice { Title = "Ernakulam", Value = "ERN" }],
                },
                new AdaptiveToggleInput { Id = "Sure", Title = "I am sure", Value = "false" },
            ],
        };

        AssertSame(
            """
            {"type":"AdaptiveCard","version":"1.5","body":[
            {"type":"Input.Text","id":"Name","label":"Name","isRequired":true,"errorMessage":"Write it","value":"A","maxLength":60},
            {"type":"Input.Date","id":"Born","label":"Born","value":"1990-01-02","max":"2026-01-01"},
            {"type":"Input.Time","id":"At","value":"10:00"},
            {"type":"Input.Number","id":"Pages","min":1},
            {"type":"Input.ChoiceSet","id":"Office","style":"filtered","choices":[{"title":"Ernakulam","value":"ERN"}]},
            {"type":"Input.Toggle","id":"Sure","title":"I am sure","value":"false"}]}
            """,
            card.ToJson());
    }

    [Fact]
    public void Typed_text_lives_in_runs_beside_facts_columns_and_pictures()
    {
        var card = new AdaptiveCard("1.5")
        {
            Body =
            [
                new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun("[x](http://y)") { Weight = AdaptiveTextWeight.Bolder }] },
                new AdaptiveContainer
                {
                    Style = AdaptiveContainerStyle.Attention,
                    Spacing = AdaptiveSpacing.None,
                    Items = [new AdaptiveFactSet { Facts = [new AdaptiveFact("Stage", "Submitted")] }],
                },
                new AdaptiveColumnSet
                {
                    Columns = [new AdaptiveColumn
                    {
                        Width = AdaptiveWidth.Auto,
                        Items = [new AdaptiveImage(new Uri("https://a.test/i.png")) { AltText = "i" }]
                    }],
                },
                new AdaptiveActionSet
                {
                    IsVisible = false,
                    Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop)
                },
            ],
        };

        AssertSame(
            """
            {"type":"AdaptiveCard","version":"1.5","body":[
            {"type":"RichTextBlock","inlines":[{"type":"TextRun","weight":"bolder","text":"[x](http://y)"}]},
            {"type":"Container","spacing":"none","style":"attention","items":[{"type":"FactSet","facts":[{"title":"Stage","value":"Submitted"}]}]},
            {"type":"ColumnSet","columns":[{"type":"Column","width":"auto","items":[{"type":"Image","url":"https://a.test/i.png","altText":"i"}]}]},
            {"type":"ActionSet","isVisible":false,"actions":[],"fallback":"drop"}]}
            """,
            card.ToJson());
    }

    [Fact]
    public void Buttons_open_mails_unfold_and_hide_and_the_card_asks_for_its_successor()
    {
        var card = new AdaptiveCard("1.5")
        {
            Actions =
            [
                new AdaptiveOpenUrlAction { Title = "Mail", Url = new Uri("mailto:a@b.test?subject=SSO%20ID"), Style = "positive" },
                new AdaptiveSubmitAction { Title = "Send", Data = new { step = 2 }, AssociatedInputs = AdaptiveAssociatedInputs.None },
                new AdaptiveShowCardAction { Title = "More", Card = new AdaptiveCard("1.5") },
                new AdaptiveToggleVisibilityAction { Title = "Hide", TargetElements = ["a", new AdaptiveTargetElement("b", false)] },
            ],
            Refresh = new AdaptiveRefresh
            {
                Action = new AdaptiveExecuteAction { Verb = "queue.refresh" },
                UserIds = ["29:x"],
                Expires = new DateTime(2026, 3, 5, 9, 30, 0, DateTimeKind.Utc),
            },
        };
        card.AdditionalProperties["msteams"] = new Dictionary<string, string> { ["width"] = "Full" };

        AssertSame(
            """
            {"type":"AdaptiveCard","version":"1.5","actions":[
            {"type":"Action.OpenUrl","title":"Mail","style":"positive","url":"mailto:a@b.test?subject=SSO%20ID"},
            {"type":"Action.Submit","title":"Send","data":{"step":2},"associatedInputs":"none"},
            {"type":"Action.ShowCard","title":"More","card":{"type":"AdaptiveCard","version":"1.5"}},
            {"type":"Action.ToggleVisibility","title":"Hide","targetElements":["a",{"elementId":"b","isVisible":false}]}],
            "refresh":{"action":{"type":"Action.Execute","verb":"queue.refresh"},"userIds":["29:x"],"expires":"2026-03-05T09:30:00Z"},
            "msteams":{"width":"Full"}}
            """,
            card.ToJson());
    }

    private static void AssertSame(string expected, string actual) =>
        Assert.Equal(CardJson.Canonical(expected), CardJson.Canonical(actual));
}
