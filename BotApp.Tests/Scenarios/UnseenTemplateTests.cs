using System.Globalization;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using BotApp.Uploads.TemplateLoading;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BotApp.Scenarios;

/// <summary>The whole chain with random templates.</summary>
public sealed class UnseenTemplateTests(ITestOutputHelper output)
{
    /// <summary>Set TEMPLATE_SEED to the printed number to reproduce a run.</summary>
    [Fact]
    public async Task Three_random_templates_run_from_loading_to_the_mailed_workbook()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("TEMPLATE_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next(1_000_000);
        output.WriteLine($"TEMPLATE_SEED={seed}");
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine("Chitra Varma"));
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        TeamsChat[] officers = [bot.Asha, bot.Binu, bot.ChatWith("Chitra Varma")];
        var next = seed;
        foreach (var (number, officer) in officers.Index())
        {
            byte[] file;
            do
            {
                file = RandomTemplate.Make(next++).File;
            }
            while (!IsForCreation(file));

            await ChainAsync(bot, officer, file, number + 2);
        }
    }

    // The template must have a name column and be mapped to creation.
    private static bool IsForCreation(byte[] file) =>
        !TemplateWorkbook.Read(new MemoryStream(file)).IsRefused(out _, out var layout)
        && layout.Columns.Any(column => column is { Field: TemplateField.Name, Role: ColumnRole.Answer })
        && layout.Column(TemplateField.NewDesignation) is null
        && layout.Columns.Count(column => column.Role is ColumnRole.Answer && !TemplateWordsKnow(column)) >= 2;

    private static bool TemplateWordsKnow(TemplateColumn column) => ColumnText.KnownFields.Any(known => known.Field == column.Field);

    private static async Task ChainAsync(TestBot bot, TeamsChat officer, byte[] file, int version)
    {
        await bot.Cyril.SendsFileAsync("creation.xlsx", file);
        await bot.Cyril.PressesAsync("Next: the officer's form");
        await bot.Cyril.PressesAsync("Next: a filled sample");
        await bot.Cyril.PressesAsync("Confirm");
        Assert.Contains($"version {version}", bot.Cyril.Text, StringComparison.Ordinal);
        var template = await bot.ReadAsync(db => db.Templates.SingleAsync(t => t.Kind == RequestKind.Creation && t.Number == version));
        Assert.Equal(file, template.File);

        await officer.SaysAsync("hi");
        await officer.PressesAsync("Create a new SSO-ID");
        await officer.PressesAsync("No, never");
        var asked = template.Layout.Columns.Where(column => column.Role is ColumnRole.Answer && officer.Inputs.Contains(column.Field))
            .ToList();
        var answers = asked.ToDictionary(column => column.Field, column => AnswerTo(column, officer.Person.Name));
        await officer.PressesAsync("Next: scan", [.. answers.Select(answer => (answer.Key, answer.Value))]);
        Assert.False(
            officer.Text.Contains('⚠', StringComparison.Ordinal),
            string.Join('\n', asked.Select(column => $"{column.Field} {column.Kind} {answers[column.Field]}")) + officer.Text);
        await officer.SendsFileAsync("service-book.pdf", SampleFiles.Pdf(officer.Person.Name));
        await officer.PressesAsync("Next: check");
        await officer.PressesAsync("Submit");
        Assert.True(officer.Text.Contains("Request number KCH-", StringComparison.Ordinal), officer.Text);

        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.Cyril.SeesAsync("KCH/DIV-ERN/CREATION/");

        var number = await bot.ReadAsync(db => db.Batches.OrderByDescending(b => b.MadeAt).Select(b => b.Number).FirstAsync());
        var workbooks = await Task.WhenAll(bot.Mails.Select(BatchScenario.MailedWorkbookAsync));
        var rows = workbooks
            .Select(workbook => TemplateWorkbook.ReadRows(new MemoryStream(workbook), template.Layout).IsRefused(out _, out var read)
                ? null
                : read)
            .OfType<IReadOnlyList<FilledRow>>().SelectMany(read => read).ToList();
        var row = Assert.Single(rows, row => row.Values.GetValueOrDefault(TemplateField.Name) == officer.Person.Name);
        Assert.All(
            answers,
            answer => Assert.Equal((number, answer.Key, answer.Value), (number, answer.Key, row.Values.GetValueOrDefault(answer.Key, ""))));
    }

    private static string AnswerTo(TemplateColumn column, string name) => column.Field switch
    {
        _ when column.Choices.Count > 0 => column.Choices[^1],
        TemplateField.Name => name,
        TemplateField.DateOfBirth => "1995-04-12",
        TemplateField.DateOfJoining => "2021-07-01",
        TemplateField.Mobile => "9847012345",
        TemplateField.Designation => "Inspector",
        _ => column.Kind switch
        {
            ColumnKind.Text => "=1+1 नमूना",
            ColumnKind.Number => "0042",
            ColumnKind.Date => "2024-02-29",
            ColumnKind.Choice => throw new InvalidOperationException("A choice without entries."),
            ColumnKind.Email => "someone@kochi.gov.in",
            ColumnKind.Phone => "0484-2390404",
        },
    };
}
