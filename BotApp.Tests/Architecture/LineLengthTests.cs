namespace BotApp.Architecture;

/// <summary>Code is read side by side with its diff: no line is longer than a narrow window.</summary>
[Trait("Size", "fast")]
public sealed class LineLengthTests
{
    private const int MaxColumns = 140;

    private const string RawQuotes = "\"\"\"";

    [Fact]
    public void Lines_of_code_fit_into_140_columns() => Assert.Empty(
        from path in RepositoryFiles.All("*.cs")
        where !path.Contains("/Migrations/", StringComparison.Ordinal)
        from line in LinesOutsideRawLiterals(path)
        where line.Text.Length > MaxColumns
        select $"{path}:{line.Number} has {line.Text.Length} columns");

    /// <summary>
    /// Leaves out every line that a raw string literal touches: breaking it would change the text, which is often a file's content.
    /// </summary>
    private static IEnumerable<(int Number, string Text)> LinesOutsideRawLiterals(string path)
    {
        var (number, inside) = (0, false);
        foreach (var line in File.ReadLines(RepositoryFiles.PathOf(path)))
        {
            number++;
            var quotes = line.Split(RawQuotes).Length - 1;
            if (!inside && quotes == 0)
            {
                yield return (number, line);
            }

            inside ^= quotes % 2 == 1;
        }
    }
}
