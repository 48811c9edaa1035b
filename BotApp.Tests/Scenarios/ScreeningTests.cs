using System.Net;
using System.Net.Sockets;
using System.Text;
using BotApp.Support;
using BotApp.Requests.Attachments.Screening;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>What is attached has been screened: the size of pictures always, malware where a scanner is set up.</summary>
public sealed class ScreeningTests
{
    [ClamdFact]
    public async Task Clamd_lets_a_clean_scan_through_and_keeps_an_infected_one_out_over_both_sockets()
    {
        await using var clamd = await ClamdProcess.StartAsync();
        foreach (var address in (string[])[clamd.TcpAddress, clamd.SocketAddress])
        {
            await using var bot = await StartAsync(address);
            await ReachScanAsync(bot.Asha);
            await bot.Asha.SendsFileAsync("page-1.pdf", SampleFiles.Pdf("Page 1"));
            Assert.Contains("Files received: 1", bot.Asha.Text, StringComparison.Ordinal);

            await bot.Asha.SendsFileAsync("page-2.pdf", SampleFiles.Pdf(ClamdProcess.Eicar));

            Assert.Contains("found malware in this file; it was deleted", bot.Asha.Text, StringComparison.Ordinal);
            Assert.Contains("Files received: 1", bot.Asha.Text, StringComparison.Ordinal);
            Assert.Single(Directory.GetFiles(Path.Combine(bot.Folder, "scans")));
        }
    }

    [ClamdFact]
    public async Task A_scan_larger_than_clamd_accepts_is_not_attached()
    {
        await using var clamd = await ClamdProcess.StartAsync(maxStreamBytes: 20_000);
        await using var bot = await StartAsync(clamd.TcpAddress);
        await ReachScanAsync(bot.Asha);

        await bot.Asha.SendsFileAsync("page-1.pdf", SampleFiles.Pdf("Page 1", bytes: 900_000));

        Assert.Contains("could not be checked and was not attached", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Attachments.CountAsync()));
    }

    [Theory]
    [InlineData("en-IN", "could not be checked and was not attached")]
    [InlineData("hi-IN", "यह फ़ाइल जाँची नहीं जा सकी और संलग्न नहीं की गई")]
    public async Task While_clamd_is_away_nothing_is_attached_and_the_same_file_is_accepted_afterwards(string locale, string words)
    {
        var port = LoopbackPort.Next();
        await using var bot = await StartAsync($"tcp://127.0.0.1:{port}");
        await ReachScanAsync(bot.Asha);
        bot.Asha.Person.Locale = locale;

        await bot.Asha.SendsFileAsync("page-1.pdf", SampleFiles.Pdf("Page 1"));
        Assert.Contains(words, bot.Asha.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Attachments.CountAsync()));
        Assert.Empty(Directory.GetFiles(Path.Combine(bot.Folder, "scans")));

        using var daemon = new TcpListener(IPAddress.Loopback, port);
        daemon.Start();
        var answering = AnswerAsync(daemon, "stream: OK\0");
        await bot.Asha.SendsFileAsync("page-1.pdf", SampleFiles.Pdf("Page 1"));
        Assert.Equal(SampleFiles.Pdf("Page 1").Length, await answering);
        Assert.Equal(1, await bot.ReadAsync(db => db.Attachments.CountAsync()));
    }

    [Fact]
    public async Task A_picture_of_too_many_pixels_is_refused_and_the_next_one_accepted()
    {
        await using var bot = await TestBot.StartAsync();
        await ReachScanAsync(bot.Asha);

        await bot.Asha.SendsFileAsync("page-1.png", SampleFiles.Png(width: 65_535, height: 65_535));
        Assert.Contains("This picture has more than 50 megapixels", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.SendsFileAsync("page-1.jpg", SampleFiles.Jpeg());
        Assert.Contains("Files received: 1", bot.Asha.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scripted_document_is_accepted_with_a_warning_to_its_sender_and_on_every_card_of_the_head()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Binu.FilesCreationAsync();
        await ReachScanAsync(bot.Asha);
        await bot.Asha.SendsFileAsync("page-1.pdf", SampleFiles.Pdf("Page 1"));
        Assert.DoesNotContain("is not a plain scan", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.SendsFileAsync("page-2.pdf", SamplePdf.Scripted("Page 2"));
        const string Warning = "“page-2.pdf” is not a plain scan: it contains a script; it acts by itself when it is opened. ";
        Assert.Contains(
            Warning + "Whoever decides sees this warning too. Please send a plain scan or a photo of the page instead.",
            bot.Asha.Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("“page-1.pdf” is not", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.PressesAsync("Next: check");
        Assert.Contains(Warning, bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.PressesAsync("Submit");
        await bot.RestartAsync();

        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");
        Assert.Contains("Passed all checks: 1", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("Please check these first: 1", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("A document is not a plain scan: it contains a script; ", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Open");
        Assert.Contains(Warning + "Open it with care, or ask for a plain scan or a photo.", bot.Anil.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("“page-1.pdf” is not", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Open documents");
        bot.Anil.InHindi();
        await bot.Anil.PressesAsync("Back");
        Assert.Contains(
            "“page-2.pdf” सामान्य स्कैन नहीं है: इसमें स्क्रिप्ट है; यह खोले जाने पर स्वतः कार्य करता है। "
                + "इसे सावधानी से खोलें, अथवा सामान्य स्कैन या फ़ोटो माँगें।",
            bot.Anil.Text,
            StringComparison.Ordinal);
        Assert.Equal(
            [PdfWarnings.None, PdfWarnings.None, PdfWarnings.Script | PdfWarnings.ActsWhenOpened],
            await bot.ReadAsync(db => db.Attachments.Select(scan => scan.Warnings).OrderBy(warnings => warnings).ToListAsync()));
    }

    private static Task<TestBot> StartAsync(string clamd) => TestBot.StartAsync(settings: all => all["Malware:Clamd"] = clamd);

    internal static async Task ReachScanAsync(TeamsChat officer)
    {
        await officer.SaysAsync("hi");
        await officer.PressesAsync("Create a new SSO-ID");
        await officer.PressesAsync("No, never");
        await officer.PressesAsync("Next: scan", officer.Fill(CreationScenario.GoodAnswers));
    }

    /// <summary>Takes one file by INSTREAM as clamd does, gives that answer, and returns the length of the file.</summary>
    private static async Task<int> AnswerAsync(TcpListener daemon, string answer)
    {
        using var client = await daemon.AcceptTcpClientAsync();
        await using var connection = client.GetStream();
        await connection.ReadExactlyAsync(new byte["zINSTREAM\0".Length]);
        var length = 0;
        while (await LengthAsync(connection) is > 0 and var chunk)
        {
            await connection.ReadExactlyAsync(new byte[chunk]);
            length += chunk;
        }

        await connection.WriteAsync(Encoding.ASCII.GetBytes(answer));
        return length;
    }

    private static async Task<int> LengthAsync(NetworkStream connection)
    {
        var bytes = new byte[sizeof(int)];
        await connection.ReadExactlyAsync(bytes);
        return System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes);
    }
}
