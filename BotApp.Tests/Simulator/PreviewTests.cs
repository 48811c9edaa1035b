using System.Net;
using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MimeKit;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace BotApp.Simulator;

public sealed class PreviewTests : IAsyncLifetime
{
    private SimulatorHost _host = null!;

    public async Task InitializeAsync() => _host = await SimulatorHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public void A_workbook_preview_matches_Excel()
    {
        using var bytes = new MemoryStream();
        using (var book = new XLWorkbook())
        {
            var sheet = book.AddWorksheet("Creation");
            sheet.Range("A1:C1").Merge().Value = "Template for creation";
            sheet.Cell("A2").SetValue("Sl. No.");
            sheet.Cell("B2").SetValue("Name");
            sheet.Cell("C2").SetValue("Date of birth");
            sheet.Cell("A3").SetValue(1);
            sheet.Cell("B3").SetValue("अंजलि <Menon>");
            sheet.Cell("C3").SetValue(new DateTime(1985, 5, 12, 0, 0, 0, DateTimeKind.Unspecified)).Style.DateFormat.Format = "dd/mm/yyyy";
            sheet.Cell("B5").SetValue("0099104217").DataType = XLDataType.Text;
            book.AddWorksheet("Lists").Hide();
            book.SaveAs(bytes);
        }

        bytes.Position = 0;
        var shown = Assert.Single(XlsxPreview.Read(bytes));

        Assert.Equal(("Creation", 3, false), (shown.Name, shown.Columns, shown.IsCut));
        Assert.Equal([1, 2, 3, 5], shown.Rows.Select(row => row.Number));
        Assert.Equal(new TableCell("Template for creation", 3, IsNumber: false), Assert.Single(shown.Rows[0].Cells));
        Assert.Equal(["1", "अंजलि <Menon>", "12-05-1985"], shown.Rows[2].Cells.Select(cell => cell.Text));
        Assert.Equal(["", "0099104217", ""], shown.Rows[3].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_large_workbook_preview_is_cut_and_says_so()
    {
        using var bytes = new MemoryStream();
        using (var book = new XLWorkbook())
        {
            var sheet = book.AddWorksheet("Many");
            for (var row = 1; row <= 2_000; row++)
            {
                sheet.Cell(row, 1).SetValue(row);
            }

            book.SaveAs(bytes);
        }

        bytes.Position = 0;
        var shown = Assert.Single(XlsxPreview.Read(bytes));

        Assert.True(shown.IsCut);
        Assert.Equal(Enumerable.Range(1, 500), shown.Rows.Select(row => row.Number));
    }

    [Fact]
    public async Task The_sample_templates_can_be_previewed()
    {
        foreach (var name in new[] { "creation.sample.xlsx", "transfer.sample.xlsx" })
        {
            await using var template = typeof(Program).Assembly.GetManifestResourceStream(name)!;
            await MailAsync("template.eml", name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", template);

            var shown = await _host.PageAsync(HttpMethod.Get, "mails/template.eml/attachments/0/preview");

            Assert.Equal("workbook", shown.GetProperty("kind").GetString());
            Assert.True(shown.GetProperty("sheets")[0].GetProperty("rows").GetArrayLength() > 0);
        }
    }

    [Fact]
    public async Task The_covering_letter_preview_has_paragraphs_and_tables()
    {
        using var bytes = new MemoryStream();
        using (var letter = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            letter.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(
                    new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
                    new Run(new RunProperties(new Bold()), new Text("अग्रेषण पत्र"))),
                new Table(new Word.TableRow(Cell("1"), Cell("Service Book p1"))),
                new Paragraph(new Run(new Text("Sir,"), new Break(), new Text("please find")))));
        }

        bytes.Position = 0;
        await MailAsync(
            "letter.eml",
            "Covering letter.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            bytes);

        var blocks = (await _host.PageAsync(HttpMethod.Get, "mails/letter.eml/attachments/0/preview")).GetProperty("blocks");

        Assert.Equal("center", blocks[0].GetProperty("align").GetString());
        Assert.True(blocks[0].GetProperty("runs")[0].GetProperty("isBold").GetBoolean());
        Assert.Equal("अग्रेषण पत्र", blocks[0].GetProperty("runs")[0].GetProperty("text").GetString());
        Assert.Equal("Service Book p1", blocks[1].GetProperty("rows")[0][1].GetString());
        Assert.Equal("Sir,\nplease find", blocks[2].GetProperty("runs")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-msdownload", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", HttpStatusCode.OK)]
    public async Task Content_that_does_not_match_its_type_can_only_be_downloaded(string type, HttpStatusCode expected)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes("MZ this is no zip"));
        await MailAsync("odd.eml", "odd", type, bytes);

        using var looked = await _host.Page.GetAsync("/simulator/mails/odd.eml/attachments/0/preview");
        using var missing = await _host.Page.GetAsync("/simulator/mails/odd.eml/attachments/7/preview");

        Assert.Equal(expected, looked.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private async Task MailAsync(string file, string name, string type, Stream content)
    {
        using var mail = new MimeMessage { Subject = "Batch" };
        mail.From.Add(new MailboxAddress("Office", "office@kochi.example.gov.in"));
        mail.Body = new Multipart("mixed")
        {
            new TextPart("plain") { Text = "Please find" },
            new MimePart(ContentType.Parse(type))
            {
                Content = new MimeContent(content),
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
                ContentTransferEncoding = ContentEncoding.Base64,
                FileName = name,
            },
        };
        await using var written = File.Create(Path.Combine(_host.MailFolder, file));
        await mail.WriteToAsync(written);
    }

    private static Word.TableCell Cell(string text) => new(new Paragraph(new Run(new Text(text))));
}
