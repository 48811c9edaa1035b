using BotApp.OfficeDirectory;
using BotApp.Support;
using MimeKit;

namespace BotApp.Scenarios;

/// <summary>Batches go to the mail of the contact of the computer cell.</summary>
public sealed class BatchAddressTests
{
    private const string NewAddress = "newcell@kochi.example.gov.in";

    [PostgresFact]
    public async Task A_confirmed_change_of_the_contact_moves_the_next_batch_on_every_node()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        await using var other = await TestBot.StartSecondNodeAsync(bot);
        bot.Teams.ConnectTo(bot.NewClient());
        await bot.SendsBatchOfAsync(bot.Asha);
        await bot.WaitForMailsAsync();
        Assert.Equal(["cex15sys.ker@nic.in"], await RecipientsAsync(bot));

        var gopal = bot.Chat("Gopal Iyer");
        await bot.Cyril.SaysAsync("hi");
        await gopal.SaysAsync("hi");
        await gopal.PressesUnderMoreAsync("Contacts");
        await gopal.PressesAsync("Correct: Headquarters computer cell, Kochi");
        Assert.Contains("From then on batches are mailed to the new address.", gopal.Text, StringComparison.Ordinal);
        await gopal.PressesAsync("Send for confirmation", ("mail", ""));
        Assert.Contains("Batches are mailed to this address", gopal.Text, StringComparison.Ordinal);
        await gopal.PressesAsync("Send for confirmation", ("mail", "cexcochi@nic.in"));
        Assert.Contains("from which batches are mailed", gopal.Text, StringComparison.Ordinal);
        await gopal.PressesAsync("Send for confirmation", ("mail", NewAddress));
        await bot.Cyril.SeesAsync("Confirm: Contact: Headquarters computer cell");
        await bot.Cyril.PressesAsync("Confirm");

        bot.Teams.ConnectTo(other.NewClient());
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        Assert.Contains($"will be sent to {NewAddress}", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.WaitForMailsAsync();
        Assert.Equal(["cex15sys.ker@nic.in", NewAddress], await RecipientsAsync(bot));
    }

    [Fact]
    public void A_profile_with_two_addresses_of_the_computer_cell_is_refused()
    {
        var shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json"));
        var two = shipped.Replace(
            "\"computerCellMail\": \"cex15sys.ker@nic.in\"", "\"computerCellMail\": \"cell@example.gov.in\"", StringComparison.Ordinal);

        Assert.Equal("cex15sys.ker@nic.in", OfficeProfile.Read(shipped).ComputerCellMail);
        Assert.Equal(
            "The office profile's contact computer-cell has the mail 'cex15sys.ker@nic.in', but computerCellMail is 'cell@example.gov.in'. "
                + "Write the address that receives the batches in both.",
            Assert.Throws<InvalidOperationException>(() => OfficeProfile.Read(two)).Message);
    }

    /// <summary>To whom the mails of batches went.</summary>
    private static async Task<List<string>> RecipientsAsync(TestBot bot)
    {
        var recipients = new List<string>();
        foreach (var file in bot.Mails)
        {
            var mail = await MimeMessage.LoadAsync(file);
            recipients.Add(mail.To.Mailboxes.Single().Address);
        }

        return [.. recipients.Order(StringComparer.Ordinal)];
    }
}
