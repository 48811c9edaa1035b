using System.Text.RegularExpressions;
using BotApp.Audit;
using BotApp.Consolidation;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace BotApp.Faults;

/// <summary>
/// What must hold after every fault. Reads the database, the mails and what Teams has seen, and nothing of the run that came before:
/// <list type="number">
/// <item>every acknowledged submission and decision exists exactly once;</item>
/// <item>each stage has one audit line, and each decision one notification;</item>
/// <item>no request ended twice;</item>
/// <item>the audit verifies, and all requests agree with it;</item>
/// <item>the database is intact;</item>
/// <item>each outbox row is sent, pending, or given up with a reason;</item>
/// <item>
/// each card and mail arrived, and at most once more for each ambiguous delivery. The answer to a press whose turn was slow comes as a
/// message, and two presses of one button have equal answers.
/// </item>
/// </list>
/// </summary>
internal static partial class Invariants
{
    private static readonly Dictionary<string, Stage> StageByEvent =
        Enum.GetValues<Stage>().ToDictionary(stage => stage.AuditEvent(), StringComparer.Ordinal);

    private static readonly Stage[] Terminal = [Stage.Refused, Stage.Withdrawn, Stage.Completed, Stage.Done];

    /// <summary>The stages of which the officer is told, by whoever brought them about.</summary>
    private static readonly Stage[] Told = [Stage.Approved, Stage.Refused, Stage.Returned, Stage.Dispatched];

    private static readonly Dictionary<string, Stage[]> Decisions = new()
    {
        ["approval.approve"] = [Stage.Approved],
        ["approval.return"] = [Stage.Returned],
        ["approval.refuse"] = [Stage.Refused],
    };

    /// <param name="repeats">How many cards and mails may have arrived once more, because nobody knew whether they had arrived.</param>
    /// <param name="seenBefore">What Teams saw later does not count, because the database is a restored one.</param>
    /// <param name="relayed">The mails that a relay has accepted; null: those in the mail folder.</param>
    public static async Task AssertHoldAsync(
        TestBot bot, int repeats = 0, IReadOnlyList<(string Id, string To)>? relayed = null, DateTimeOffset? seenBefore = null)
    {
        var facts = await bot.ReadAsync(ReadAsync);
        List<string> violations =
        [
            .. Acknowledged(facts, bot.Teams, seenBefore ?? DateTimeOffset.MaxValue),
            .. Grouped(facts),
            .. Ended(facts),
            .. await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)),
            .. await bot.ReadAsync(DamageAsync),
            .. facts.Outbox.Where(IsLost).Select(row => $"Outbox row {row.Id} ({row.Kind} {row.Topic}) is neither sent, pending nor dead."),
            .. Cards(facts, bot.Teams, repeats),
            .. Mails(facts, relayed ?? Folder(bot), repeats),
        ];
        Assert.True(violations.Count == 0, string.Join('\n', violations.Take(50).Append($"{violations.Count} violations.")));
    }

    private static async Task<Facts> ReadAsync(BotDb db) => new(
        await db.Requests.AsNoTracking().Select(request => new StoredRequest(request.Id, request.Number, request.MakerId)).ToListAsync(),
        (await db.Audit.AsNoTracking().OrderBy(line => line.Seq).ToListAsync()).ToLookup(line => line.Subject),
        await db.Outbox.AsNoTracking().ToListAsync(),
        await db.CardMessages.AsNoTracking().Where(card => card.ActivityId != null).ToListAsync(),
        await db.Batches.AsNoTracking().Select(batch => new StoredBatch(batch.Id, batch.Number, batch.Stage)).ToListAsync());

    /// <summary>Whatever Teams has shown of a request or batch is in the database.</summary>
    private static IEnumerable<string> Acknowledged(Facts facts, FakeTeams teams, DateTimeOffset end)
    {
        var stored = facts.Requests.ToLookup(request => request.Number);
        var answered = teams.Answered.Where(answer => answer.At < end).ToList();
        var shown = answered.Select(answer => answer.Words)
            .Concat(teams.Received.Where(activity => activity.At < end).Select(WordsOf))
            .ToList();
        foreach (var number in shown.SelectMany(words => RequestNumbers().Matches(words)).Select(match => match.Value).Distinct())
        {
            if (stored[number].Count() != 1)
            {
                yield return $"Request {number} was shown and is in the database {stored[number].Count()} times.";
            }
        }

        foreach (var answer in answered.Where(answer => Decisions.ContainsKey(answer.Verb)))
        {
            if (RequestNumbers().Matches(answer.Words).Select(match => match.Value).Distinct().ToList() is [var number]
                && StageIn(answer.Words) is { } stage
                && stored[number].SingleOrDefault() is { } request
                && facts.Audit[request.Id].All(line => line.Event != stage.AuditEvent()))
            {
                yield return $"Request {number} was acknowledged as {stage} and never was.";
            }
        }
    }

    private static string WordsOf(BotActivity activity) =>
        activity.Card is { } card ? string.Join('\n', TeamsChat.Words(card)) : activity.Text;

    /// <summary>The one decision that a card names.</summary>
    private static Stage? StageIn(string words) => Decisions.Values.SelectMany(stages => stages)
        .Where(stage => words.Split('\n').Any(line =>
            line.StartsWith(stage.DisplayText().English, StringComparison.Ordinal)
                || line.StartsWith(stage.DisplayText().Hindi, StringComparison.Ordinal)))
        .ToList() is [var one] ? one : null;

    private static IEnumerable<string> Grouped(Facts facts)
    {
        var told = facts.Outbox.Where(row => row.Topic == NotificationTopics.RequestStageChanged)
            .ToLookup(row => (row.Subject, row.OfficerId, row.CreatedAt));
        foreach (var request in facts.Requests)
        {
            var lines = facts.Audit[request.Id].Where(line => StageByEvent.ContainsKey(line.Event)).ToList();
            if (!lines.Exists(line => line.Event == Stage.Submitted.AuditEvent() && line.ActorId == request.MakerId))
            {
                yield return $"Request {request.Number} has no line of its submission.";
            }

            foreach (var line in lines.Where(line => Told.Contains(StageByEvent[line.Event])))
            {
                if (told[(request.Id, request.MakerId, line.At)].Count() is var rows and not 1)
                {
                    yield return $"Request {request.Number}: {rows} notifications of {line.Event} (line {line.Seq}).";
                }
            }
        }
    }

    private static IEnumerable<string> Ended(Facts facts) =>
        from request in facts.Requests
        let lines = facts.Audit[request.Id].Where(line => StageByEvent.ContainsKey(line.Event))
        let stages = lines.Select(line => StageByEvent[line.Event]).ToList()
        from next in stages.Zip(stages.Skip(1))
        where Terminal.Contains(next.First) && Terminal.Contains(next.Second)
        select $"Request {request.Number} ended as {next.First} and again as {next.Second}.";

    private static bool IsLost(OutboxMessage row) => (row.DoneAt is not null && row.DeadAt is not null)
        || (row.DeadAt is not null && row.LastFailure is null)
        || (row.DoneAt is null && row.DeadAt is null && row.DueAt == default);

    private static async Task<IReadOnlyList<string>> DamageAsync(BotDb db)
    {
        if (db.Database.IsSqlite())
        {
            return await db.Database.SqlQueryRaw<string>(
                """
                SELECT integrity_check AS "Value" FROM pragma_integrity_check WHERE integrity_check <> 'ok'
                UNION ALL SELECT 'A row of ' || "table" || ' refers to none of ' || parent FROM pragma_foreign_key_check
                """).ToListAsync();
        }

        if (await db.Database.SqlQueryRaw<int>(
            """SELECT count(*)::int AS "Value" FROM pg_available_extensions WHERE name = 'amcheck'""").SingleAsync() == 0)
        {
            return [];
        }

        // Throws where an index and its table differ.
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE EXTENSION IF NOT EXISTS amcheck;
            SELECT bt_index_check(c.oid, true) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_am am ON am.oid = c.relam JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE am.amname = 'btree' AND n.nspname = 'public' AND i.indisvalid
            """);
        return [];
    }

    private static IEnumerable<string> Cards(Facts facts, FakeTeams teams, int repeats)
    {
        var seen = teams.Received.Select(activity => activity.Id).ToHashSet();
        foreach (var card in facts.Cards.Where(card => !seen.Contains(card.ActivityId!)))
        {
            yield return $"Card {card.Topic} of {card.Subject} is stored as sent and never arrived.";
        }

        var repeated = teams.Received.Where(activity => activity is { Kind: "Post", Card: not null })
            .GroupBy(activity => (activity.ConversationId, activity.Card!.ToJsonString()))
            .Where(copies => copies.Count() > 1)
            .ToList();
        if (repeated.Sum(copies => copies.Count() - 1) > repeats + teams.LateAnswers)
        {
            foreach (var copies in repeated)
            {
                yield return $"A card arrived {copies.Count()} times: {copies.First().Activity["summary"]}, at "
                    + string.Join(", ", copies.Select(copy => copy.At.ToString("O")));
            }
        }
    }

    private static IEnumerable<string> Mails(Facts facts, IReadOnlyList<(string Id, string To)> mails, int repeats)
    {
        foreach (var batch in facts.Batches.Where(batch => batch.Stage is BatchStage.Sent))
        {
            if (!mails.Any(mail => mail.Id.StartsWith($"{batch.Id:N}.", StringComparison.Ordinal)))
            {
                yield return $"Batch {batch.Number} is stored as sent, and no mail of it arrived.";
            }
        }

        var repeated = mails.GroupBy(mail => mail).Where(copies => copies.Count() > 1).ToList();
        if (repeated.Sum(copies => copies.Count() - 1) > repeats)
        {
            yield return $"Mails arrived more than once: {string.Join(", ", repeated.Select(copies => copies.Key))}";
        }
    }

    /// <summary>Every mail of the folder, parsed completely.</summary>
    private static IReadOnlyList<(string Id, string To)> Folder(TestBot bot) => [.. bot.Mails.Select(file =>
    {
        var mail = MimeMessage.Load(file);
        Assert.NotNull(mail.Body);
        return (mail.MessageId!, mail.To.ToString());
    })];

    [GeneratedRegex(@"\bKCH-\d{4}-\d{6}-\d\b")]
    private static partial Regex RequestNumbers();

    private sealed record StoredRequest(Guid Id, string Number, Guid MakerId);

    private sealed record StoredBatch(Guid Id, string Number, BatchStage Stage);

    private sealed record Facts(
        IReadOnlyList<StoredRequest> Requests,
        ILookup<Guid, AuditLine> Audit,
        IReadOnlyList<OutboxMessage> Outbox,
        IReadOnlyList<CardMessage> Cards,
        IReadOnlyList<StoredBatch> Batches);
}
