using BotApp.Consolidation.Results;

namespace BotApp.Templates;

/// <summary>Every workbook that the tests can make, that the app ships, or that lies beside the tests (also those of packages).</summary>
[Trait("Size", "fast")]
public sealed class WorkbookCorpusTests
{
    [Fact]
    public void Every_workbook_is_filled_and_read_back_or_refused_with_a_reason()
    {
        var corpus = Corpus().ToList();
        Assert.True(corpus.Count > 80, $"Only {corpus.Count} workbooks were found.");

        foreach (var (name, file) in corpus)
        {
            if (TemplateWorkbook.Read(new MemoryStream(file)).IsRefused(out var why, out var layout))
            {
                Assert.True(why.Message.English.Length > 20 && why.Message.Hindi != why.Message.English, $"{name}: {why.Message.English}");
                continue;
            }

            if (layout.MaxRows is { } room && room < 2)
            {
                continue;
            }

            var rows = OfficerAnswers.For(layout, 2);
            using var filled = new MemoryStream();
            Assert.False(
                TemplateWorkbook.Fill(new MemoryStream(file), layout, rows, filled).IsRefused(out why, out _),
                $"{name}: {why?.Message.English}");
            Assert.Empty(TemplateFidelityTests.SchemaErrors(filled.ToArray())
                .Except(TemplateFidelityTests.SchemaErrors(file))
                .Select(error => $"{name}: {error}"));
            Assert.False(
                TemplateWorkbook.ReadRows(new MemoryStream(filled.ToArray()), layout).IsRefused(out why, out var read),
                $"{name}: {why?.Message.English}");
            Assert.True(
                read.Count == rows.Count || layout.Columns.All(column => column.Role is not ColumnRole.Answer),
                $"{name}: {read.Count} rows");
        }
    }

    private static IEnumerable<(string Name, byte[] File)> Corpus()
    {
        foreach (var (name, (make, _)) in TemplateFixtures.All)
        {
            yield return (name, make());
        }

        for (var seed = 1; seed <= 30; seed++)
        {
            yield return ($"template {seed}", RandomTemplate.Make(seed).File);
            yield return ($"layout {seed}", RandomLayout.Make(seed).File);
        }

        yield return ("results sheet", ResultsSheet.Write(ReturnedResultsTests.Batch(Support.TestData.Asha)));
        foreach (var resource in typeof(TemplateWorkbook).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using var stream = typeof(TemplateWorkbook).Assembly.GetManifestResourceStream(resource)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return (resource, bytes.ToArray());
        }

        foreach (var path in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.xlsx", SearchOption.AllDirectories))
        {
            yield return (Path.GetFileName(path), File.ReadAllBytes(path));
        }
    }
}
