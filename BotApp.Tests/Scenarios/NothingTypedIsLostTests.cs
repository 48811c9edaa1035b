using BotApp.Basics;
using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>
/// The walk over all forms of all roles: press something wrong, close the app, come back on the phone in Hindi. What was typed is there
/// after each step.
/// </summary>
public sealed class NothingTypedIsLostTests
{
    [Fact]
    public async Task An_officer_loses_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var form in WalkForm.OfOfficer)
        {
            await WalkAsync(bot, bot.Binu, form);
            if (form.PathBack is not null)
            {
                // One form of a kind at a time: the four charge reports follow each other.
                await bot.Binu.PressesAsync("नए सिरे से आरंभ");
                await bot.Binu.PressesAsync("हटा दें");
            }
        }
    }

    [Fact]
    public async Task A_head_loses_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId, answers => answers.With("DateOfBirth", "1990-01-12"), tell: false);
        foreach (var form in WalkForm.OfHead)
        {
            await WalkAsync(bot, bot.Anil, form, toRequest: form.Path.Length == 2);
        }
    }

    [Fact]
    public async Task The_computer_cell_loses_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        await bot.Cyril.PressesAsync("Received");
        foreach (var form in WalkForm.OfCell)
        {
            await WalkAsync(bot, bot.Cyril, form);
        }
    }

    [Fact]
    public async Task The_Systems_Manager_and_a_stranger_lose_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var form in WalkForm.OfSystemsManager)
        {
            await WalkAsync(bot, bot.Chat("Gopal Iyer"), form);
        }

        foreach (var form in WalkForm.OfStranger)
        {
            await WalkAsync(bot, bot.Chat("Zoya Khan", Guid.NewGuid()), form);
        }
    }

    private static async Task WalkAsync(TestBot bot, TeamsChat person, WalkForm form, bool toRequest = false)
    {
        await OpensAsync(person, form.Path, Language.English, toRequest);
        var typed = form.Wrong.Where(input => person.Inputs.Contains(input.Id)).ToArray();
        Assert.NotEmpty(typed);
        await person.PressesAsync(form.Submit.English, typed);
        AssertKept(person, form, typed, "after the mistake");

        await bot.RestartAsync();
        await OpensAsync(person, form.PathBack ?? form.Path, Language.Hindi, toRequest);
        AssertKept(person, form, typed, "on the phone in Hindi");
        await person.PressesAsync(form.Submit.Hindi);
        AssertKept(person, form, typed, "after the same mistake in Hindi");
    }

    private static async Task OpensAsync(TeamsChat person, WalkStep[] path, Language language, bool toRequest)
    {
        person.Person.Locale = language is Language.Hindi ? "hi-IN" : "en-IN";
        await person.Person.SaysAsync("hi");
        await person.SeesAsync(language is Language.Hindi ? "आपको किस कार्य में सहायता चाहिए?" : "What do you need?");
        if (toRequest)
        {
            await person.PressesAsync(language is Language.Hindi ? "मेरे पास लंबित" : "My queue");
            await person.PressesAsync(language is Language.Hindi ? "सूची में से चुनें" : "Pick from the list");
            await person.PressesAsync(language is Language.Hindi ? "खोलें" : "Open", ("request", person.Choice("request", "Asha")));
        }

        foreach (var step in toRequest ? path[1..] : path)
        {
            await person.PressesAsync(step.Button.In(language), step.Inputs);
        }
    }

    private static void AssertKept(TeamsChat person, WalkForm form, IEnumerable<(string Id, string Value)> typed, string when)
    {
        foreach (var (id, value) in typed)
        {
            Assert.True(person.Inputs.Contains(id), $"{form.Name}, {when}: no input {id} on:\n{person.Text}");
            Assert.True(
                (person.Value(id) ?? "") == value,
                $"{form.Name}, {when}: {id} is “{person.Value(id)}”, not “{value}”.\n{person.Text}");
        }
    }
}
