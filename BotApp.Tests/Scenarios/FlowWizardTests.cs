using System.Text.Encodings.Web;
using System.Text.Json;
using BotApp.Basics;
using BotApp.Requests.FlowWizard;
using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>"Help me choose": every combination of answers ends in a flow or offers one.</summary>
public sealed class FlowWizardTests
{
    private static readonly Phrase[] Flows =
    [
        new("Activate or reset", "सक्रिय अथवा रीसेट करें"),
        new("Create a new SSO-ID", "नई SSO-ID बनवाएँ"),
        new("Update designation", "पदनाम अद्यतन करें"),
        new("Charge report", "कार्यभार रिपोर्ट"),
        new("Mapping in the GST application", "GST एप्लिकेशन में मैपिंग"),
    ];

    private static readonly string[] Inside = ["problem", "what"];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Hindi)]
    public async Task Every_combination_of_answers_leads_to_a_flow(Language language)
    {
        await using var bot = await TestBot.StartAsync();
        var (asha, next) = (language is Language.Hindi ? bot.Asha.InHindi() : bot.Asha, new Phrase("Next", "आगे").In(language));
        await asha.SaysAsync("hi");
        await asha.PressesAsync(new Phrase("Help me choose", "चुनने में सहायता").In(language));
        var question = asha.Press(next);
        foreach (var (ever, works, changed) in
            from ever in Enum.GetValues<EverHad>()
            from works in Enum.GetValues<DoesItWork>()
            from changed in Enum.GetValues<WhatChanged>()
            select (ever, works, changed))
        {
            var press = question.DeepClone();
            press["id"] = $"f:{Guid.NewGuid()}";
            var data = press["value"]!["action"]!["data"]!;
            (data["ever"], data["works"], data["changed"]) = (ever.ToString(), works.ToString(), changed.ToString());

            var card = (await bot.Teams.SendAsync(press)).Card!.ToJsonString(Readable);

            Assert.True(
                Inside.Any(input => card.Contains($"\"id\":\"{input}\"", StringComparison.Ordinal))
                || card.Contains(new Phrase("No, never", "नहीं, कभी नहीं").In(language), StringComparison.Ordinal)
                || Flows.Any(flow => card.Contains(flow.In(language), StringComparison.Ordinal)),
                $"{ever}, {works}, {changed}: {card}");
            Assert.Contains(new Phrase("Menu", "मेनू").In(language), card, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en-IN", "help me choose", "Next", "Please answer all three questions.")]
    [InlineData("hi-IN", "समझ नहीं आ रहा क्या चुनूँ", "आगे", "कृपया तीनों प्रश्नों के उत्तर दें।")]
    public async Task A_missing_answer_is_requested(string locale, string typed, string next, string words)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Asha.Person.Locale = locale;
        await bot.Asha.SaysAsync(typed);
        await bot.Asha.PressesAsync(next, ("ever", nameof(EverHad.No)), ("works", "perhaps"));

        Assert.Contains(words, bot.Asha.Text, StringComparison.Ordinal);
    }
}
