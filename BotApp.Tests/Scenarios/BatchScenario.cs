using BotApp.Support;
using ClosedXML.Excel;
using MimeKit;

namespace BotApp.Scenarios;

/// <summary>The steps to a batch received by the cell, and its mailed workbook.</summary>
public static class BatchScenario
{
    /// <summary>The officers file, their head approves, consolidates and sends; the cell sees the batch.</summary>
    public static async Task<TestBot> SendsBatchOfAsync(this TestBot bot, params TeamsChat[] officers)
    {
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await bot.ApprovesAsync(officers);
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.Cyril.SeesAsync("KCH/DIV-ERN/CREATION/");
        return bot;
    }

    public static async Task ApprovesAsync(this TestBot bot, params TeamsChat[] officers)
    {
        foreach (var officer in officers)
        {
            await officer.FilesCreationAsync();
            await bot.Anil.SeesAsync("your decision, please");
            await bot.Anil.PressesAsync("Approve");
        }
    }

    public static Task<byte[]> MailedWorkbookAsync(string eml) => AttachmentAsync(eml, IsOfficialWorkbook);

    /// <summary>The sheet beside the official workbook that the cell fills with results.</summary>
    public static Task<byte[]> MailedResultsSheetAsync(string eml) =>
        AttachmentAsync(eml, name => name.EndsWith(" results.xlsx", StringComparison.Ordinal));

    /// <summary>Whether the name is that of the official workbook, not of the results sheet beside it.</summary>
    public static bool IsOfficialWorkbook(string name) =>
        name.EndsWith(".xlsx", StringComparison.Ordinal) && !name.EndsWith(" results.xlsx", StringComparison.Ordinal);

    private static async Task<byte[]> AttachmentAsync(string eml, Func<string, bool> wanted)
    {
        var mail = await MimeMessage.LoadAsync(eml);
        using var bytes = new MemoryStream();
        await mail.Attachments.OfType<MimePart>().Single(part => wanted(part.FileName!)).Content!.DecodeToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>The workbook with the given cells set, saved again.</summary>
    public static byte[] Marked(byte[] workbook, params (string Cell, string Text)[] cells)
    {
        using var file = new MemoryStream(workbook);
        using var excel = new XLWorkbook(file);
        foreach (var (cell, text) in cells)
        {
            excel.Worksheet(1).Cell(cell).SetValue(text);
        }

        using var saved = new MemoryStream();
        excel.SaveAs(saved);
        return saved.ToArray();
    }
}
