using System.Globalization;
using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Simulator;

/// <summary>
/// Small documents that a visitor can attach; the last ones are invalid on purpose. They are generated rather than stored, because each
/// shows the person in whose pane it is attached, and the people come from the operator's directory file.
/// </summary>
public static class SampleScans
{
    /// <summary>One order both promotes and transfers.</summary>
    public const string OrderNumber = "118/2026";

    /// <summary>Dates in the samples, also used by the sample answers.</summary>
    public static readonly DateOnly OrderedOn = new(2026, 10, 26);

    public static readonly DateOnly RelievedOn = new(2026, 11, 2);

    public static readonly IReadOnlyList<SampleScan> All =
    [
        Pdf(
            "Service Book page 1.pdf",
            new("Name, date of birth, date of joining", "नाम, जन्म तिथि, कार्यग्रहण तिथि"),
            ServiceBook,
            RequestKind.Creation),
        new(
            "Service Book page 1.jpg",
            new("The same page as a photo", "वही पृष्ठ, फ़ोटो के रूप में"),
            person => TinyJpeg.Encode(BitmapFont.Paint(ServiceBook(person))),
            ServiceBook),
        new(
            "Service Book page 2.png",
            new("Postings and promotions", "तैनातियाँ एवं पदोन्नतियाँ"),
            person => TinyPng.Encode(BitmapFont.Paint(Postings(person))),
            Postings),
        Pdf("Promotion order.pdf", new("Inspector to Superintendent", "निरीक्षक से अधीक्षक"), Promotion, RequestKind.Promotion),
        Pdf("Charge report GFR-33.pdf", new("Relief, forenoon", "कार्यमुक्ति, पूर्वाह्न"), ChargeReport, RequestKind.ChargeReport),
        Pdf(
            "Posting order.pdf",
            new("For mapping in the GST application", "GST एप्लिकेशन में मैपिंग हेतु"),
            PostingOrder,
            RequestKind.Mapping),
        new(
            "Not a scan.pdf",
            new("A program renamed to .pdf", "प्रोग्राम, जिसका नाम .pdf कर दिया गया है"),
            _ => [0x4D, 0x5A, .. new byte[510]]),
        new("Empty.pdf", new("A file without content", "बिना सामग्री की फ़ाइल"), _ => []),
        new(
            "Service Book.docx",
            new("A Word file instead of a scan", "स्कैन प्रति के स्थान पर Word फ़ाइल"),
            _ => [0x50, 0x4B, 0x03, 0x04, .. new byte[2044]]),
        new(
            "Service Book, 12 MB.pdf",
            new("Larger than the office accepts", "कार्यालय की सीमा से बड़ी फ़ाइल"),
            person => [.. PdfPage.Draw(ServiceBook(person)), .. new byte[12 * 1024 * 1024]]),
    ];

    public static SampleScan? Find(string name) => All.FirstOrDefault(scan => scan.Name == name);

    public static DateOnly BornOn(Person person) => new(BirthYear(person), 5, Number(person, 0));

    public static DateOnly JoinedOn(Person person) => new(BirthYear(person) + 23 + (Number(person, 3) % 5), 7, Number(person, 2));

    private static SampleScan Pdf(string name, Phrase about, Func<Person, IReadOnlyList<string>> lines, RequestKind @for) =>
        new(name, about, person => PdfPage.Draw(lines(person)), lines, @for);

    private static string Day(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    private static List<string> ServiceBook(Person person) =>
    [
        "SAMPLE - NOT A REAL DOCUMENT",
        "SERVICE BOOK - PART I",
        "",
        "NAME: " + person.Name,
        "DESIGNATION: " + person.Designation,
        "DATE OF BIRTH: " + Day(BornOn(person)),
        "DATE OF JOINING: " + Day(JoinedOn(person)),
        "",
        "VERIFIED FROM THE ORIGINAL",
        "HEAD OF OFFICE",
    ];

    private static List<string> Postings(Person person) =>
    [
        "SAMPLE - NOT A REAL DOCUMENT",
        "SERVICE BOOK - PART II",
        "",
        "NAME: " + person.Name,
        "POSTED TO: " + person.Office,
        "IN THE RANK OF: " + person.Designation,
    ];

    private static List<string> Promotion(Person person) =>
    [
        "SAMPLE - NOT A REAL DOCUMENT",
        "ESTABLISHMENT ORDER NO. " + OrderNumber,
        "DATED " + Day(OrderedOn),
        "",
        "THE FOLLOWING INSPECTOR IS PROMOTED TO",
        "THE GRADE OF SUPERINTENDENT:",
        person.Name + ", " + person.Office,
    ];

    private static List<string> ChargeReport(Person person) =>
    [
        "SAMPLE - NOT A REAL DOCUMENT",
        "FORM GFR 33 - REPORT OF TRANSFER OF CHARGE",
        "",
        "RELIEVED OFFICER: " + person.Name,
        "OFFICE: " + person.Office,
        "FORENOON OF " + Day(RelievedOn),
        "ORDER NO. " + OrderNumber + " DATED " + Day(OrderedOn),
    ];

    private static List<string> PostingOrder(Person person) =>
    [
        "SAMPLE - NOT A REAL DOCUMENT",
        "POSTING ORDER NO. " + OrderNumber + " DATED " + Day(OrderedOn),
        "",
        "OFFICER: " + person.Name,
        "POSTED TO: " + person.Office,
    ];

    private static int BirthYear(Person person) => 1984 + (Number(person, 1) % 10);

    private static int Number(Person person, int at) => 1 + (person.AadObjectId.ToByteArray()[at] % 28);
}
