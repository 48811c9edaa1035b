using System.Text;
using System.Text.Json.Nodes;
using BotApp.Audit;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Operation;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>What is kept about a person, closing, exporting and erasing them, and legal holds.</summary>
public sealed class ErasureTests
{
    private const string Name = "Asha Menon";
    private const string Mobile = "9847012345";
    private const string SsoId = "SSO1234567";
    private const string Remark = "Superannuation in March";

    [Fact]
    public async Task An_erased_person_is_found_nowhere_and_the_other_one_still_is()
    {
        await using var bot = await TestBot.StartAsync();
        await ErasesAshaAsync(bot);

        // The newest backup is a copy of what is left.
        var backup = Path.Combine(bot.Folder, "backup");
        Assert.Equal(0, (await bot.RunsCommandAsync("backup", backup)).Code);
        Assert.DoesNotContain(
            Directory.GetFiles(backup, "*", SearchOption.AllDirectories),
            file => Holds(File.ReadAllBytes(file), Name) || Holds(File.ReadAllBytes(file), Mobile));
    }

    [PostgresFact]
    public async Task An_erased_person_is_found_nowhere_on_PostgreSQL_not_even_in_old_versions_of_rows()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync("CREATE EXTENSION pageinspect"));
        await ErasesAshaAsync(bot);

        var engine = bot.Services.GetRequiredService<IDatabaseProvider>();
        await bot.UntilAsync(
            async db =>
            {
                // Another transaction may have held the old versions when the erasure ended.
                await engine.EraseRemnantsAsync(db, default);
                return !await IsInTupleAsync(db, Name) && !await IsInTupleAsync(db, SsoId);
            },
            "no version of a row holds the person");
        Assert.True(await bot.ReadAsync(db => IsInTupleAsync(db, "Binu Thomas")));
    }

    private static async Task ErasesAshaAsync(TestBot bot)
    {
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        await bot.OptsOutOfCampaignAsync(bot.Asha, Remark);
        await bot.Asha.SaysAsync("zzyx qqw plmk vvbn");
        await bot.EndAsync(bot.Asha, Stage.Completed);
        var post = (await bot.PostOfAsync(bot.Anil)).Id;
        var orders = (
            Hers: await bot.ProposalAsync(post, bot.Asha, sent: true, decided: true),
            His: await bot.ProposalAsync(post, bot.Binu, sent: true, decided: true));
        Assert.NotEmpty(await FindAsync(bot, Name, Mobile, SsoId));

        await ClosesAsync(bot, Name);
        await bot.Cyril.PressesAsync("Erase");
        Assert.Contains("It cannot be undone", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Scans: \n2\n", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Propose to the Systems Manager");
        Assert.Contains("nothing is erased yet", bot.Cyril.Text, StringComparison.Ordinal);
        await gopal.SeesAsync("Confirm the erasure?");
        await gopal.PressesAsync("Confirm");
        await bot.UntilAsync(db => db.Audit.AnyAsync(line => line.Event == "person.erased"), "the person is erased");
        Assert.Contains(
            "scans=2",
            (await bot.ReadAsync(db => db.Audit.SingleAsync(line => line.Event == "person.erased"))).Detail,
            StringComparison.Ordinal);
        await bot.UntilAsync(db => db.Outbox.AllAsync(m => m.Kind != OutboxKinds.ErasePerson || m.DoneAt != null), "the erasure is done");

        Assert.Empty(await FindAsync(bot, Name, Mobile, SsoId));
        Assert.NotEmpty(await FindAsync(bot, "Binu Thomas"));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(bot.Folder, "scans"), "*.sealed").Length);
        Assert.False(await bot.ReadAsync(db => db.Attachments.AnyAsync(scan => scan.RequestId == orders.Hers)));
        Assert.True(await bot.ReadAsync(db => db.Attachments.AnyAsync(scan => scan.RequestId == orders.His)));
        var request = await bot.ReadAsync(db => db.Requests.SingleAsync(r => r.MakerId == bot.Asha.Person.AadObjectId));
        Assert.Equal((Stage.Completed, 0), (request.Stage, request.Answers.ByField.Count));
        Assert.Null(await bot.ReadAsync(db => db.FirstBrokenLineAsync(default)));
    }

    [Fact]
    public async Task Whoever_proposed_an_erasure_does_not_confirm_it_as_Systems_Manager_either()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        await ClosesAsync(bot, Name);
        await bot.Cyril.PressesAsync("Erase");
        await bot.Cyril.PressesAsync("Propose to the Systems Manager");
        await gopal.SeesAsync("Confirm the erasure?");
        var action = gopal.Press("Confirm")["value"]!["action"]!;
        Task<TeamsAnswer> ConfirmAsync(TeamsChat by) =>
            bot.Teams.SendAsync(by.Person.Presses((string)action["verb"]!, (JsonObject)action["data"]!.DeepClone()));

        await ConfirmAsync(bot.Cyril);
        await ConfirmAsync(bot.Anil);
        await bot.GiveChargeAsync(bot.Cyril, (await bot.PostOfAsync(gopal)).Id, ChargeKind.Additional);
        // Refused in words, not by the constraint of the table.
        Assert.Contains("A second person confirms an erasure", (await ConfirmAsync(bot.Cyril)).Text, StringComparison.Ordinal);
        Assert.Null(await bot.ReadAsync(db => db.ErasureProposals.Select(proposal => proposal.IsConfirmed).SingleAsync()));

        await ConfirmAsync(gopal);
        Assert.True(await bot.ReadAsync(db => db.ErasureProposals.Select(proposal => proposal.IsConfirmed).SingleAsync()));
    }

    [Fact]
    public async Task A_closed_person_gets_one_answer_and_their_links_and_cards_are_dead()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        var approve = bot.Anil.Press("Approve");
        await bot.Anil.PressesAsync("Open documents");
        var link = bot.Anil.Links()[0];

        await ClosesAsync(bot, "Anil Kumar");

        Assert.Null(await OneTimeLinkScenario.OpenAsync(link));
        Assert.Contains("no longer have access", (await bot.Teams.SendAsync(approve)).Card!.ToJsonString(), StringComparison.Ordinal);
        await bot.Anil.SaysAsync("my queue");
        Assert.Contains("no longer have access", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Anil.Buttons);
        Assert.Equal(Stage.Submitted, (await bot.ReadAsync(db => db.Requests.SingleAsync())).Stage);
        Assert.False(await bot.ReadAsync(db => db.Charges.AnyAsync(c => c.OfficerId == bot.Anil.Person.AadObjectId && c.Until == null)));

        await bot.Cyril.PressesAsync("Reopen");
        await bot.Anil.SaysAsync("hi");
        Assert.True(bot.Anil.Has("My requests"));
    }

    [Fact]
    public async Task A_card_that_is_under_way_to_a_person_who_is_closed_turns_neutral_when_it_arrives()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        var held = bot.Teams.Connector.Hold(bot.Anil.Person.ConversationId);
        await bot.Asha.FilesCreationAsync();
        await held.Arrived;

        await ClosesAsync(bot, "Anil Kumar");
        held.Release();

        await bot.Anil.SeesAsync("Asha Menon");
        var update = await bot.Anil.Person.HearsAsync(
            heard => heard is { Kind: "Update", Card: { } card }
                && card.ToJsonString().Contains("This card is no longer for you", StringComparison.Ordinal),
            TimeSpan.FromSeconds(75));
        Assert.DoesNotContain("Asha", update.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_closes_themselves_and_only_the_Systems_Manager_closes_the_cell()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine(
            "Carol Dias", role: "Cell", office: "Computer Cell"));
        await FindsAsync(bot.Cyril, "Cyril Jose");
        await bot.Cyril.PressesAsync("Close: has left");
        Assert.Contains("their own record", bot.Cyril.Text, StringComparison.Ordinal);
        await FindsAsync(bot.Cyril, "Carol Dias");
        await bot.Cyril.PressesAsync("Close: has left");
        Assert.Contains("only the Systems Manager", bot.Cyril.Text, StringComparison.Ordinal);

        var gopal = bot.Chat("Gopal Iyer");
        await FindsAsync(gopal, "Carol Dias");
        await gopal.PressesAsync("Close: has left");
        await gopal.PressesAsync("Close");
        Assert.Contains("closed since", gopal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_legal_hold_refuses_the_erasure_in_a_clear_sentence_until_it_is_lifted()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await FindsAsync(gopal, Name);
        await gopal.PressesAsync("Set a legal hold");
        Assert.Contains("Please give the reason", gopal.Text, StringComparison.Ordinal);
        await gopal.PressesAsync("Set a legal hold", ("reason", "OA 123/2026, CAT Ernakulam"));
        Assert.Contains("A legal hold keeps this data", gopal.Text, StringComparison.Ordinal);
        await bot.Asha.SaysAsync("what do you keep about me?");
        Assert.Contains("A legal hold keeps your data", bot.Asha.Text, StringComparison.Ordinal);

        await ClosesAsync(bot, Name);
        await bot.Cyril.PressesAsync("Erase");
        Assert.Contains("A legal hold keeps this data", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.False(bot.Cyril.Has("Propose"));

        await gopal.PressesAsync("Lift the legal hold", ("reason", "disposed of"));
        await bot.Cyril.PressesAsync("Erase");
        Assert.True(bot.Cyril.Has("Propose"));
        Assert.Equal(2, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event.StartsWith("hold."))));
    }

    [Theory]
    [InlineData("en-IN", "what data do you have about me?", "What is kept about you", "My data in Excel")]
    [InlineData("hi-IN", "मेरे बारे में क्या रखा जाता है?", "आपके बारे में क्या रखा जाता है", "मेरा विवरण Excel में")]
    public async Task Everybody_sees_what_is_kept_about_them_and_gets_it_as_a_workbook(
        string locale, string words, string title, string export)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.FilesCreationAsync();
        await bot.OptsOutOfCampaignAsync(bot.Asha, Remark);
        bot.Asha.Person.Locale = locale;
        await bot.Asha.SaysAsync(words);
        Assert.Contains(title, bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains(Name, bot.Asha.Text, StringComparison.Ordinal);

        await bot.Asha.PressesAsync(export);
        var bytes = await OneTimeLinkScenario.OpenAsync(Assert.Single(bot.Asha.Links()));
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(bytes!));
        var cells = workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Select(cell => cell.GetString()).ToList();
        Assert.Contains(Name, cells);
        Assert.Contains(Mobile, cells);
        Assert.Contains("service-book.pdf", cells);
        Assert.Contains(Remark, cells);
        Assert.Contains("I retire or leave this office", cells);
    }

    [Fact]
    public async Task The_operator_closes_exports_and_erases_with_two_names()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.ReachesCheckAsync();
        var file = Path.Combine(bot.Folder, "asha.xlsx");
        Assert.Equal(1, (await bot.RunsCommandAsync("person", "close", "nobody@kochi.example.gov.in")).Code);
        Assert.Equal(0, (await bot.RunsCommandAsync("person", "export", "asha@kochi.example.gov.in", file)).Code);
        Assert.True(File.Exists(file));

        string[] erase = ["person", "erase", "asha@kochi.example.gov.in", "--by", "cyril@kochi.example.gov.in", "--and"];
        var (early, why) = await bot.RunsCommandAsync([.. erase, "gopal@kochi.example.gov.in"]);
        Assert.Equal(1, early);
        Assert.Contains("Close the record first", why, StringComparison.Ordinal);

        Assert.Equal(0, (await bot.RunsCommandAsync("person", "close", "asha@kochi.example.gov.in")).Code);
        Assert.Equal(1, (await bot.RunsCommandAsync([.. erase, "cyril@kochi.example.gov.in"])).Code);
        Assert.Equal(0, (await bot.RunsCommandAsync([.. erase, "gopal@kochi.example.gov.in"])).Code);
        await bot.UntilAsync(db => db.Audit.AnyAsync(line => line.Event == "person.erased"), "the person is erased");
        Assert.Empty(Directory.GetFiles(Path.Combine(bot.Folder, "scans"), "*.sealed"));
    }

    private static async Task FindsAsync(TeamsChat by, string name)
    {
        await by.OpensMenuAsync();
        await by.PressesAsync("More");
        await by.PressesAsync("Data of a person");
        await by.PressesAsync("Find", ("who", name));
    }

    private static async Task ClosesAsync(TestBot bot, string name)
    {
        await FindsAsync(bot.Cyril, name);
        await bot.Cyril.PressesAsync("Close: has left");
        await bot.Cyril.PressesAsync("Close");
    }

    /// <summary>
    /// The files of the folder that hold one of the words, and the decrypted values: database, log, scans and mails. The directory file
    /// with which the test begins is not the bot's.
    /// </summary>
    private static async Task<IReadOnlyList<string>> FindAsync(TestBot bot, params string[] words)
    {
        var found = new List<string>();
        foreach (var file in bot.Files.Where(file => Path.GetExtension(file) != ".csv"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            found.AddRange(words.Where(word => Holds(bytes, word)).Select(word => $"{Path.GetFileName(file)}: {word}"));
        }

        var decrypted = await bot.ReadAsync(async db => string.Join('\n', [
            .. (await db.Requests.ToListAsync()).SelectMany(r => r.Answers.ByField.Values.Append(r.Outcome).Append(r.Reason)),
            .. (await db.Officers.ToListAsync()).SelectMany(o => new[] { o.Name, o.Upn, o.SsoId }),
            .. (await db.InboxMessages.ToListAsync()).Select(key => key.Answer),
            .. (await db.UnansweredQuestions.ToListAsync()).Select(question => question.Text),
            .. (await db.SavedForms.ToListAsync()).Select(form => form.Values),
        ]));
        found.AddRange(words.Where(word => decrypted.Contains(word, StringComparison.Ordinal)).Select(word => $"decrypted: {word}"));
        return found;
    }

    /// <summary>Whether any version of any row, current or old, holds the word in clear.</summary>
    private static async Task<bool> IsInTupleAsync(BotDb db, string word) => await db.Database.SqlQuery<bool>(
        $"""
        SELECT EXISTS (
            SELECT 1 FROM pg_class t
                CROSS JOIN LATERAL generate_series(0, pg_relation_size(t.oid) / current_setting('block_size')::bigint - 1) AS page
                CROSS JOIN LATERAL heap_page_items(get_raw_page(t.oid::regclass::text, page)) AS item
            WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
                AND position(convert_to({word}, 'UTF8') IN item.t_data) > 0) AS "Value"
        """).SingleAsync();

    /// <summary>In clear, as UTF-16, or anywhere within a text in base64, which shifts by its position.</summary>
    private static bool Holds(byte[] bytes, string word)
    {
        var plain = Encoding.UTF8.GetBytes(word);
        var searched = Encoding.Latin1.GetString(bytes).Replace("\r\n", "", StringComparison.Ordinal);
        return bytes.AsSpan().IndexOf(plain) >= 0
            || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0
            || Enumerable.Range(0, 3).Any(shift =>
            {
                // Only whole groups of three bytes are the same whatever stands before and after.
                var whole = plain.AsSpan((3 - shift) % 3);
                return searched.Contains(Convert.ToBase64String(whole[..(whole.Length / 3 * 3)]), StringComparison.Ordinal);
            });
    }
}
