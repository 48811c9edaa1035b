using BotApp.Audit;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>Creates requests without walking through the form, and changes charges.</summary>
public static class RequestScenario
{
    private const int MaxTries = 1200;

    /// <summary>A directory line for a person besides <see cref="TestBot.DirectoryCsv"/>; the id is derived from the name.</summary>
    public static string DirectoryLine(
        string name,
        string role = "Officer",
        string office = "Ernakulam Division",
        string post = "Inspector",
        string designation = "Inspector") =>
        $"{office},Division,{post},{role},{name},{designation},"
        + $"{name.Replace(' ', '.').ToLowerInvariant()}@kochi.example.gov.in,{IdOf(name)},\n";

    public static Guid IdOf(string name) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    /// <summary>A person of <see cref="DirectoryLine"/>.</summary>
    public static TeamsChat ChatWith(this TestBot bot, string name) => bot.Chat(name, IdOf(name));

    /// <summary>A name of letters only, as the form requires.</summary>
    public static string NameOf(int number) => $"Officer {(char)('A' + (number / 26))}{(char)('a' + (number % 26))}";

    /// <summary>Stores a complete creation request as the form would, and notifies the heads.</summary>
    public static Task<Guid> SubmitAsync(
        this TestBot bot,
        Guid makerId,
        Func<Answers, Answers>? change = null,
        bool withScan = true,
        bool tell = true,
        int? running = null) =>
        bot.DoAsync(async db =>
        {
            var maker = await db.Officers.FirstAsync(o => o.Id == makerId);
            var (template, _) = await db.CurrentTemplateAsync(RequestKind.Creation, TestData.Today, default);
            var now = bot.Clock.GetUtcNow();
            var answers = TestData.CreationAnswers.With(TemplateField.Name, maker.Name)
                .With(TemplateField.Email, maker.Upn)
                .With(TemplateField.Mobile, CreationScenario.MobileOf(maker.Name))
                .With(TemplateField.DateOfJoining, CreationScenario.JoinedOn(maker.Name));
            var request = Request.Submit(
                Guid.CreateVersion7(now),
                RequestNumber.Format("KCH", 2026, running ?? 900_000 + await db.NextNumberAsync("test", default)),
                RequestKind.Creation,
                makerId,
                maker.OfficeId!.Value,
                template,
                change?.Invoke(answers) ?? answers,
                now);
            db.Requests.Add(request);
            db.Audit.Add(AuditLine.Create("request.submitted", request.Id, makerId, now));
            if (withScan)
            {
                await bot.AttachScanAsync(db, request.Id, makerId, maker.Name);
            }

            if (tell)
            {
                db.ScheduleReminders(request, bot.Services.GetRequiredService<OfficeProfile>());
                await db.NotifyDecidersAsync(request, now, default);
            }

            await db.SaveAsync(now, default);
            return request.Id;
        });

    /// <summary>Attaches a scan to every pending paper application, and the uploading head approves them.</summary>
    public static Task<bool> ApprovesPaperAsync(this TestBot bot) => bot.DoAsync(async db =>
    {
        var now = bot.Clock.GetUtcNow();
        foreach (var request in await db.Requests.Where(r => r.FiledById != null && r.Stage == Stage.Submitted).ToListAsync())
        {
            await bot.AttachScanAsync(db, request.Id, request.FiledById!.Value, request.Number);
            var holder = (await db.DecidersForAsync(request, now, default)).First(one => one.Officer.Id == request.FiledById);
            var facts = await db.DutyFactsAsync([request], holder.Officer.Id, default);
            Assert.False(request.Approve(holder.AsDecider(), facts, 1, now).IsRefused(out var why, out _), why?.Message.English);
        }

        return await db.SaveAsync(now, default);
    });

    /// <summary>Stores a readable scan with this text; the caller saves.</summary>
    public static Task AttachScanAsync(this TestBot bot, BotDb db, Guid requestId, Guid officerId, string text) =>
        bot.AttachScanAsync(db, requestId, officerId, "service-book.pdf", FileFormat.Pdf, SampleFiles.Pdf(text));

    /// <summary>Stores a scan of these bytes; the caller saves.</summary>
    public static async Task AttachScanAsync(
        this TestBot bot, BotDb db, Guid requestId, Guid officerId, string name, FileFormat format, byte[] scan)
    {
        var id = Guid.NewGuid();
        await bot.Services.GetRequiredService<DocumentVault>().StoreAsync(id, async destination =>
        {
            await destination.WriteAsync(scan);
            return true;
        });
        db.Attachments.Add(new Attachment
        {
            Id = id,
            RequestId = requestId,
            OfficerId = officerId,
            Name = name,
            Format = format,
            Length = scan.Length,
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(scan)),
            AddedAt = bot.Clock.GetUtcNow(),
        });
    }

    /// <summary>Attaches the office order to the change of charge just proposed, and sends it for confirmation.</summary>
    public static async Task SendsOfficeOrderAsync(this TeamsChat proposer, byte[]? scan = null)
    {
        await proposer.SendsFileAsync("order.pdf", scan ?? SampleFiles.Pdf("Office order"));
        await proposer.PressesAsync("Send for confirmation");
    }

    public static Task<Request> RequestAsync(this TestBot bot, Guid id) =>
        bot.ReadAsync(db => db.Requests.AsNoTracking().FirstAsync(r => r.Id == id));

    /// <summary>The post that a person holds.</summary>
    public static Task<Post> PostOfAsync(this TestBot bot, TeamsChat holder) => bot.ReadAsync(db =>
        (from charge in db.Charges
         join post in db.Posts on charge.PostId equals post.Id
         where charge.OfficerId == holder.Person.AadObjectId
         select post).FirstAsync());

    /// <summary>Ends the person's charges now.</summary>
    public static Task RelieveAsync(this TestBot bot, TeamsChat holder) => bot.DoAsync(async db =>
    {
        foreach (var charge in await db.Charges.Where(c => c.OfficerId == holder.Person.AadObjectId).ToListAsync())
        {
            charge.EndAt(bot.Clock.GetUtcNow(), bot.Clock.GetUtcNow());
        }

        return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
    });

    public static Task GiveChargeAsync(
        this TestBot bot,
        TeamsChat to,
        Guid postId,
        ChargeKind kind,
        DateTimeOffset? from = null,
        DateTimeOffset? until = null) => bot.DoAsync(async db =>
    {
        db.Charges.Add(new Charge
        {
            Id = Guid.NewGuid(),
            PostId = postId,
            OfficerId = to.Person.AadObjectId,
            Kind = kind,
            From = from ?? bot.Clock.GetUtcNow(),
            Until = until
        });
        return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
    });

    public static async Task<T> DoAsync<T>(this TestBot bot, Func<BotDb, Task<T>> act)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<BotDb>());
    }

    /// <summary>Waits until the condition holds, for up to two minutes, because a loaded machine is slow.</summary>
    public static async Task UntilAsync(this TestBot bot, Func<BotDb, Task<bool>> so, string what)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (await bot.ReadAsync(so))
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"Timed out waiting for: {what}");
    }

    /// <summary>The same for a condition outside the database.</summary>
    public static async Task UntilAsync(this TestBot bot, Func<bool> so, string what)
    {
        for (var tries = 0; tries < MaxTries && !so(); tries++)
        {
            await Task.Delay(100);
        }

        if (!so())
        {
            throw new TimeoutException($"{bot.Folder}: timed out waiting for: {what}");
        }
    }
}
