using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Scenarios;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BotApp.Requests;

/// <summary>
/// Random sequences of every decision by everybody over every road (chat, paper, merged records, link officers, escalation, undo, results):
/// no forbidden person ever decides or completes. The oracle compares the facts themselves, not their marks.
/// </summary>
public sealed class DutyModelTests(ITestOutputHelper output)
{
    private const int Steps = 10_000;
    private const int DatabaseSteps = 300;

    private static readonly string[] Names =
    [
        "Asha Menon", "Anil Kumar", "Anil R. Kumar", "Binu Thomas", "Cyril Jose", "Kumar", "Deepa Nair", "Elsa Paul",
        "Faisal Ali", "Gopal Iyer", "Hema Krishnan", "Leela Das", "Nisha Roy", "Priya Nair",
    ];

    [Fact]
    public void No_forbidden_person_decides_or_completes_in_10000_random_steps()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var walk = new Walk(new Random(seed));
        for (var step = 0; step < Steps; step++)
        {
            walk.Step();
            walk.Check($"seed {seed}, step {step}");
        }

        output.WriteLine($"{walk.Decisions} decisions, {walk.Completions} results, {walk.Refusals} refusals");
        Assert.True(walk.Decisions > 200 && walk.Completions > 20 && walk.Refusals > 200, $"The walk of seed {seed} tries too little.");
    }

    [Fact]
    public async Task No_forbidden_person_decides_or_completes_in_the_database()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        var people = (await bot.ReadAsync(db => db.Officers.AsNoTracking().ToListAsync())).OrderBy(officer => officer.Name).ToList();
        foreach (var officer in people)
        {
            await bot.SubmitAsync(officer.Id, answers => random.Next(3) == 0
                ? answers.With(TemplateField.Name, people[random.Next(people.Count)].Name)
                : answers, tell: false);
        }

        for (var step = 0; step < DatabaseSteps; step++)
        {
            await bot.DoAsync(db => StepAsync(db, random, people));
            var requests = await bot.ReadAsync(db => db.Requests.AsNoTracking().ToListAsync());
            var facts = await bot.ReadAsync(db => db.DutyFactsAsync(people.Select(officer => officer.Id), default));
            Assert.All(requests.Where(request => request.DecidedById is not null), request => Assert.True(
                request.Duties(facts).AgainstDeciding(request.DecidedById!.Value, TestData.Noon) is null,
                $"Seed {seed}, step {step}: {request.Number} was decided by {request.DecidedById}."));
        }
    }

    /// <summary>
    /// Anybody presses any button of any request. Where the rule forbids it nothing may change, which the check afterwards proves.
    /// </summary>
    private static async Task<bool> StepAsync(Storage.BotDb db, Random random, List<Officer> people)
    {
        var request = (await db.Requests.ToListAsync()).OrderBy(one => one.Number).ElementAt(random.Next(await db.Requests.CountAsync()));
        var officer = people[random.Next(people.Count)];
        var facts = await db.DutyFactsAsync([request], officer.Id, default);
        var holder = (await db.DecidersForAsync(request, TestData.Noon, default)).FirstOrDefault(one => one.Officer.Id == officer.Id);
        var acting = holder?.AsDecider() ?? new ActingOfficer(officer.Id, null, null);
        switch (random.Next(5))
        {
            case 0 or 1:
                _ = request.Approve(acting, facts, 1, TestData.Noon).IsRefused(out _, out _);
                break;
            case 2:
                _ = request.Return(acting, facts, [], "x", TestData.Noon).IsRefused(out _, out _);
                break;
            case 3:
                _ = request.Undo(acting, request.Version, TestData.Noon).IsRefused(out _, out _);
                break;
            default:
                _ = request.Resubmit(request.MakerId, request.Answers, TestData.Noon).IsRefused(out _, out _);
                break;
        }

        return await db.SaveAsync(TestData.Noon, default);
    }

    private sealed class Walk(Random random)
    {
        private readonly List<(Guid Id, string Name, string Mail)> _people =
            [.. Names.Select((name, number) => (TestData.Id(100 + number), name, $"mail{number}@x"))];

        private readonly List<(Request Request, string Name, string Mail)> _requests = [];
        private readonly List<LinkDuty> _links = [];
        private DateTimeOffset _now = TestData.Noon;
        private (Request Request, Guid? DecidedById, Guid? EndorsedById, Guid? CompletedById)? _touched;

        public int Decisions { get; private set; }

        public int Completions { get; private set; }

        public int Refusals { get; private set; }

        public void Step()
        {
            _now = _now.AddMinutes(random.Next(3));
            _touched = null;
            if (_requests.Count < 3 || random.Next(6) == 0)
            {
                File();
                return;
            }

            if (random.Next(80) == 0)
            {
                _links.Add(new LinkDuty(Someone(), Someone(), _now, _now.AddMinutes(random.Next(60))));
                return;
            }

            var (request, _, _) = _requests[random.Next(_requests.Count)];
            var acting = new ActingOfficer(Someone(), Authority(), null);
            _touched = (request, request.DecidedById, request.EndorsedById, request.CompletedById);
            _ = random.Next(10) switch
            {
                0 or 1 or 2 => Count(request.Approve(acting, Facts(), random.Next(2), _now).IsRefused(out _, out _), decision: true),
                3 => Count(request.Return(acting, Facts(), [], "x", _now).IsRefused(out _, out _), decision: true),
                4 => Count(request.Refuse(acting, Facts(), "x", _now).IsRefused(out _, out _), decision: true),
                5 => Count(request.Undo(acting, request.Version, _now).IsRefused(out _, out _)),
                6 => Count(request.Endorse(acting, Facts(), _now).IsRefused(out _, out _)),
                7 => Count(request.Resubmit(request.MakerId, request.Answers, _now).IsRefused(out _, out _)),
                8 => Send(request),
                _ => Complete(request, acting),
            };
        }

        /// <summary>What must hold of whoever acted in the last step, from the plain facts: later facts do not make it wrong.</summary>
        public void Check(string where)
        {
            if (_touched is { Request: var request } before)
            {
                CheckPerson(request, request.DecidedById, before.DecidedById, decides: true, where);
                CheckPerson(request, request.EndorsedById, before.EndorsedById, decides: true, where);
                CheckPerson(request, request.CompletedById, before.CompletedById, decides: false, where);
                Assert.False(
                    request.CompletedById is { } completer && completer == request.DecidedById && !request.IsCompletedBySystemsManager,
                    $"{where}: {request.Number} was decided and completed by one person.");
                Assert.False(
                    request is { Stage: Stage.Approved, FiledById: { } uploader, ScansAtDecision: 0 } && request.DecidedById == uploader,
                    $"{where}: {request.Number} was approved by its uploader without a scan.");
            }

            // Older requests have been looked at often enough.
            if (_requests.Count > 25)
            {
                _requests.RemoveAt(0);
            }
        }

        private void CheckPerson(Request request, Guid? now, Guid? before, bool decides, string where)
        {
            if (now is not { } officer || now == before)
            {
                return;
            }

            Assert.False(IsApplicant(officer, request), $"{where}: {officer} may be the applicant of {request.Number}.");
            Assert.False(
                decides && _links.Any(link => link.LinkOfficerId == officer
                    && link.From <= _now
                    && link.Until > request.SubmittedAt
                    && link.Until > link.From
                    && IsApplicant(link.ForId, request)),
                $"{where}: {officer} acted for the applicant of {request.Number}.");
        }

        private bool IsApplicant(Guid officer, Request request) =>
            MayBe(officer, request.MakerId) || MayBe(officer, request.SubjectOfficerId);

        private void File()
        {
            var (maker, subject) = (Someone(), random.Next(4) == 0 ? Someone() : (Guid?)null);
            var name = random.Next(8) == 0
                ? Names[random.Next(Names.Length)]
                : $"Zubaida {(char)('A' + random.Next(26))}{(char)('a' + random.Next(26))}x";
            var mail = random.Next(10) == 0 ? _people[random.Next(_people.Count)].Mail : $"{Guid.NewGuid()}@x";
            _requests.Add((
                Request.Submit(
                    Guid.NewGuid(),
                    $"KCH-{_requests.Count}-{_now.Ticks}",
                    random.Next(3) == 0 ? RequestKind.ChargeReport : RequestKind.Creation,
                    maker,
                    TestData.Division.Id,
                    null,
                    Answers.None.With(TemplateField.Name, name).With(TemplateField.Email, mail),
                    _now,
                    subject,
                    filedById: random.Next(3) == 0 ? Someone() : null),
                name,
                mail));
        }

        private bool Complete(Request request, ActingOfficer acting)
        {
            var refused = request.Stage is Stage.WithCell
                ? request.MarkDone(acting, Facts(), null, _now).IsRefused(out _, out _)
                : random.Next(3) == 0
                    ? request.RejectByHelpdesk(acting, Facts(), "x", _now).IsRefused(out _, out _)
                    : request.Complete(acting, Facts(), "1020", _now).IsRefused(out _, out _);
            Completions += refused ? 0 : 1;
            return Count(refused);
        }

        private bool Send(Request request)
        {
            var head = new ActingOfficer(Someone(), TestData.Head, null);
            return Count(request.PutInBatch(TestData.Id(1), 1, 1, head, _now).IsRefused(out _, out _)
                || request.Dispatch(_now).IsRefused(out _, out _));
        }

        private bool Count(bool refused, bool decision = false)
        {
            (Refusals, Decisions) = (Refusals + (refused ? 1 : 0), Decisions + (decision && !refused ? 1 : 0));
            return refused;
        }

        private Guid Someone() => _people[random.Next(_people.Count)].Id;

        private Authority Authority() => random.Next(4) == 0 ? TestData.Cell with { Role = Role.SystemsManager } : TestData.Cell;

        private bool MayBe(Guid one, Guid other) => one == other
            || (from a in FactsOf(one) from b in FactsOf(other) where MayBe(a, b) select 1).Any();

        private static bool MayBe((string Name, string Mail) one, (string Name, string Mail) other)
        {
            var (a, b) = (NameKey.Words(one.Name), NameKey.Words(other.Name));
            return one.Mail == other.Mail || a.All(b.Contains) || b.All(a.Contains);
        }

        private IEnumerable<(string Name, string Mail)> FactsOf(Guid person) =>
        [
            .. _people.Where(one => one.Id == person).Select(one => (one.Name, one.Mail)),
            .. _requests.Where(one => one.Request.SubjectOfficerId == person).Select(one => (one.Name, one.Mail)),
        ];

        private DutyFacts Facts() => new(
            [
                .. _people.SelectMany(person => Marks(person.Id, person.Id, person.Name, person.Mail)),
                .. _requests.SelectMany(one => Marks(one.Request.Id, one.Request.SubjectOfficerId, one.Name, one.Mail)),
            ],
            _links);

        private static IEnumerable<IdentityMark> Marks(Guid source, Guid person, string name, string mail) =>
            IdentityFact.Of(name, mail, null).Select(fact => new IdentityMark
            {
                SourceId = source,
                PersonId = person,
                Value = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(fact.Text))),
                IsWhole = fact.IsWhole,
            });
    }
}
