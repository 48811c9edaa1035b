using BotApp.Basics;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Every refusal of the flows with its reason, in both languages.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData(
        "en-IN",
        "Create a new SSO-ID",
        "An SSO-ID is already recorded for you (•••••567). It is valid for the whole service, so no fresh application may be sent (¶2).",
        "Activate my SSO-ID")]
    [InlineData(
        "hi-IN",
        "नई SSO-ID बनवाएँ",
        "आपके नाम SSO-ID पहले से दर्ज है (•••••567)। यह पूरी सेवा अवधि के लिए मान्य है, अतः नया आवेदन न भेजा जाए (पैरा 2)।",
        "मेरी SSO-ID सक्रिय करें")]
    public async Task A_second_sso_id_is_refused_before_anything_is_asked(string locale, string create, string words, string instead)
    {
        await using var bot = await TestBot.StartAsync();
        var elsa = await In(locale, bot.Chat("Elsa Paul")).SaysAsync("hi");
        await elsa.PressesAsync(create);

        Assert.Contains(words, elsa.Text, StringComparison.Ordinal);
        await elsa.PressesAsync(instead);
        Assert.Contains("problem", elsa.Inputs);
    }

    [Theory]
    [InlineData(
        "en-IN",
        "Create a new SSO-ID",
        "is already under way. It is with: AC Ernakulam Division (Anil Kumar). A second request is not needed.")]
    [InlineData("hi-IN", "नई SSO-ID बनवाएँ", "दूसरे अनुरोध की आवश्यकता नहीं है।")]
    public async Task A_second_application_is_refused_with_the_number_and_place_of_the_first(string locale, string create, string words)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        var asha = await In(locale, bot.Asha).SaysAsync("hi");
        await asha.PressesAsync(create);

        Assert.Contains(await bot.ReadAsync(db => db.Requests.Select(r => r.Number).SingleAsync()), asha.Text, StringComparison.Ordinal);
        Assert.Contains("AC Ernakulam Division (Anil Kumar)", asha.Text, StringComparison.Ordinal);
        Assert.Contains(words, asha.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Drafts.CountAsync()));
    }

    [Theory]
    [InlineData(
        "en-IN",
        "Create a new SSO-ID",
        "The circular covers Inspectors and above (¶1). For other staff please ask the Headquarters computer cell.")]
    [InlineData("hi-IN", "नई SSO-ID बनवाएँ", "परिपत्र निरीक्षक एवं उससे ऊपर के अधिकारियों पर लागू है (पैरा 1)।")]
    public async Task The_circular_does_not_apply_below_inspector(string locale, string create, string words)
    {
        await using var bot = await TestBot.StartAsync();
        var faisal = await In(locale, bot.Chat("Faisal Ali")).SaysAsync("hi");
        await faisal.PressesAsync(create);

        Assert.Contains(words, faisal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Hindi)]
    public async Task Implausible_service_dates_are_refused_at_their_field(Language language)
    {
        await using var bot = await TestBot.StartAsync();
        var asha = await In(language, bot.Asha).SaysAsync("hi");
        await asha.PressesAsync(new Phrase("Create a new SSO-ID", "नई SSO-ID बनवाएँ").In(language));
        await asha.PressesAsync(new Phrase("No, never", "नहीं, कभी नहीं").In(language));

        await EachIsRefusedAsync(asha, language, CreationScenario.GoodAnswers, "Location",
        [
            (
                "DateOfJoining",
                "1990-01-01",
                new(
                    "The date of joining must be after the date of birth. Were the two dates swapped?",
                    "कार्यग्रहण तिथि जन्म तिथि के बाद की होनी चाहिए।")),
            (
                "DateOfJoining",
                "2009-01-01",
                new(
                    "The date of joining is less than 18 years after the date of birth.",
                    "कार्यग्रहण तिथि जन्म तिथि से 18 वर्ष से कम बाद की है।")),
            ("DateOfJoining", "2090-01-01", new("01-Jan-2090 is in the future.", "01-जनवरी-2090 भविष्य की तिथि है।")),
            (
                "DateOfBirth",
                "1951-04-12",
                new("The date of birth is too long ago for a serving officer.", "यह जन्म तिथि सेवारत अधिकारी के लिए बहुत पुरानी है।")),
            (
                "DateOfBirth",
                "0095-04-12",
                new("12-Apr-0095 cannot be right. Please check the year.", "12-अप्रैल-0095 सही नहीं हो सकती। कृपया वर्ष जाँच लें।")),
            ("DateOfBirth", "yesterday", new("please choose a date, for example 05-Mar-2026.", "कृपया तिथि चुनें, जैसे 05-मार्च-2026।")),
        ]);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Hindi)]
    public async Task An_invalid_charge_report_is_refused_at_its_field(Language language)
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var elsa = await In(language, bot.Chat("Elsa Paul")).SaysAsync("hi");
        await elsa.PressesAsync(new Phrase("Charge report & mapping", "कार्यभार रिपोर्ट एवं मैपिंग").In(language));
        await elsa.PressesAsync(new Phrase("Next", "आगे").In(language), ("what", "Relief"));

        await EachIsRefusedAsync(elsa, language, [.. ChargeScenario.Answers, ("ToOffice", "Ernakulam Division")], "OrderNumber",
        [
            (
                "ToCharge",
                "range i",
                new(
                    "Both charges are the same. Nobody is relieved from a post and joins the same post",
                    "एक ही पद से कार्यमुक्ति एवं उसी पर कार्यग्रहण नहीं होता")),
            (
                "Day",
                "2026-11-21",
                new(
                    "21-Nov-2026 is in the future. The report is signed on the day itself",
                    "21-नवंबर-2026 भविष्य की तिथि है। रिपोर्ट उसी दिन हस्ताक्षरित होती है")),
            (
                "Day",
                "2025-11-20",
                new(
                    "The order is dated 16-Nov-2026, after the report of 20-Nov-2025.",
                    "आदेश की तिथि (16-नवंबर-2026) रिपोर्ट की तिथि (20-नवंबर-2025) के बाद की है।")),
            ("Day", "2024-11-20", new("20-Nov-2024 is more than a year ago.", "20-नवंबर-2024 एक वर्ष से अधिक पुरानी तिथि है।")),
            ("OrderDate", "2026-11-21", new("Order date: 21-Nov-2026 is in the future.", "आदेश की तिथि: 21-नवंबर-2026 भविष्य की तिथि है।")),
        ]);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Hindi)]
    public async Task An_invalid_promotion_is_refused_at_its_field(Language language)
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var elsa = await In(language, bot.Chat("Elsa Paul")).SaysAsync("hi");
        await elsa.PressesAsync(new Phrase("Update designation after promotion", "पदोन्नति के बाद पदनाम अद्यतन करें").In(language));

        (string Id, string Value)[] good =
        [
            ("SsoId", "10234567"), ("NewDesignation", "Assistant Commissioner"), ("EffectiveDate", "2026-01-05"),
            ("OrderNumber", "EO 45/2026"), ("OrderDate", "2026-01-02"), ("Mobile", "9847012345"),
        ];
        await EachIsRefusedAsync(elsa, language, good, "OrderNumber",
        [
            ("SsoId", "", new("please fill this in.", "कृपया इसे भरें।")),
            (
                "NewDesignation",
                "Inspector",
                new("Inspector is below Superintendent. Were the two designations swapped?", "निरीक्षक का पद अधीक्षक के पद से नीचे है।")),
            (
                "NewDesignation",
                "Superintendent",
                new("The old and the new designation are both Superintendent.", "पुराना एवं नया दोनों पदनाम अधीक्षक हैं।")),
            ("EffectiveDate", "2026-12-01", new("The promotion takes effect on 01-Dec-2026.", "पदोन्नति 01-दिसंबर-2026 से प्रभावी है।")),
            ("EffectiveDate", "1926-01-05", new("05-Jan-1926 cannot be right.", "05-जनवरी-1926 सही नहीं हो सकती।")),
            ("OrderDate", "2026-11-21", new("21-Nov-2026 is in the future.", "21-नवंबर-2026 भविष्य की तिथि है।")),
        ]);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Hindi)]
    public async Task An_invalid_mapping_request_is_refused_at_its_field(Language language)
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var elsa = await In(language, bot.Chat("Elsa Paul")).SaysAsync("hi");
        await elsa.PressesAsync(new Phrase("Charge report & mapping", "कार्यभार रिपोर्ट एवं मैपिंग").In(language));
        await elsa.PressesAsync(new Phrase("Next", "आगे").In(language), ("what", "GstMapping"));
        await elsa.PressesAsync(new Phrase("Tell the computer cell", "कंप्यूटर प्रकोष्ठ को सूचित करें").In(language));

        (string Id, string Value)[] good = [
            ("Need", "NewCharge"),
            ("Charge", "Range II"),
            ("OrderNumber", "EO 50/2026"),
            ("OrderDate", "2026-11-16")
        ];
        await EachIsRefusedAsync(elsa, language, good, "OrderNumber",
        [
            ("Need", "", new("please fill this in.", "कृपया इसे भरें।")),
            ("Need", "Everything", new("please choose one from the list.", "कृपया सूची में से चुनें।")),
            (
                "Charge",
                new string('x', 201),
                new("201 characters; at most 200 are allowed.", "201 अक्षर लिखे गए हैं; अधिकतम 200 अक्षर लिखे जा सकते हैं।")),
            ("OrderDate", "2026-11-21", new("21-Nov-2026 is in the future.", "21-नवंबर-2026 भविष्य की तिथि है।")),
        ]);
    }

    [Theory]
    [InlineData("en-IN", "Your file was not saved: you have no open form for it.")]
    [InlineData("hi-IN", "आपकी फ़ाइल सहेजी नहीं गई: इसके लिए आपका कोई फ़ॉर्म खुला नहीं है।")]
    public async Task A_file_without_an_open_form_is_discarded_with_an_explanation(string locale, string words)
    {
        await using var bot = await TestBot.StartAsync();
        var asha = await In(locale, bot.Asha).SendsFileAsync("order.pdf", SampleFiles.Pdf());

        Assert.Contains(words, asha.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Attachments.CountAsync()));
    }

    // One wrong answer at a time on the same form; the correct answers are kept.
    private static async Task EachIsRefusedAsync(
        TeamsChat officer,
        Language language,
        (string Id, string Value)[] good,
        string kept,
        (string Field, string Value, Phrase Words)[] wrong)
    {
        foreach (var (field, value, words) in wrong)
        {
            await officer.PressesAsync(new Phrase("Next: scan", "आगे: स्कैन प्रति").In(language), [.. officer.Fill(good), (field, value)]);

            Assert.Contains(words.In(language), officer.Text, StringComparison.Ordinal);
            Assert.Equal(value, officer.Value(field) ?? "");
            Assert.Equal(good.Single(answer => answer.Id == kept).Value, officer.Value(kept));
        }
    }

    private static TeamsChat In(Language language, TeamsChat chat) => In(language is Language.Hindi ? "hi-IN" : "en-IN", chat);

    [Fact]
    public async Task Odd_values_are_asked_about_in_words_and_nothing_is_lost()
    {
        await using var bot = await TestBot.StartAsync();
        var (hema, elsa) = (bot.Chat("hema.k"), bot.Chat("Elsa Paul").InHindi());
        await hema.SaysAsync("hi");
        await hema.PressesAsync("Register");
        foreach (var (name, words) in new[]
        {
            ("<at>All</at>", "without the signs < and >"),
            ("<b>", "without the signs < and >"),
            ("😀", "in letters or digits"),
        })
        {
            await hema.PressesAsync("Register", ("Name", name), ("Designation", "Inspector"));
            Assert.Contains(words, hema.Text, StringComparison.Ordinal);
            Assert.Equal(name, hema.Value("Name"));
        }

        await elsa.SaysAsync("hi");
        await elsa.PressesAsync("कार्यभार रिपोर्ट एवं मैपिंग");
        await elsa.PressesAsync("आगे", ("what", "Relief"));
        await elsa.PressesAsync("आगे: स्कैन प्रति", [.. elsa.Fill(ChargeScenario.Answers), ("OrderNumber", "=")]);
        Assert.Contains("आदेश संख्या: कृपया अक्षरों अथवा अंकों में लिखें", elsa.Text, StringComparison.Ordinal);
        Assert.Equal(("=", "Range I"), (elsa.Value("OrderNumber"), elsa.Value("FromCharge")));
    }

    [Fact]
    public async Task Another_script_than_the_templates_is_asked_about_before_submitting()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var (officer, location, isAsked) in new[] { (bot.Asha, "कोच्चि", true), (bot.Binu, "Kochi", false) })
        {
            await officer.OpensMenuAsync();
            await officer.PressesAsync("Create a new SSO-ID");
            await officer.PressesAsync("No, never");
            await officer.PressesAsync("Next: scan", [.. officer.Fill(CreationScenario.GoodAnswers), ("Location", location)]);
            await officer.SendsFileAsync("service-book.pdf", SampleFiles.Pdf("Page of " + location));
            await officer.PressesAsync("Next: check");
            Assert.Equal(isAsked, officer.Text.Contains("written in another script: Location", StringComparison.Ordinal));
            await officer.PressesAsync("Submit");
            Assert.Contains("Request number", officer.Text, StringComparison.Ordinal);
        }
    }

    private static TeamsChat In(string locale, TeamsChat chat)
    {
        chat.Person.Locale = locale;
        return chat;
    }
}
