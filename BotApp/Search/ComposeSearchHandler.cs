using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Search;

/// <summary>
/// Finds requests for the compose box of any chat, among what the person may see. The inserted card says stage and holder and names no
/// officer. Read-only: the chat belongs to somebody else, so nothing about it is stored.
/// </summary>
internal sealed class ComposeSearchHandler(BotDb db, OfficeProfile profile, TimeProvider clock) : IMessageExtension
{
    private const string Prefix = "request:";

    public async Task<IReadOnlyList<MessageExtensionItem>> SearchAsync(Caller who, string words, int skip, int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (LookupReader.Read(words, profile.Code, OfficeTime.DayOf(now)) is not { } terms
            || await db.OfficerWithAccessAsync(who, ct) is not { } officer)
        {
            return [];
        }

        var scope = await ScopeAsync(officer, now, ct);
        List<MessageExtensionItem> items = [];
        foreach (var hit in (await db.FindAsync(terms, scope, skip, most, ct)).Hits)
        {
            if (await ItemAsync(hit.Request.Id, officer, who, scope, now, ct) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    public async Task<MessageExtensionItem?> SelectItemAsync(Caller who, string entryId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return entryId.StartsWith(Prefix, StringComparison.Ordinal)
            && Guid.TryParseExact(entryId[Prefix.Length..], "N", out var id)
            && await db.OfficerWithAccessAsync(who, ct) is { } officer
                ? await ItemAsync(id, officer, who, await ScopeAsync(officer, now, ct), now, ct)
                : null;
    }

    private async Task<LookupScope> ScopeAsync(Officer officer, DateTimeOffset now, CancellationToken ct) =>
        LookupScope.Of(officer.Id, await db.AuthoritiesOfAsync(officer.Id, now, ct));

    private async Task<MessageExtensionItem?> ItemAsync(
        Guid requestId, Officer officer, Caller who, LookupScope scope, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.FoundRequestAsync(requestId, scope, now, ct) is not { } found)
        {
            return null;
        }

        var language = officer.Language ?? who.Locale ?? officer.PreferredLanguage;
        var status = found.Request.Kind.DisplayText() + Phrase.Same(" – ") + found.Request.Stage.DisplayText();
        return new MessageExtensionItem(
            $"{Prefix}{found.Request.Id:N}",
            found.Officer is { } about ? $"{found.Request.Number} – {about.Name}" : found.Request.Number,
            status.In(language),
            FoundRequestCard.RenderForPaste(language, found with { Officer = null, Fields = [], Attachments = [] }));
    }
}
