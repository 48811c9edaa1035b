using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Requests.Promotion;

[Trait("Size", "fast")]
public sealed class PromotionDetailsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly PromotionDetails Promotion = new();

    private static readonly Answers Good = Answers.From(new Dictionary<string, string>
    {
        [TemplateField.SsoId] = "10234567",
        [TemplateField.Name] = "Asha Menon",
        [TemplateField.OldDesignation] = "Inspector",
        [TemplateField.NewDesignation] = "Superintendent",
        [TemplateField.EffectiveDate] = "2026-11-20",
        [TemplateField.OrderNumber] = "EO 45/2026",
        [TemplateField.OrderDate] = "2026-11-16",
    });

    [Fact]
    public void An_inspector_promoted_to_superintendent_may_apply() => Assert.Empty(Promotion.Validate(Good, Today));

    [Fact]
    public void A_promotion_without_an_sso_id_is_refused()
    {
        var why = Assert.Single(Promotion.Validate(Good.With(TemplateField.SsoId, null), Today));

        Assert.Equal(new NoSsoIdYet(TemplateField.SsoId), why);
        Assert.StartsWith("Without an SSO-ID there is no profile to update (¶4).", why.Message.English, StringComparison.Ordinal);
        Assert.StartsWith("SSO-ID के बिना अद्यतन करने हेतु कोई प्रोफ़ाइल नहीं है (पैरा 4)।", why.Message.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void The_new_designation_must_differ_from_the_old_one()
    {
        var why = Assert.Single(Promotion.Validate(Good.With(TemplateField.NewDesignation, "Insp."), Today));

        Assert.Equal(TemplateField.NewDesignation, why.Field);
        Assert.Equal(
            "The old and the new designation are both Inspector. A promotion changes the designation; please check the order.",
            why.Message.English);
        Assert.Equal("पुराना एवं नया दोनों पदनाम निरीक्षक हैं। पदोन्नति से पदनाम बदलता है; कृपया आदेश जाँच लें।", why.Message.Hindi);
    }

    [Theory]
    [InlineData("Superintendent", "Inspector")]
    [InlineData("Deputy Commissioner", "Assistant Commissioner")]
    [InlineData("उप आयुक्त", "अधीक्षक")]
    public void The_new_designation_must_be_higher(string old, string promoted)
    {
        var why = Assert.Single(Promotion.Validate(
            Good.With(TemplateField.OldDesignation, old).With(TemplateField.NewDesignation, promoted),
            Today));

        Assert.IsType<LowerDesignation>(why);
        Assert.Contains("Were the two designations swapped?", why.Message.English, StringComparison.Ordinal);
        Assert.Contains("क्या दोनों पदनाम आपस में बदल गए हैं?", why.Message.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_designation_is_accepted() =>
        Assert.Empty(Promotion.Validate(Good.With(TemplateField.OldDesignation, "Appraiser"), Today));

    [Fact]
    public void The_circular_does_not_apply_below_inspector()
    {
        var why = Assert.Single(Promotion.Validate(Good.With(TemplateField.NewDesignation, "Tax Assistant"), Today));

        Assert.Equal(new BelowInspector(TemplateField.NewDesignation), why);
    }

    [Fact]
    public void A_promotion_effective_tomorrow_is_refused_today()
    {
        var why = Assert.Single(Promotion.Validate(Good.With(TemplateField.EffectiveDate, "2026-11-21"), Today));

        Assert.Equal(new NotEffectiveYet(new DateOnly(2026, 11, 21)), why);
        Assert.StartsWith("The promotion takes effect on 21-Nov-2026.", why.Message.English, StringComparison.Ordinal);
        Assert.StartsWith("पदोन्नति 21-नवंबर-2026 से प्रभावी है।", why.Message.Hindi, StringComparison.Ordinal);
        Assert.Empty(Promotion.Validate(Good.With(TemplateField.EffectiveDate, "2026-11-21"), Today.AddDays(1)));
    }

    [Fact]
    public void An_order_dated_in_the_future_is_refused_at_its_field()
    {
        var question = FormField.Day(TemplateField.OrderDate, new Phrase("Order date", "आदेश की तिथि"));

        Assert.True(FieldRules.Check(question, "2026-11-21", Today).IsRefused(out var why, out _));
        Assert.Equal(TemplateField.OrderDate, why.Field);
        Assert.Equal("Order date: 21-Nov-2026 is in the future. Please enter a day up to today.", why.Message.English);
        Assert.Equal("आदेश की तिथि: 21-नवंबर-2026 भविष्य की तिथि है। कृपया आज तक की तिथि दें।", why.Message.Hindi);
        Assert.False(FieldRules.Check(question, "2026-11-20", Today).IsRefused(out _, out _));
    }

    [Fact]
    public void A_correction_changes_only_the_fields_that_are_asked()
    {
        IReadOnlyList<FormField> questions =
            [
                FormField.Text(TemplateField.OrderNumber, new Phrase("Order no.", "आदेश संख्या")),
                FormField.Text(TemplateField.Name, new Phrase("Name", "नाम"))
            ];
        var typed = new Inputs(new Dictionary<string, string>
        {
            [TemplateField.OrderNumber] = "EO 46/2026",
            [TemplateField.Name] = "Somebody Else"
        });

        Assert.False(Promotion.Parse(questions, typed, Good, [TemplateField.OrderNumber], Today).IsRefused(out _, out var corrected));
        Assert.Equal([TemplateField.OrderNumber], corrected.ChangedFrom(Good));
    }
}
