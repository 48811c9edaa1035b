using System.CommandLine;
using BotApp.Approvals;
using BotApp.Basics;
using BotApp.Consolidation.Results;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Records what two officers decide on a request on which nobody in the directory is left to decide, or the result that nobody there may
/// record (SECURITY.md, "Separation of duties"). Wherever somebody is left, the command refuses and names them.
/// </summary>
internal sealed class DecideRequestCommand(BotDb db, TimeProvider clock)
{
    private static readonly Stage[] AwaitingResult = [Stage.WithCell, Stage.Dispatched, Stage.Forwarded];

    public static Command Describe(ICommandRunner runner)
    {
        var number = new Argument<string>("number")
        {
            Description = "The request number. Without it the command lists the requests that wait for it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var approve = new Option<bool>("--approve") { Description = "The two officers approve it." };
        var refuse = new Option<string>("--refuse") { Description = "The two officers refuse it, for this reason." };
        var complete = new Option<string>("--complete") { Description = "The two officers record this result: the SSO-ID or a remark." };
        var by = new Option<string>("--by") { Description = NamedOfficers.FirstDescription };
        var confirmedBy = new Option<string>("--confirmed-by") { Description = NamedOfficers.SecondDescription };
        var command = new Command(
            "decide-request",
            "Records the decision or result of two named officers where nobody in the directory is left for it, even while the bot runs.")
        {
            number, approve, refuse, complete, by, confirmedBy,
        };
        command.SetAction((words, ct) => runner.RunAsync<DecideRequestCommand>(decide => decide.RunAsync(
            words.GetValue(number),
            new Decision(words.GetValue(approve), words.GetValue(refuse), words.GetValue(complete)),
            new NamedOfficers(words.GetValue(by), words.GetValue(confirmedBy)),
            ct)));
        return command;
    }

    private async Task<CommandResult> RunAsync(string? number, Decision decision, NamedOfficers named, CancellationToken ct)
    {
        if (await db.UnusableReasonAsync(ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        if (number is null)
        {
            return await ListAsync(ct);
        }

        if (!decision.IsOne)
        {
            return CommandResult.Failed("Give one of --approve, --refuse <reason> and --complete <result>.");
        }

        await db.BeginWriteAsync(ct);
        if (await db.Requests.FirstOrDefaultAsync(one => one.Number == RequestNumber.Parse(number), ct) is not { } request)
        {
            return CommandResult.Failed($"There is no request {number}.");
        }

        var refusal = await RefuseAsync(request, decision, named, ct);
        return refusal is not null ? CommandResult.Failed($"Nothing was changed. {refusal.Message.English}")
            : await db.SaveAsync(clock.GetUtcNow(), ct)
                ? CommandResult.Done($"{request.Number}: {request.Stage.DisplayText().English}. Everybody concerned is told.")
                : CommandResult.Failed("Nothing was changed: somebody else changed the request at the same time. Run the command again.");
    }

    private async Task<CommandResult> ListAsync(CancellationToken ct)
    {
        var open = await db.Requests.AsNoTracking()
            .Where(one => one.Stage == Stage.Submitted || AwaitingResult.Contains(one.Stage))
            .OrderBy(one => one.StageSince)
            .ToListAsync(ct);
        var directory = await db.DeciderDirectoryAsync(open, clock.GetUtcNow(), ct);
        var waiting = open.Where(request => WhoIsLeft(directory, request).Count == 0).ToList();
        return CommandResult.Done(waiting.Count == 0
            ? "No request waits for two officers."
            : string.Join(
                Environment.NewLine,
                waiting.Select(request => $"{request.Number}: {request.Stage.DisplayText().English} since {request.StageSince:u}")));
    }

    private async Task<Refusal?> RefuseAsync(Request request, Decision decision, NamedOfficers named, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (WhoIsLeft(await db.DeciderDirectoryAsync([request], now, ct), request) is { Count: > 0 } left)
        {
            return new SomebodyIsLeft(string.Join(", ", left.Select(holder => holder.Officer.Name).Distinct()));
        }

        if ((await db.FindAsync(named, ct)).IsRefused(out var unknown, out var officers))
        {
            return unknown;
        }

        if (officers is not { First.Id: var first, Second.Id: var second })
        {
            return new TwoNamesNeeded();
        }

        var why = decision.Result is { } result
            ? await db.RecordResultByTwoAsync(request, first, second, result, now, ct)
            : await db.DecideByTwoAsync(request, decision.To, first, second, decision.Reason, now, ct);
        if (why is null)
        {
            var managers = await db.PostHoldersAsync(Role.SystemsManager, null, now, ct);
            db.Outbox.AddRange(managers.Select(holder => holder.Officer.Id).Append(first).Append(second).Distinct()
                .Where(person => person != request.MakerId && person != request.SubjectOfficerId)
                .Select(person => OutboxMessage.Notify(NotificationTopics.DecidedByTwo, request.Id, request.Version, person, now)));
        }

        return why;
    }

    private IReadOnlyList<PostHolder> WhoIsLeft(DeciderDirectory directory, Request request) => request.Stage is Stage.Submitted
        ? directory.WhoMayDecide(request, clock.GetUtcNow())
        : directory.Completers(request);

    /// <summary>One of the three things that the two officers can do.</summary>
    private sealed record Decision(bool Approves, string? Reason, string? Result)
    {
        public bool IsOne => (Approves ? 1 : 0) + (Reason is { Length: > 0 } ? 1 : 0) + (Result is { Length: > 0 } ? 1 : 0) == 1;

        public Stage To => Approves ? Stage.Approved : Stage.Refused;
    }
}

internal sealed record SomebodyIsLeft(string Names) : Refusal(new Phrase(
    $"Officers of the directory are left for it: {Names}. They decide or record the result in the chat.",
    $"इसके लिए निर्देशिका के अधिकारी उपलब्ध हैं: {Names}। निर्णय अथवा परिणाम वे चैट में दर्ज करेंगे।"));
