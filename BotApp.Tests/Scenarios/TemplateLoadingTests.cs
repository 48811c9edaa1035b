using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using BotApp.Uploads.TemplateLoading;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class TemplateLoadingTests
{
    [Fact]
    public async Task A_loaded_template_applies_to_new_forms_and_open_requests_keep_theirs()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Binu.FilesCreationAsync();

        await bot.Cyril.SendsFileAsync("creation 2026.xlsx", NewTemplate());
        Assert.Contains("how it was read", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("“Blood group” → a custom question; text", bot.Cyril.Text, StringComparison.Ordinal);

        // The cell makes the blood group an optional choice and previews the form.
        // Some phones send the title of the choice.
        var blood = PhoneAnswersTests.Title(bot.Cyril, CorrectColumn.Chosen, bot.Cyril.Choice(CorrectColumn.Chosen, "Blood group"));
        await bot.Cyril.PressesAsync("Correct the column", (CorrectColumn.Chosen, blood));
        await bot.Cyril.PressesAsync("Correct", ("answerKind", "Choice"), ("choices", "O+; A+; B+"), ("required", "no"));
        Assert.Contains("choice from a list (3 entries); optional", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Next: the officer's form");
        Assert.Contains("Name", bot.Cyril.Inputs);
        await bot.Cyril.PressesAsync("Next: a filled sample");
        Assert.Contains("EXAMPLE Anita Nair", bot.Cyril.Text, StringComparison.Ordinal);
        var confirm = bot.Cyril.Press("Confirm");
        await bot.Cyril.PressesAsync("Confirm");
        Assert.Contains("version 2", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("1 open request or form stays", bot.Cyril.Text, StringComparison.Ordinal);

        // A second press of the same button loads nothing twice.
        confirm["id"] = Guid.NewGuid().ToString();
        await bot.Teams.SendAsync(confirm);
        var versions = await bot.ReadAsync(db => db.Templates.Where(t => t.Kind == RequestKind.Creation)
            .OrderBy(t => t.Number)
            .ToListAsync());
        Assert.Equal([1, 2], versions.Select(version => version.Number));
        Assert.Equal(NewTemplate(), versions[1].File);
        Assert.False(versions[1].IsSample);
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "template.loaded")));
        Assert.Empty(await bot.ReadAsync(db => db.StagedWorkbooks.ToListAsync()));

        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        await bot.Asha.PressesAsync("No, never");
        Assert.Contains(bot.Asha.Inputs, input => input.StartsWith("BloodGroup", StringComparison.Ordinal));
        var open = await bot.ReadAsync(db => db.Requests.SingleAsync());
        Assert.Equal(versions[0].Id, open.TemplateId);
    }

    [Fact]
    public async Task A_template_in_force_from_a_later_day_is_asked_from_that_day_and_requests_of_before_keep_theirs()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Cyril.SendsFileAsync("creation 2027.xlsx", NewTemplate());
        await bot.Cyril.PressesAsync("Next: the officer's form");
        await bot.Cyril.PressesAsync("Next: a filled sample");
        await bot.Cyril.PressesAsync("Confirm", (LoadTemplate.InForceFrom, "2026-11-20"));
        Assert.Contains("today or later", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Next: the officer's form");
        await bot.Cyril.PressesAsync("Next: a filled sample");
        await bot.Cyril.PressesAsync("Confirm", (LoadTemplate.InForceFrom, "2026-11-25"));
        Assert.Contains("In force from 25-Nov-2026", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Templates");
        Assert.Contains("In force from: \n25-Nov-2026", bot.Cyril.Text, StringComparison.Ordinal);

        await bot.Binu.FilesCreationAsync();
        clock.Advance(TimeSpan.FromDays(2));
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        await bot.Asha.PressesAsync("No, never");

        Assert.Contains(bot.Asha.Inputs, input => input.StartsWith("BloodGroup", StringComparison.Ordinal));
        var versions = await bot.ReadAsync(db => db.Templates.Where(one => one.Kind == RequestKind.Creation)
            .ToDictionaryAsync(one => one.Number, one => one.Id));
        Assert.Equal(versions[1], (await bot.ReadAsync(db => db.Requests.SingleAsync())).TemplateId);
        Assert.Equal(versions[2], (await bot.ReadAsync(db => db.Drafts.SingleAsync())).TemplateId);
    }

    [Fact]
    public async Task A_wrongly_detected_header_is_corrected_by_sheet_and_row()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Cyril.SendsFileAsync("creation.xlsx", NewTemplate());

        await bot.Cyril.PressesAsync("Headings or data are elsewhere");
        await bot.Cyril.PressesAsync("Read again", ("row", "999"));
        Assert.Contains("1 to 200", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Read again", ("row", "1"));
        Assert.Contains("Headings in row: \n1", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Discard");
        Assert.Empty(await bot.ReadAsync(db => db.StagedWorkbooks.ToListAsync()));
        Assert.Equal(2, await bot.ReadAsync(db => db.Templates.CountAsync()));
    }

    [Fact]
    public async Task The_first_data_row_is_set_on_the_mapping_card_and_the_rows_above_it_stay_in_the_template()
    {
        await using var bot = await TestBot.StartAsync();
        var file = new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, "Name of officer", "Designation", "Place"))
            + TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 0, "alpha", "beta", "gamma"))
            + TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 0, "delta", "epsilon", "zeta")))).ToBytes();
        await bot.Cyril.SendsFileAsync("creation.xlsx", file);
        Assert.Contains("Data from row: \n2", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Rows 2 to 3 already hold data: 2 rows are removed", bot.Cyril.Text, StringComparison.Ordinal);

        await bot.Cyril.PressesAsync("Headings or data are elsewhere");
        await bot.Cyril.PressesAsync("Read again", ("row", "1"), ("firstData", "1"));
        Assert.Contains("⚠", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Equal("1", bot.Cyril.Value("firstData"));
        await bot.Cyril.PressesAsync("Read again", ("row", "1"), ("firstData", "4"));
        Assert.Contains("Data from row: \n4", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Rows 2 to 3 between headings and data: kept in every file.", bot.Cyril.Text, StringComparison.Ordinal);

        await bot.Cyril.PressesAsync("Next: the officer's form");
        await bot.Cyril.PressesAsync("Next: a filled sample");
        Assert.Contains("A4 Name of officer", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Confirm");
        var template = await bot.ReadAsync(db => db.Templates.SingleAsync(t => !t.IsSample));
        Assert.Equal((4, 0), (template.Layout.FirstDataRow, template.Layout.ExampleRows));
        Assert.Equal(file, template.File);
    }

    [Fact]
    public async Task A_staged_file_is_visible_only_to_its_sender_and_officers_cannot_load_templates()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: null);
        await bot.Cyril.SendsFileAsync("creation.xlsx", NewTemplate());
        var stolen = bot.Cyril.Press("Next: the officer's form");
        var asha = bot.Asha.Person.Presses(
            "template.preview",
            (System.Text.Json.Nodes.JsonObject)stolen["value"]!["action"]!["data"]!.DeepClone());
        var answer = await bot.Teams.SendAsync(asha);
        Assert.DoesNotContain("filled sample", answer.Text, StringComparison.Ordinal);

        await bot.Asha.SendsFileAsync("creation.xlsx", NewTemplate());
        Assert.DoesNotContain("how it was read", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Single(await bot.ReadAsync(db => db.StagedWorkbooks.ToListAsync()));
    }

    [Fact]
    public async Task An_invalid_workbook_is_refused_with_the_reason_and_not_stored()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Cyril.SendsFileAsync("creation.xlsx", SampleFiles.Pdf());
        Assert.Contains("was not accepted", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Empty(await bot.ReadAsync(db => db.StagedWorkbooks.ToListAsync()));
        Assert.Empty(Directory.GetFiles(Path.Combine(bot.Folder, "scans"), "*", SearchOption.AllDirectories));
    }

    internal static byte[] NewTemplate() => new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
        TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Creation of SSO-ID, version 2026"))
        + TemplateBuilder.Row(
            2,
            TemplateBuilder.Texts(2, 1, "Sl. No.", "Name of officer", "Designation", "Date of birth", "Date of joining", "Blood group"))))
            .ToBytes();
}
