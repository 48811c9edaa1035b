using BotApp.DirectoryEntries;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>One office, post or person at a time, by cards: checked as the directory file is, and confirmed by a second person.</summary>
public sealed class DirectoryEntryTests
{
    private static readonly Guid Nisha = RequestScenario.IdOf("Nisha Roy");

    [Fact]
    public async Task An_office_a_post_and_a_person_are_added_once_a_second_person_has_confirmed_them()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await bot.Cyril.SaysAsync("hi");
        await gopal.OpensMenuAsync();
        await gopal.PressesUnderMoreAsync("Directory");
        await gopal.PressesAsync("Add or close one");
        await gopal.PressesAsync("Add an office");
        await gopal.PressesAsync("Preview", (DirectoryColumn.Name, "ALUVA DIVISION"), (DirectoryColumn.OfficeKind, "Division"));
        Assert.Contains("Aluva Division is in the directory already", gopal.Text, StringComparison.Ordinal);
        Assert.Equal("ALUVA DIVISION", gopal.Value(DirectoryColumn.Name));
        await gopal.PressesAsync("Preview", (DirectoryColumn.Name, "Munnar Division"), (DirectoryColumn.NameHindi, "मुन्नार मंडल"));
        Assert.Contains("Nothing has been added yet", gopal.Text, StringComparison.Ordinal);
        await SendsAsync(gopal, "Munnar Division", bot.Cyril);

        await gopal.PressesAsync("Add another");
        await gopal.PressesAsync("Add a post");
        var munnar = gopal.Choice(DirectoryColumn.Office, "Munnar Division");
        await gopal.PressesAsync(
            "Preview", (DirectoryColumn.Office, munnar), (DirectoryColumn.Role, "Head"), (DirectoryColumn.Name, "AC Munnar Division"));
        await SendsAsync(gopal, "AC Munnar Division", bot.Cyril);

        await gopal.PressesAsync("Add another");
        await gopal.PressesAsync("Add a person");
        await gopal.PressesAsync("Preview", Person(munnar));
        await SendsAsync(gopal, "Nisha Roy", bot.Cyril);

        var nisha = await bot.ReadAsync(db => db.Officers.SingleAsync(officer => officer.AadObjectId == Nisha));
        var office = await bot.ReadAsync(db => db.Offices.SingleAsync(one => one.Id == nisha.OfficeId));
        Assert.Equal(("Munnar Division", "DIV-MUN", OfficeKind.Division), (office.Name, office.Code, office.Kind));
        Assert.Equal((Designation.Inspector, DirectoryStatus.Confirmed, "Range I"), (nisha.Designation, nisha.Status, nisha.PostTitle));
        var post = await bot.ReadAsync(db => db.Posts.SingleAsync(one => one.Title == "AC Munnar Division"));
        Assert.Equal((Role.Head, office.Id), (post.Role, post.OfficeId));
        Assert.Equal(
            [office.Id, post.Id, Nisha],
            await bot.ReadAsync(db => db.Audit.Where(line => line.Event == "directory.added").OrderBy(line => line.Seq)
                .Select(line => line.Subject).ToListAsync()));
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));
        await bot.ChatWith("Nisha Roy").OpensMenuAsync();
    }

    [Fact]
    public async Task Each_mistake_is_named_at_its_field_and_nothing_typed_is_lost()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Cyril.SaysAsync("add a person");
        await bot.Cyril.PressesAsync("Add a person");
        var aluva = bot.Cyril.Choice(DirectoryColumn.Office, "Aluva Division");
        await bot.Cyril.PressesAsync(
            "Preview", (DirectoryColumn.Name, "Nisha Roy"), (DirectoryColumn.Person, "nisha"), (DirectoryColumn.Address, "a b"));
        foreach (var words in (string[])
            ["Designation: please fill this in", "Office: please fill this in", "not an Entra object id", "the whole e-mail address"])
        {
            Assert.Contains(words, bot.Cyril.Text, StringComparison.Ordinal);
        }

        Assert.Equal(("Nisha Roy", "nisha", "a b"), (
            bot.Cyril.Value(DirectoryColumn.Name), bot.Cyril.Value(DirectoryColumn.Person), bot.Cyril.Value(DirectoryColumn.Address)));
        await bot.Cyril.PressesAsync("Back");
        await bot.Cyril.PressesAsync("Add a person");
        Assert.Equal("nisha", bot.Cyril.Value(DirectoryColumn.Person));

        await bot.Cyril.PressesAsync("Preview", Person(aluva, "asha@kochi.example.gov.in", "10234567"));
        Assert.Contains("This e-mail address is that of Asha Menon", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("This SSO-ID is that of Elsa Paul", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Preview", [.. Person(aluva), (DirectoryColumn.Person, $"{bot.Asha.Person.AadObjectId}")]);
        Assert.Contains("Entra object id of Asha Menon, who is in the directory already", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Preview", [.. Person(aluva), (DirectoryColumn.Name, "asha menon")]);
        Assert.Contains("Somebody of this name is known already", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Change");
        Assert.Equal("asha menon", bot.Cyril.Value(DirectoryColumn.Name));
        Assert.Equal(0, await bot.ReadAsync(db => db.TextProposals.CountAsync()));
    }

    [Fact]
    public async Task What_somebody_else_has_added_meanwhile_is_not_added_twice()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        await bot.Cyril.SaysAsync("add an office");
        await bot.Cyril.PressesAsync("Add an office");
        await bot.Cyril.PressesAsync("Preview", (DirectoryColumn.Name, "Munnar Division"), (DirectoryColumn.OfficeKind, "Division"));
        var send = bot.Cyril.Press("Send for confirmation");
        await bot.Teams.SendAsync(send);
        await bot.Teams.SendAsync(send);
        await gopal.SeesAsync("Add an office – Munnar Division");
        Assert.Equal(1, await bot.ReadAsync(db => db.TextProposals.CountAsync(one => one.Kind == TextKind.DirectoryEntry)));
        await bot.DoAsync(async db =>
        {
            db.Offices.Add(new Office { Id = Guid.NewGuid(), Name = "Munnar Division", Kind = OfficeKind.Division, Code = "DIV-MUN" });
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        await gopal.PressesAsync("Confirm");
        Assert.Contains("has changed since this was proposed", gopal.Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(db => db.Offices.CountAsync(office => office.Name == "Munnar Division")));
    }

    [Fact]
    public async Task Closing_a_head_names_the_open_requests_and_the_charges_that_end()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("close a person");
        await gopal.PressesAsync("Find", (FindPerson.Who, "Deepa Nair"));
        await gopal.PressesAsync("Close: has left");
        Assert.Contains("These charges end.", gopal.Text, StringComparison.Ordinal);
        Assert.Contains("DC Aluva Division, Aluva Division", gopal.Text, StringComparison.Ordinal);
        await gopal.PressesAsync("Close");
        Assert.Contains("closed since", gopal.Text, StringComparison.Ordinal);
    }

    private static (string, string)[] Person(string office, string address = "nisha@kochi.example.gov.in", string ssoId = "") =>
    [
        (DirectoryColumn.Name, "Nisha Roy"), (DirectoryColumn.Designation, nameof(Designation.Inspector)),
        (DirectoryColumn.Office, office), (DirectoryColumn.Post, "Range I"), (DirectoryColumn.Address, address),
        (DirectoryColumn.Person, Nisha.ToString()), (DirectoryColumn.SsoId, ssoId),
    ];

    private static async Task SendsAsync(TeamsChat proposer, string name, TeamsChat second)
    {
        await proposer.PressesAsync("Send for confirmation");
        Assert.Contains("Waiting for confirmation by Cyril Jose", proposer.Text, StringComparison.Ordinal);
        await second.SeesAsync(name);
        await second.PressesAsync("Confirm");
        Assert.Contains("it is in the directory now", second.Text, StringComparison.Ordinal);
    }
}
