using BotApp.Charges;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Operation;
using BotApp.Scenarios;
using BotApp.Storage;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BotApp.Requests;

/// <summary>
/// A random walk in the real database over the roads that change who decides: proposals of charges, additional charges, directory files,
/// link officers named by whoever they act for, records merged, decisions by two officers, and the restore of an older backup, all mixed
/// with decisions, results and undo.
/// </summary>
public sealed class DutyDatabaseWalkTests(ITestOutputHelper output)
{
    private const int Steps = 300;
    private const int StepsPerRequest = 12;

    [Fact]
    public async Task No_road_in_the_database_leads_around_the_separation_of_duties()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        var people = (await bot.ReadAsync(db => db.Officers.AsNoTracking().ToListAsync())).OrderBy(officer => officer.Name).ToList();
        var random = new Random(seed);
        var walk = new Walk(random, people);
        // One backup, and two restores of it: the second one finds what was decided since the first.
        var (backedUpAt, restoredAt) = (random.Next(60, 100), new[] { random.Next(150, 190), random.Next(220, 280) });
        Snapshot? saved = null;
        for (var step = 0; step < Steps; step++)
        {
            // On PostgreSQL the operator's own tools back up.
            if (step == backedUpAt && bot.Settings.GetValueOrDefault("Storage:Provider") is not "Postgres")
            {
                saved = await BackUpAsync(bot);
            }

            if (saved is not null && restoredAt.Contains(step))
            {
                await RestoreAsync(bot, saved, walk, $"seed {seed}, step {step}");
            }

            if (step % StepsPerRequest == 0)
            {
                await bot.SubmitAsync(people[step / StepsPerRequest % people.Count].Id, tell: false);
            }

            var where = $"seed {seed}, step {step}";
            var before = await SnapshotAsync(bot);
            await bot.DoAsync(walk.StepAsync);
            await CheckAsync(before, await SnapshotAsync(bot), bot, walk.Now, where);
        }

        output.WriteLine($"{walk.Changes} changes of charges, {walk.Decisions} decisions");
        Assert.True(
            walk.Changes > 3 && walk.Decisions > 8,
            $"The walk of seed {seed} tries too little: {walk.Changes} changes of charges, {walk.Decisions} decisions.");
    }

    private static async Task<Snapshot> BackUpAsync(TestBot bot)
    {
        var (code, said) = await bot.RunsCommandAsync("backup", BackupOf(bot));
        Assert.True(code == 0, said);
        return await SnapshotAsync(bot);
    }

    /// <summary>
    /// What was decided since the backup is forgotten together with who decided it, and everybody at once tries to decide and to complete
    /// their own requests.
    /// </summary>
    private static async Task RestoreAsync(TestBot bot, Snapshot saved, Walk walk, string where)
    {
        await bot.WhileStoppedAsync(async () =>
        {
            var (code, said) = await bot.RunsCommandAsync("restore", BackupOf(bot), "--replace");
            Assert.True(code == 0, said);
        });
        var restored = await SnapshotAsync(bot);
        Assert.Equal(Facts(saved), Facts(restored));
        foreach (var request in restored.Requests.Values)
        {
            foreach (var applicant in new[] { request.MakerId, request.SubjectOfficerId }.Distinct())
            {
                Assert.False(
                    await bot.DoAsync(db => walk.DecidesAsync(db, request.Id, applicant)),
                    $"{where}: {applicant} decided or completed {request.Number} after the restore.");
            }
        }
    }

    private static string BackupOf(TestBot bot) => Path.Combine(bot.Folder, "walk-backup");

    private static List<string> Facts(Snapshot snapshot) =>
    [
        .. snapshot.Requests.Values.Select(request =>
                $"{request.Number} {request.Stage} {request.Version} {request.MakerId} {request.SubjectOfficerId} "
                + string.Join(' ', request.DecidedByIds.Concat(request.CompletedByIds)))
            .Concat(snapshot.Charges.Values.Select(charge => $"{charge.Id} {charge.OfficerId} {charge.From} {charge.Until}"))
            .Order(StringComparer.Ordinal),
    ];

    private static async Task<Snapshot> SnapshotAsync(TestBot bot) => new(
        await bot.ReadAsync(db => db.Requests.AsNoTracking().ToDictionaryAsync(request => request.Id)),
        await bot.ReadAsync(db => db.Charges.AsNoTracking().ToDictionaryAsync(charge => charge.Id)),
        await bot.ReadAsync(db => db.ChargeProposals.AsNoTracking().ToListAsync()));

    private static async Task CheckAsync(Snapshot before, Snapshot after, TestBot bot, DateTimeOffset now, string where)
    {
        var people = await bot.ReadAsync(db => db.Officers.AsNoTracking().Select(officer => officer.Id).ToListAsync());
        var facts = await bot.ReadAsync(db => db.DutyFactsAsync(people, default));
        foreach (var request in after.Requests.Values)
        {
            var old = before.Requests[request.Id];
            foreach (var decider in request.DecidedByIds.Except(old.DecidedByIds).OfType<Guid>())
            {
                Assert.True(
                    request.Duties(facts).AgainstDeciding(decider, now) is null, $"{where}: {decider} must not decide {request.Number}.");
            }

            foreach (var completer in request.CompletedByIds.Except(old.CompletedByIds).OfType<Guid>())
            {
                Assert.True(
                    request.Duties(facts).AgainstCompleting(completer, request.IsCompletedBySystemsManager, request.DecidedByIds) is null,
                    $"{where}: {completer} must not complete {request.Number}.");
            }

            Assert.False(
                request.DecidedByIds.Concat(request.CompletedByIds).Any(officer => officer is { } one && one == request.MakerId),
                $"{where}: {request.Number} was decided or completed by its maker.");
        }

        foreach (var charge in after.Charges.Values.Where(charge => charge.Kind is not ChargeKind.Link))
        {
            Assert.True(
                before.Charges.TryGetValue(charge.Id, out var old)
                    ? charge.From == old.From && (charge.Until == old.Until || charge.Until >= now)
                    : charge.From >= now && after.Proposals.Any(one =>
                        one is { IsConfirmed: true, Scans: > 0 } && one.SuccessorId == charge.OfficerId && one.PostId == charge.PostId),
                $"{where}: the charge {charge.Id} was rewritten or begun without a confirmed proposal.");
        }

        Assert.All(after.Proposals.Where(one => one.DecidedById is not null), one => Assert.False(
            one.DecidedById == one.ProposedById || one.DecidedById == one.SuccessorId || one.DecidedById == one.HolderId,
            $"{where}: {one.DecidedById} confirmed a change of their own."));
    }

    private sealed record Snapshot(
        IReadOnlyDictionary<Guid, Request> Requests, IReadOnlyDictionary<Guid, Charge> Charges, IReadOnlyList<ChargeProposal> Proposals);

    private sealed class Walk(Random random, List<Officer> people)
    {
        public DateTimeOffset Now { get; private set; } = TestData.Noon.AddMinutes(1);

        public int Changes { get; private set; }

        public int Decisions { get; private set; }

        public async Task<bool> StepAsync(BotDb db)
        {
            Now = Now.AddMinutes(random.Next(3));
            var moved = random.Next(10) switch
            {
                0 => await ProposeAsync(db),
                1 => await ImportAsync(db),
                2 => await NameLinkOfficerAsync(db),
                3 => await MergeAsync(db),
                4 => await DecideByTwoAsync(db),
                _ => await PressAsync(db),
            };
            return moved && await db.SaveAsync(Now, default);
        }

        /// <summary>Whether the officer's approval, refusal or result of this request is accepted and stored.</summary>
        public async Task<bool> DecidesAsync(BotDb db, Guid requestId, Guid officer)
        {
            var request = await db.Requests.SingleAsync(one => one.Id == requestId);
            var facts = await db.DutyFactsAsync([request], officer, default);
            var holder = (await db.DecidersForAsync(request, Now, default)).FirstOrDefault(one => one.Officer.Id == officer);
            var acting = holder?.AsDecider() ?? new ActingOfficer(officer, null, null);
            var refused = request.Approve(acting, facts, 1, Now).IsRefused(out _, out _)
                & request.Refuse(acting, facts, "x", Now).IsRefused(out _, out _)
                & request.Complete(acting, facts, "10999", Now).IsRefused(out _, out _);
            return !refused && await db.SaveAsync(Now, default);
        }

        /// <summary>Anybody proposes any change, and anybody confirms it.</summary>
        private async Task<bool> ProposeAsync(BotDb db)
        {
            var posts = await db.Posts.OrderBy(post => post.Id).ToListAsync();
            var change = Enum.GetValues<ChargeChange>()[random.Next(4)];
            return await ConfirmAsync(db, new ChargeProposal
            {
                Id = Guid.NewGuid(),
                PostId = posts[random.Next(posts.Count)].Id,
                Change = change,
                SuccessorId = change is ChargeChange.Relief ? null : Someone(),
                Moment = Now.AddDays(-random.Next(5)),
                OrderNumber = "Estt. 12/2026",
                ProposedById = Someone(),
                ProposedAt = Now,
            });
        }

        /// <summary>A directory file gives a random post to a random person.</summary>
        private async Task<bool> ImportAsync(BotDb db)
        {
            var held = (await db.ChargesAt(Now).Where(charge => charge.Kind != ChargeKind.Link).ToListAsync())
                .OrderBy(charge => charge.Id).ToList();
            if (held.Count == 0)
            {
                return false;
            }

            var old = held[random.Next(held.Count)];
            var next = new Charge
            {
                Id = Guid.NewGuid(),
                PostId = old.PostId,
                OfficerId = Someone(),
                Kind = ChargeKind.Regular,
                From = Now,
            };
            var diff = new DirectoryDiff([], [], [], [], [next], [old], held.Count, people.Count, 1);
            var moved = false;
            foreach (var proposal in ImportedChanges.From(diff, "Estt. 13/2026", random.Next(2) == 0 ? Someone() : null, Now))
            {
                moved |= await ConfirmAsync(db, proposal);
            }

            return moved;
        }

        private async Task<bool> ConfirmAsync(BotDb db, ChargeProposal proposal)
        {
            var decider = Someone();
            if (proposal.ProposedById is { } proposer
                && (proposal.ProposedById == proposal.SuccessorId
                    || await db.RefuseProposerAsync(proposal, proposer, Now, default) is not null))
            {
                return false;
            }

            db.ChargeProposals.Add(proposal);
            _ = proposal.Send(1);
            var refused = await db.DecideProposalAsync(proposal, decider, random.Next(4) > 0, tellsDecider: false, Now, default);
            Changes += refused is null ? 1 : 0;
            if (refused is not null)
            {
                db.ChangeTracker.Clear();
            }

            return refused is null;
        }

        private async Task<bool> NameLinkOfficerAsync(BotDb db)
        {
            var held = (await db.ChargesAt(Now).Where(charge => charge.Kind != ChargeKind.Link).ToListAsync())
                .OrderBy(charge => charge.Id).ToList();
            if (held.Count == 0)
            {
                return false;
            }

            var charge = held[random.Next(held.Count)];
            db.Charges.Add(new Charge
            {
                Id = Guid.NewGuid(),
                PostId = charge.PostId,
                OfficerId = Someone(),
                Kind = ChargeKind.Link,
                NamedById = charge.OfficerId,
                From = Now,
                Until = Now.AddMinutes(random.Next(1, 90)),
            });
            return true;
        }

        /// <summary>The request turns out to be somebody else's: what they must not have decided is revoked first, or it stays.</summary>
        private async Task<bool> MergeAsync(BotDb db)
        {
            var (request, officer) = (await RequestAsync(db), Someone());
            var deciders = request.DecidedByIds.Concat(request.CompletedByIds).OfType<Guid>().ToList();
            var facts = await db.DutyFactsAsync([officer, .. deciders], default);
            var duties = new SeparationOfDuties(officer, officer, request.SubmittedAt, facts);
            if (deciders.Any(decider => duties.AgainstDeciding(decider, Now) is not null)
                && request.RevokeDecision(Now).IsRefused(out _, out _))
            {
                return false;
            }

            request.Reassign(request.MakerId, officer);
            return true;
        }

        private async Task<bool> DecideByTwoAsync(BotDb db)
        {
            var (request, first, second) = (await RequestAsync(db), Someone(), Someone());
            var facts = await db.DutyFactsAsync([request.MakerId, request.SubjectOfficerId, first, second], default);
            return Count(request.DecideByTwo(
                random.Next(2) == 0 ? Stage.Approved : Stage.Refused, first, second, facts, 1, "x", Now).IsRefused(out _, out _));
        }

        private async Task<bool> PressAsync(BotDb db)
        {
            var (request, officer) = (await RequestAsync(db), Someone());
            var facts = await db.DutyFactsAsync([request], officer, default);
            var holder = (await db.DecidersForAsync(request, Now, default)).FirstOrDefault(one => one.Officer.Id == officer);
            var acting = holder?.AsDecider() ?? new ActingOfficer(officer, null, null);
            return random.Next(7) switch
            {
                0 or 1 => Count(request.Approve(acting, facts, 1, Now).IsRefused(out _, out _)),
                2 => Count(request.Return(acting, facts, [TemplateField.Name], "x", Now).IsRefused(out _, out _)),
                3 => !request.Undo(acting, request.Version, Now).IsRefused(out _, out _),
                4 => !request.Resubmit(request.MakerId, request.Answers, Now).IsRefused(out _, out _),
                5 => !(request.PutInBatch(Guid.NewGuid(), 1, 1, acting, Now).IsRefused(out _, out _)
                    || request.Dispatch(Now).IsRefused(out _, out _)),
                _ => !request.Complete(acting, facts, $"10{random.Next(1000)}", Now).IsRefused(out _, out _),
            };
        }

        private bool Count(bool refused)
        {
            Decisions += refused ? 0 : 1;
            return !refused;
        }

        private async Task<Request> RequestAsync(BotDb db)
        {
            var requests = (await db.Requests.ToListAsync()).OrderBy(one => one.Number).ToList();
            return requests[random.Next(requests.Count)];
        }

        private Guid Someone() => people[random.Next(people.Count)].Id;
    }
}
