using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BotApp.Audit;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Teams;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Load;

/// <summary>
/// The office that is measured: divisions that differ in how many requests their head has to decide. People and requests have ids that are
/// derived from their names, so that both processes know them.
/// </summary>
internal static class MeasuredOffice
{
    /// <summary>Officers of a division; its requests are spread over them.</summary>
    public const int OfficersPerDivision = 16;

    /// <summary>The division whose requests are approved one by one.</summary>
    public const string Decisions = "Decisions";

    /// <summary>The division whose officers read their own requests.</summary>
    public const string Readers = "Readers";

    /// <summary>Pending requests by division.</summary>
    public static IReadOnlyDictionary<string, int> Queues { get; } = new Dictionary<string, int>
    {
        ["Queue 10"] = 10,
        ["Queue 100"] = 100,
        ["Queue 1000"] = 1000,
        [Readers] = 5 * OfficersPerDivision,
        [Decisions] = 1_600,
    };

    public static Sender Head(string division) => new(IdOf(division), $"Anil {division}", IdOf(division).ToString("N"));

    public static Sender Officer(string division, int number) =>
        new(IdOf($"{division} {number}"), $"Asha {Letters(number)}", IdOf($"{division} {number}").ToString("N"));

    /// <summary>The request at that place of the division's queue; its officer is the one of the same number, modulo their count.</summary>
    public static Guid RequestId(string division, int number) => IdOf($"{division} request {number}");

    /// <summary>The directory file, for <c>Office:Directory</c>.</summary>
    public static string Directory()
    {
        var rows = new StringBuilder("office,officeKind,post,role,name,designation,upn,aadObjectId,ssoId\n");
        foreach (var division in Queues.Keys)
        {
            Add($"{division} Division", "Division", $"AC {division} Division", "Head", Head(division), "Assistant Commissioner");
            for (var number = 0; number < OfficersPerDivision; number++)
            {
                Add($"{division} Division", "Division", "Inspector", "Officer", Officer(division, number), "Inspector");
            }
        }

        Add("Computer Cell", "Headquarters", "Superintendent (EDP)", "Cell", Head("Cell"), "Superintendent");
        Add("Headquarters", "Headquarters", "Systems Manager", "SystemsManager", Head("Systems"), "Joint Commissioner");
        return rows.ToString();

        void Add(string office, string kind, string post, string role, Sender who, string designation) => rows.Append(
            CultureInfo.InvariantCulture,
            $"{office},{kind},{post},{role},{who.Name},{designation},{who.Chat}@kochi.example.gov.in,{who.AadObjectId},\n");
    }

    /// <summary>Files the requests of every division, unless the database has them.</summary>
    public static async Task FileRequestsAsync(IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        if (await db.Requests.AnyAsync(ct))
        {
            return;
        }

        var now = TimeProvider.System.GetUtcNow();
        var template = await db.Templates.Where(one => one.Kind == RequestKind.Creation)
            .Select(one => (Guid?)one.Id)
            .FirstOrDefaultAsync(ct);
        var running = 0;
        foreach (var (division, count) in Queues)
        {
            var office = await db.Offices.Where(one => one.Name == division + " Division").Select(one => one.Id).SingleAsync(ct);
            db.Requests.AddRange(Enumerable.Range(0, count).Select(number => Request.Submit(
                RequestId(division, number),
                RequestNumber.Format("KCH", now.Year, ++running),
                RequestKind.Creation,
                Officer(division, number % OfficersPerDivision).AadObjectId,
                office,
                template,
                AnswersOf(division, number, running),
                now.AddMinutes(number - count))));
        }

        var filed = db.Requests.Local.ToList();
        db.Audit.AddRange(filed.Select(request => AuditLine.Create(
            Stage.Submitted.AuditEvent(),
            request.Id,
            request.MakerId,
            request.SubmittedAt)));
        await db.SaveAsync(now, ct);
    }

    private static Answers AnswersOf(string division, int number, int running) => Answers.From(new Dictionary<string, string>
    {
        [TemplateField.Name] = Officer(division, number % OfficersPerDivision).Name,
        [TemplateField.Designation] = "Inspector",
        [TemplateField.DateOfBirth] = new DateOnly(1970, 1, 1).AddDays(running).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [TemplateField.DateOfJoining] = "2021-07-01",
        [TemplateField.Mobile] = (9_847_000_000 + running).ToString(CultureInfo.InvariantCulture),
        [TemplateField.Email] = $"asha{running}@kochi.example.gov.in",
        [TemplateField.Commissionerate] = "Kochi",
        [TemplateField.Office] = division + " Division",
        [TemplateField.Location] = "Kochi",
        [TemplateField.Application] = "ACES",
    });

    /// <summary>A name consists of letters.</summary>
    private static string Letters(int number) => string.Concat("Menon", (char)('A' + (number / 26)), (char)('a' + (number % 26)));

    private static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
