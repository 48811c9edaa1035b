namespace BotApp.Simulator;

/// <summary>One file in the paper-clip's picker, drawn for the person who sends it.</summary>
public sealed record SampleScan(string Name, string About, Func<Person, byte[]> Draw);

/// <summary>Small invented documents, made in code, so that a visitor has something to attach; the last ones are wrong on purpose.</summary>
public static class SampleScans
{
    public static readonly IReadOnlyList<SampleScan> All =
    [
        new("Service Book page 1.pdf", "Name, date of birth, date of joining", person => PdfPage.Draw(ServiceBook(person))),
        new("Service Book page 1.jpg", "The same page as a photo", person => TinyJpeg.Encode(Lettering.Paint(ServiceBook(person)))),
        new("Service Book page 2.png", "Postings and promotions", person => TinyPng.Encode(Lettering.Paint(Postings(person)))),
        new("Promotion order.pdf", "Inspector to Superintendent", person => PdfPage.Draw(Promotion(person))),
        new("Charge report GFR-33.pdf", "Relief, forenoon", person => PdfPage.Draw(ChargeReport(person))),
        new("Posting order.pdf", "For mapping in the GST application", person => PdfPage.Draw(PostingOrder(person))),
        new("Not a scan.pdf", "A program renamed to .pdf, to be refused", _ => [0x4D, 0x5A, .. new byte[510]]),
        new("Empty.pdf", "A file without content, to be refused", _ => []),
    ];

    public static SampleScan? Find(string name) => All.FirstOrDefault(scan => scan.Name == name);

    private static List<string> ServiceBook(Person person) =>
    [
        "SAMPLE - NOT A REAL DOCUMENT",
        "SERVICE BOOK - PART I",
        "",
        "NAME: " + person.Name,
        "DESIGNATION: " + person.Designation,
        $"DATE OF BIRTH: {Day(person, 0):00}-05-{BirthYear(person)}",
        $"DATE OF JOINING: {Day(person, 2):00}-07-{BirthYear(person) + 23 + (Day(person, 3) % 5)}",
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
        "ESTABLISHMENT ORDER NO. 041/2026",
        "DATED 12-06-2026",
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
        "FORENOON OF 02-11-2026",
        "ORDER NO. 118/2026 DATED 26-10-2026",
    ];

    private static List<string> PostingOrder(Person person) =>
    [
        "SAMPLE - NOT A REAL DOCUMENT",
        "POSTING ORDER NO. 118/2026 DATED 26-10-2026",
        "",
        "OFFICER: " + person.Name,
        "POSTED TO: " + person.Office,
    ];

    private static int BirthYear(Person person) => 1984 + (Day(person, 1) % 10);

    private static int Day(Person person, int at) => 1 + (person.AadObjectId.ToByteArray()[at] % 28);
}
