using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BotApp.Templates;

/// <summary>LibreOffice opens the filled files and shows the answers.</summary>
public sealed class LibreOfficeTests
{
    // CSV export filter options: UTF-8, all cells quoted, values as formatted, formulas as results.
    private const string AsShown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true,false";

    [LibreOfficeFact]
    public async Task LibreOffice_shows_what_officers_typed_in_every_template()
    {
        using var folder = new TemporaryFolder();
        var expected = new Dictionary<string, (TemplateLayout Layout, IReadOnlyList<TemplateRow> Rows)>();
        foreach (var name in TemplateFixtures.All.Keys)
        {
            foreach (var count in new[] { 1, 7, 5_000 })
            {
                var (template, layout) = TemplateFidelityTests.Load(name);
                var rows = OfficerAnswers.For(layout, count);
                var file = $"{name} {count}";
                expected.Add(file, (layout, rows));
                await File.WriteAllBytesAsync(
                    Path.Combine(folder.Path, file + ".xlsx"),
                    TemplateFidelityTests.Fill(template, layout, rows));
            }
        }

        await ConvertAsync(folder.Path, AsShown, folder.Path);

        foreach (var (file, (layout, rows)) in expected)
        {
            var shown = ReadCsv(Path.Combine(folder.Path, file + ".csv"));
            for (var at = 0; at < rows.Count; at++)
            {
                foreach (var column in layout.Columns.Where(column => column.Role is ColumnRole.Answer))
                {
                    var typed = rows[at].Values.GetValueOrDefault(column.Field, "");
                    var cell = shown[layout.FirstDataRow - 1 + at][column.Index - 1];
                    Assert.True(Same(typed, cell, column), $"{file}, row {at + 1}, {column.Header}: typed “{typed}”, shown “{cell}”");
                }

                if (layout.Column(TemplateField.Serial) is { } serial)
                {
                    Assert.Equal((at + 1).ToString(CultureInfo.InvariantCulture), shown[layout.FirstDataRow - 1 + at][serial.Index - 1]);
                }
            }
        }
    }

    /// <summary>The workbook after LibreOffice has opened and saved it.</summary>
    public static async Task<byte[]> SaveAgainAsync(byte[] workbook)
    {
        const string name = "form";
        return (await SaveAgainAsync(new Dictionary<string, byte[]> { [name] = workbook }))[name];
    }

    /// <summary>The workbooks by name after LibreOffice has opened and saved them; all at once, because its start takes seconds.</summary>
    public static async Task<IReadOnlyDictionary<string, byte[]>> SaveAgainAsync(IReadOnlyDictionary<string, byte[]> workbooks)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, bytes) in workbooks)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, name + ".xlsx"), bytes);
        }

        var saved = Path.Combine(folder.Path, "saved");
        await ConvertAsync(folder.Path, "xlsx", saved);
        return workbooks.Keys.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(saved, name + ".xlsx")));
    }

    // A date is shown in the template's format; a number may be rounded by its format.
    private static bool Same(string typed, string shown, TemplateColumn column) => column.Kind switch
    {
        ColumnKind.Date when typed.Length > 0 => AnswerParser.ParseDate(shown) == AnswerParser.ParseDate(typed),
        ColumnKind.Number when typed == "-12.5" => shown is "-12.5" or "-13" or "-12",
        _ => shown == typed,
    };

    private static async Task ConvertAsync(string folder, string format, string target)
    {
        var start = new ProcessStartInfo(LibreOfficeFactAttribute.Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", target,
        })
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.xlsx"))
        {
            start.ArgumentList.Add(file);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, await output + await errors);
    }

    private static List<List<string>> ReadCsv(string path)
    {
        var text = File.ReadAllText(path);
        var lines = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (quoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[++at]);
            }
            else if (text[at] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (text[at] is ',' or '\n'))
            {
                lines[^1].Add(cell.ToString());
                cell.Clear();
                if (text[at] == '\n')
                {
                    lines.Add([]);
                }
            }
            else
            {
                cell.Append(text[at]);
            }
        }

        return lines;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("filled").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
