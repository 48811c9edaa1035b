using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using BotApp.Support;

namespace BotApp.Architecture;

/// <summary>The programs that read the samples under deploy/ accept them. Each case runs where its program is installed.</summary>
public sealed class SampleSyntaxTests
{
    [ProgramFact("promtool")]
    public async Task Prometheus_accepts_the_alerts() =>
        await AssertAcceptsAsync("promtool", "check", "rules", RepositoryFiles.PathOf("deploy/alerts.yml"));

    [ProgramFact("haproxy")]
    public async Task HAProxy_accepts_both_samples()
    {
        var folder = Directory.CreateTempSubdirectory("haproxy-").FullName;
        using var authority = TestCertificates.CreateAuthority();
        using var certificate = TestCertificates.CreateServerCertificate(authority);
        using var key = certificate.GetRSAPrivateKey();
        var pem = Path.Combine(folder, "bot.pem");
        await File.WriteAllTextAsync(pem, $"{certificate.ExportCertificatePem()}\n{key!.ExportPkcs8PrivateKeyPem()}\n");
        foreach (var sample in (string[])["deploy/haproxy.cfg", "deploy/container/haproxy.cfg"])
        {
            var copy = Path.Combine(folder, "haproxy.cfg");
            await File.WriteAllTextAsync(copy, RepositoryFiles.Read(sample)
                .Replace("/etc/haproxy/bot.pem", pem, StringComparison.Ordinal)
                .Replace("/run/secrets/proxy.pem", pem, StringComparison.Ordinal));
            await AssertAcceptsAsync("haproxy", "-c", "-f", copy);
        }
    }

    [ProgramFact("bicep")]
    public async Task Bicep_compiles_the_bot_without_a_warning() =>
        Assert.DoesNotContain(
            "Warning",
            await AssertAcceptsAsync("bicep", "build", "--stdout", RepositoryFiles.PathOf("deploy/azure-bot.bicep")),
            StringComparison.Ordinal);

    private static async Task<string> AssertAcceptsAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, faults) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var all = $"{await said}\n{await faults}";
        Assert.True(process.ExitCode == 0, all);
        return all;
    }

    /// <summary>Skipped where the program is not on the PATH.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ProgramFactAttribute : FactAttribute
    {
        public ProgramFactAttribute(string program)
        {
            var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin");
            Skip = folders.Any(folder => File.Exists(Path.Combine(folder, program))) ? null : $"{program} is not installed here.";
        }
    }
}
