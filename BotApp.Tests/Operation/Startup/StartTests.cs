using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BotApp.Basics;
using BotApp.Support;
using Microsoft.Extensions.Options;

namespace BotApp.Operation.Startup;

/// <summary>Mistakes in settings, files and folders: each stops the start with a sentence that names setting, reason and remedy.</summary>
public sealed class StartTests
{
    public static TheoryData<string, string?, string> Mistakes => new()
    {
        { "environment", "Prod", "ASPNETCORE_ENVIRONMENT is Prod. Set Development, Staging or Production." },
        { "Mail:Hots", "relay", "Mail:Hots is unknown. Did you mean Mail:Host?" },
        { "Mail:Transport", null, "Mail:Transport is not set. Set Smtp and Mail:Host, or Folder" },
        { "Mail:Transport", "Pigeon", "Mail:Transport must be one of Folder, Smtp." },
        { "Mail:Port", "smtp", "Mail:Port must be a whole number." },
        { "Mail:TenantId", "5b7e2a4e-5c1f-4d0b-9a55-0d0a3f1f7c11", "Mail:TenantId is set, so the bot logs in at the relay by token" },
        { "Mail:ClientSecret", "s3cret", "serve only a log-in by token; set Mail:TenantId too." },
        { "Mail:CertificatePath", "missing.pfx", "Mail:CertificatePath: it must be a .pfx without password" },
        { "Documents:PublicUrl", null, "Documents:PublicUrl is not set." },
        { "Documents:PublicUrl", "bot.example.gov.in", "Documents:PublicUrl must be an https address." },
        { "Documents:Store", "S3", "Documents:Bucket is not set." },
        { "Documents:Store", "Database", "Documents:Store must be one of Folder, S3." },
        { "Documents:Bucket", "Scans_Kochi", "Documents:Bucket is Scans_Kochi, which is no name of a bucket" },
        { "Teams:AppId", "my-bot", "Teams:AppId must be the application (client) id of the registration, a GUID." },
        { "Teams:FileHosts:0", "a b", "Teams:FileHosts:0 must be" },
        { "Storage:ConnectionString", "Host=db;Database=bot", "Set Storage:Provider to Postgres." },
        { "Storage:Provider", "Postgres", "Storage:ConnectionString is no connection string of PostgreSQL" },
        { "Metrics:AllowedNetworks:0", "10.2.0.0/99", "Metrics:AllowedNetworks has \"10.2.0.0/99\"" },
        { "Metrics:Token", "secret", "Metrics:Token is shorter than 32 characters." },
        { "Log:Format", "Xml", "Log:Format must be one of Text, Json." },
        { "Retention:PurgeAt", "at night", "Retention:PurgeAt must be a time such as 18:30." },
        { "Audit:AnchorMail:1", null, "Audit:AnchorMail" },
        { "Documents:Folder", "bot.key/scans", "Documents:Folder: nothing can be written to" },
        { "Mail:Folder", "bot.key/mail", "Mail:Folder: nothing can be written to" },
        { "Office:Profile", "misspelt.json", "remindAfterDay" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_stops_the_start_with_a_sentence(string key, string? value, string sentence)
    {
        var stopped = await Assert.ThrowsAnyAsync<Exception>(() => TestBot.StartAsync(settings: settings =>
        {
            settings.SetProduction();
            var folder = Path.GetDirectoryName(settings["Documents:KeyFile"])!;
            File.WriteAllText(Path.Combine(folder, "misspelt.json"), MisspeltProfile());
            settings.Remove(key);
            if (value is not null)
            {
                settings[key] = File.Exists(Path.Combine(folder, value.Split('/')[0])) ? Path.Combine(folder, value) : value;
            }
        }));

        Assert.Contains(sentence, string.Join('\n', StartupModule.Lines(stopped)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_is_named_at_once_and_an_entry_of_a_list_only_once()
    {
        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync(settings: settings =>
        {
            settings.SetProduction();
            (settings["Teams:FileHosts:0"], settings["Limits:MessagesPerMinut"]) = ("a b", "3");
        }));

        Assert.Equal(2, stopped.Failures.Count());
    }

    [Theory]
    [InlineData("keyless.pem", "cannot be read: it must be a .pfx without password, or a .pem with certificate and private key")]
    [InlineData("keyless.pfx", "the file has no private key")]
    [InlineData("secret.pfx", "cannot be read: it must be a .pfx without password")]
    [InlineData("expired.pfx", "the certificate expired on")]
    [InlineData("missing.pfx", "the file does not exist")]
    [InlineData("open.pfx", "chmod 600")]
    public async Task A_certificate_that_proves_nothing_stops_the_start(string name, string sentence)
    {
        var folder = Directory.CreateTempSubdirectory("certificate-").FullName;
        WriteCertificates(folder);
        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync(settings: settings =>
        {
            settings.SetProduction();
            (settings["Teams:AppPassword"], settings["Teams:CertificatePath"]) = (null, Path.Combine(folder, name));
        }));

        Assert.Contains(sentence, Assert.Single(stopped.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_cannot_start_writes_one_line_without_a_stack_and_ends_with_code_1()
    {
        await using var bot = await TestBot.StartAsync();
        var settings = new Dictionary<string, string?>(bot.Settings) { ["Mail:Hots"] = "relay" };

        var (code, output, error) = await CommandProcess.RunAsync(settings, "--urls=http://127.0.0.1:0");

        Assert.Equal((1, "", "Mail:Hots is unknown. Did you mean Mail:Host?"), (code, output.Trim(), error.Trim()));
    }

    [Fact]
    public async Task A_start_that_fails_when_everything_runs_already_writes_one_line_too()
    {
        await using var bot = await TestBot.StartAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await bot.WhileStoppedAsync(async () =>
        {
            var (code, output, error) = await CommandProcess.RunAsync(bot.Settings, $"--urls=http://{other.LocalEndpoint}");

            Assert.Equal(1, code);
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
            Assert.Contains("address already in use", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(typeof(SocketException))]
    [InlineData(typeof(FormatException))]
    [InlineData(typeof(CryptographicException))]
    [InlineData(typeof(InvalidDataException))]
    [InlineData(typeof(IOException))]
    public void What_depends_on_settings_and_machine_is_told_without_a_stack(Type fault)
    {
        Exception thrown;
        try
        {
            throw (Exception)Activator.CreateInstance(fault)!;
        }
        catch (Exception caught)
        {
            thrown = caught;
        }

        Assert.DoesNotContain("   at ", Assert.Single(StartupModule.Lines(thrown)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_in_a_file_is_the_setting_of_its_name_and_other_files_are_none()
    {
        await using var bot = await TestBot.StartAsync();
        var folder = Directory.CreateDirectory(Path.Combine(bot.Folder, "secrets")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Mail__Hots"), "relay");
        await File.WriteAllTextAsync(Path.Combine(folder, "bot.key"), "no setting");
        var settings = new Dictionary<string, string?>(bot.Settings) { ["BOT_SECRETS"] = folder };

        var (code, output, error) = await CommandProcess.RunAsync(settings, "check");

        Assert.Equal((1, "", "Mail:Hots is unknown. Did you mean Mail:Host?"), (code, output, error.Trim()));
    }

    [Fact]
    public async Task A_second_process_on_the_same_SQLite_file_refuses_to_start_and_the_first_goes_on()
    {
        await using var bot = await TestBot.StartAsync();
        var (code, output, error) = await CommandProcess.RunAsync(bot.Settings, "--urls=http://127.0.0.1:0");

        Assert.Equal(1, code);
        var line = Assert.Single((output + error).Trim().Split('\n'));
        Assert.Contains("Another process already runs the bot on", line, StringComparison.Ordinal);
        await bot.Asha.SaysAsync("hi");
        await bot.RestartAsync();
        await bot.Binu.SaysAsync("hi");
    }

    private static string MisspeltProfile() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json"))
            .Replace("\"remindAfterDays\"", "\"remindAfterDay\"", StringComparison.Ordinal);

    private static void WriteCertificates(string folder)
    {
        using var authority = TestCertificates.CreateAuthority();
        using var current = TestCertificates.CreateServerCertificate(authority);
        using var expired = TestCertificates.CreateServerCertificate(authority, expired: true);
        using var keyless = X509CertificateLoader.LoadCertificate(current.RawData);
        Write("keyless.pem", System.Text.Encoding.ASCII.GetBytes(keyless.ExportCertificatePem()));
        Write("keyless.pfx", keyless.Export(X509ContentType.Pfx));
        Write("secret.pfx", current.Export(X509ContentType.Pfx, Convert.ToHexString(RandomNumberGenerator.GetBytes(8))));
        Write("expired.pfx", expired.Export(X509ContentType.Pfx));
        Write("open.pfx", current.Export(X509ContentType.Pfx));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(folder, "open.pfx"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        }

        void Write(string name, byte[] content)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllBytes(path, content);
            PrivateFiles.Restrict(path);
        }
    }
}
