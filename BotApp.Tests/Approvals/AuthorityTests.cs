using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Storage;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>Who may decide, asked for one request and for a whole queue, must be the same.</summary>
public sealed class AuthorityTests
{
    private const int Directories = 60;

    private static readonly DateTimeOffset Now = TestData.Noon;

    [Fact]
    public async Task Queue_and_single_check_agree_in_random_directories()
    {
        var seed = Random.Shared.Next();
        await using var bot = await TestBot.StartAsync(new AdjustableClock(Now));
        for (var number = 0; number < Directories; number++)
        {
            var random = new Random(seed + number);
            var (officers, charges, requests) = await bot.DoAsync(db => WriteAsync(db, random));
            var directory = await bot.ReadAsync(async db => new DeciderDirectory(
                AuthorityResolver.HoldersAt(charges, Now),
                await db.DutyFactsAsync(officers.Select(officer => officer.Id), default)));
            foreach (var officer in officers)
            {
                var queue = await bot.ReadAsync(async db => await (await db
                        .AwaitingDecisionByAsync(officer.Id, await db.AuthoritiesOfAsync(officer.Id, Now, default), Now, default))
                    .Select(request => request.Number).ToListAsync());
                var single = requests
                    .Where(request => directory.WhoMayDecide(request, Now)
                        .Any(holder => holder.Officer.Id == officer.Id))
                    .Select(request => request.Number);
                Assert.True(
                    queue.Order(StringComparer.Ordinal).SequenceEqual(single.Order(StringComparer.Ordinal)),
                    $"Seed {seed}, directory {number}, {officer.Name}: in the queue {string.Join(", ", queue)}; may decide "
                        + $"{string.Join(", ", single)}.");
            }

            foreach (var request in requests)
            {
                var read = await bot.ReadAsync(db => db.DecidersForAsync(request, Now, default));
                Assert.True(
                    directory.WhoMayDecide(request, Now)
                        .Select(Describe)
                        .SequenceEqual(read.Select(Describe)),
                    $"Seed {seed}, directory {number}, {request.Number}: read from the database "
                        + $"{string.Join(", ", read.Select(Describe))}.");
            }
        }
    }

    private static (Guid Officer, Guid Post, ChargeKind Kind, Guid? InPlaceOf) Describe(PostHolder holder) =>
        (holder.Officer.Id, holder.Authority.PostId, holder.Authority.Kind, holder.Authority.InPlaceOf);

    /// <summary>
    /// Few people with many posts, names and numbers in common, so that the rare cases occur: head or cell is the maker, may be the maker,
    /// acted for the maker, or nobody is there.
    /// </summary>
    private static async Task<(
        IReadOnlyList<Officer> Officers,
        IReadOnlyList<(Post, Charge, Officer)> Charges,
        IReadOnlyList<Request> Requests)> WriteAsync(
        BotDb db, Random random)
    {
        await db.Requests.ExecuteDeleteAsync();
        await db.IdentityMarks.Where(mark => mark.SourceId != mark.PersonId).ExecuteDeleteAsync();
        await db.Charges.ExecuteDeleteAsync();
        await db.Posts.ExecuteDeleteAsync();
        db.ChangeTracker.Clear();
        var officers = (await db.Officers.AsNoTracking().ToListAsync()).OrderBy(officer => officer.Id).Take(5).ToList();
        var offices = await db.Offices.AsNoTracking().OrderBy(office => office.Code).Select(office => office.Id).Take(2).ToListAsync();
        var posts = offices.Select(office => NewPost(office, Role.Head))
            .Concat(offices.Select(office => NewPost(office, Role.Head)))
            .Concat([NewPost(offices[0], Role.Cell), NewPost(offices[^1], Role.Cell), NewPost(offices[0], Role.SystemsManager)]).ToList();
        var charges = Enumerable.Range(0, random.Next(1, 11)).Select(_ => NewCharge(Pick(posts), Pick(officers))).ToList();
        var requests = Enumerable.Range(1, 6).Select(number => NewRequest($"KCH-{number}", Pick(officers).Id, Pick(offices))).ToList();
        db.Posts.AddRange(posts);
        db.Charges.AddRange(charges.Select(line => line.Charge));
        db.Requests.AddRange(requests);
        await db.SaveAsync(Now, default);
        return (officers, charges, requests);

        string PartOf(string name) => random.Next(2) == 0 ? name + " K" : name.Split(' ')[random.Next(2)];

        T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

        Post NewPost(Guid office, Role role) => new() { Id = Guid.NewGuid(), OfficeId = office, Role = role, Title = role.ToString() };

        (Post Post, Charge Charge, Officer Officer) NewCharge(Post post, Officer officer) => (post, new Charge
        {
            Id = Guid.NewGuid(),
            PostId = post.Id,
            OfficerId = officer.Id,
            Kind = (ChargeKind)random.Next(3),
            NamedById = random.Next(3) == 0 ? Pick(officers).Id : null,
            From = Now.AddDays(random.Next(4) == 0 ? random.Next(0, 3) : -random.Next(0, 30)),
            Until = random.Next(3) == 0 ? Now.AddDays(random.Next(-3, 4)) : null,
        }, officer);

        Request NewRequest(string number, Guid maker, Guid office)
        {
            var request = Request.Submit(
                Guid.NewGuid(),
                number,
                RequestKind.Creation,
                maker,
                office,
                null,
                TestData.CreationAnswers
                    .With(TemplateField.Name, random.Next(4) == 0 ? PartOf(Pick(officers).Name) : "Zubaida Rahman")
                    .With(TemplateField.Email, random.Next(4) == 0 ? Pick(officers).Upn : "zubaida@kochi.example.gov.in")
                    .With(TemplateField.Mobile, $"98470{random.Next(12_345, 12_355)}")
                    .With(TemplateField.DateOfBirth, $"1980-01-{random.Next(1, 28):00}"),
                Now.AddDays(-random.Next(1, 10)),
                random.Next(5) == 0 ? Pick(officers).Id : null);
            if (random.Next(3) == 0)
            {
                request.Escalate();
            }

            return request;
        }
    }
}
