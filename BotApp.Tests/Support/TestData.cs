using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Screening;
using BotApp.Templates;

namespace BotApp.Support;

/// <summary>Fixed test data.</summary>
internal static class TestData
{
    /// <summary>23-Nov-2026 12:00 in Kochi, a Monday.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 6, 30, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly Office Division = new()
    {
        Id = Id(1),
        Name = "Ernakulam Division",
        HindiName = "एर्णाकुलम मंडल",
        Kind = OfficeKind.Division,
        Code = "DIV-ERN"
    };

    public static readonly Officer Asha = Officer(11, "Asha Menon", Designation.Inspector);

    public static readonly Officer Binu = Officer(12, "Binu Thomas", Designation.Inspector);

    public static readonly Officer Anil = Officer(13, "Anil Kumar", Designation.AssistantCommissioner);

    public static readonly Authority Head = new(
        Id(21),
        Division.Id,
        Role.Head,
        "AC Ernakulam Division",
        ChargeKind.Regular,
        null)
    { HindiTitle = "सहायक आयुक्त, एर्णाकुलम मंडल" };

    public static readonly Authority Cell = new(Id(22), Id(2), Role.Cell, "Superintendent (EDP)", ChargeKind.Regular, null);

    public static readonly TemplateLayout Creation = Sample("creation.sample.xlsx");

    public static readonly TemplateLayout Transfer = Sample("transfer.sample.xlsx");

    public static readonly Answers CreationAnswers = Answers.From(new Dictionary<string, string>
    {
        [TemplateField.Name] = "Asha Menon",
        [TemplateField.Designation] = "Inspector",
        [TemplateField.DateOfBirth] = "1995-04-12",
        [TemplateField.DateOfJoining] = "2021-07-01",
        [TemplateField.Mobile] = "9847012345",
        [TemplateField.Email] = "asha@kochi.example.gov.in",
        [TemplateField.Commissionerate] = "Kochi",
        [TemplateField.Office] = "Ernakulam Division",
        [TemplateField.Location] = "Kochi",
        [TemplateField.Application] = "ACES",
    });

    public static readonly Contact SakshamSeva = new()
    {
        Key = Contact.SakshamSeva,
        Name = new Phrase("Saksham Seva", "सक्षम सेवा"),
        For = new Phrase("SSO-ID", "SSO-ID"),
        Mail = "saksham.seva@icegate.gov.in",
        Phones = ["1800-266-2232", "1800-121-4560"],
        Note = new Phrase("Numbers of the circular.", "परिपत्र के नंबर।"),
        Source = "Circular ¶2",
        LastVerifiedOn = new DateOnly(2017, 8, 21),
    };

    /// <summary>Nothing is known of anybody: only equal ids are one person.</summary>
    public static readonly DutyFacts NoFacts = new([], []);

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static Officer Officer(int number, string name, Designation designation) => new()
    {
        Id = Id(number),
        AadObjectId = Id(number),
        Name = name,
        Designation = designation,
        Upn = name.Split(' ')[0].ToLowerInvariant() + "@kochi.example.gov.in",
        OfficeId = Division.Id,
    };

    public static ActingOfficer AsHead(this Officer officer) => new(officer.Id, Head, null);

    public static Request Request(RequestKind kind = RequestKind.Creation, int number = 123, Officer? maker = null) =>
        Requests.Request.Submit(
            Id(1000 + number),
            RequestNumber.Format("KCH", 2026, number),
            kind,
            (maker ?? Asha).Id,
            Division.Id,
            Id(31),
            CreationAnswers.With(TemplateField.Name, (maker ?? Asha).Name),
            Noon);

    public static Attachment Attachment(int number = 1, PdfWarnings warnings = PdfWarnings.None) => new()
    {
        Id = Id(2000 + number),
        RequestId = Id(1123),
        OfficerId = Asha.Id,
        Name = $"service-book-{number}.pdf",
        Format = FileFormat.Pdf,
        Length = 812_345,
        Sha256 = new string('a', 64),
        AddedAt = Noon,
        Warnings = warnings,
    };

    public static Turn Turn(Officer officer, Language language, params Authority[] authorities) => new(
        officer,
        authorities,
        new Caller(
            officer.AadObjectId,
            "tenant",
            "29:person",
            "28:bot",
            ChatKind.Personal,
            "a:chat",
            "https://smba.trafficmanager.net/in/",
            officer.Name,
            language),
        language,
        Noon);

    private static TemplateLayout Sample(string name)
    {
        using var file = typeof(TemplateWorkbook).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return TemplateWorkbook.Read(new MemoryStream(bytes.ToArray())).IsRefused(out var why, out var layout)
            ? throw new InvalidOperationException(why.Message.English)
            : layout;
    }
}
