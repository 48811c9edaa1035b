namespace BotApp.Operation;

/// <summary>
/// Help and wrong command lines are answered without settings, so that an operator can ask before anything is configured.
/// </summary>
public sealed class CommandLineTests
{
    private static readonly Dictionary<string, string?> NoSettings = new() { ["environment"] = "Production" };

    private static readonly Dictionary<string, string?> Production = new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" };

    [Fact]
    public async Task Help_lists_every_command_on_standard_output()
    {
        var (code, output, error) = await CommandProcess.RunAsync(Production, "--help");

        Assert.Equal((0, ""), (code, error));
        Assert.All(
            (string[])[
                "check", "status", "outbox", "verify-audit", "backup <folder>", "restore <folder>", "rotate-keys",
                "import-directory <file>", "decide-request"
            ],
            name => Assert.Contains($"  {name} ", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_command_ends_with_exit_code_2_and_its_reason_on_standard_error()
    {
        var (code, _, error) = await CommandProcess.RunAsync(Production, "verify-adit");

        Assert.Equal(2, code);
        Assert.Contains("verify-adit", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--mail <address>")]
    [InlineData("verify-audit", "--anchor <line:hash>")]
    [InlineData("backup", "<folder>")]
    [InlineData("restore", "--dry-run", "--replace")]
    [InlineData("rotate-keys", "--dry-run")]
    [InlineData("import-directory", "--dry-run", "--yes", "--order", "--scan", "--by", "--confirmed-by")]
    [InlineData("holidays", "list", "add", "remove")]
    [InlineData("decide-request", "--approve", "--refuse", "--complete", "--by", "--confirmed-by")]
    public async Task Help_on_a_command_explains_its_arguments(string command, params string[] arguments)
    {
        var (code, said) = await CommandInProcess.RunAsync(NoSettings, command, "--help");

        Assert.Equal(0, code);
        Assert.All(arguments, argument => Assert.Contains($"  {argument} ", said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("verify-audit", "verify-adit")]
    [InlineData("Required argument 'folder' missing", "backup")]
    [InlineData("Unrecognized command or argument 'again'", "backup", "folder", "again")]
    [InlineData("--replace", "restore", "folder", "--replce")]
    [InlineData("copy what an earlier run printed", "verify-audit", "--anchor", "12:ab")]
    [InlineData("Required argument missing for option: '--anchor'", "verify-audit", "--anchor")]
    public async Task A_command_line_that_is_not_understood_is_explained(string reason, params string[] words)
    {
        var (code, said) = await CommandInProcess.RunAsync(NoSettings, words);

        Assert.Equal(2, code);
        Assert.Contains(reason, said, StringComparison.Ordinal);
        Assert.Contains("Usage:", said, StringComparison.Ordinal);
    }
}
