using System.Text.Json;
using System.Text.Json.Nodes;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>See <see cref="ISavedForms"/>.</summary>
internal sealed class SavedFormStore(BotDb db) : ISavedForms
{
    // A form takes at most a few kilobytes; more than this is not typed by a person.
    private const int MaxLength = 20_000;

    public async Task<Reply> RestoreAsync(Inputs pressed, Reply reply, Turn turn, CancellationToken ct)
    {
        if (reply is not Reply.ReplaceCard { Card: { Form: { } form } card })
        {
            return reply;
        }

        // A form that comes back without a mistake was accepted, so nothing of it is kept.
        var values = pressed.Text(CardContent.FormKey) != form
            ? await SavedAsync(form, turn, ct)
            : card.HasMistake ? pressed.All : Inputs.None.All;
        return values.Count == 0 ? reply : new Reply.ReplaceCard(card with { Json = Fill(card.Json, values) });
    }

    public async Task NoteAsync(string verb, Inputs pressed, Reply? reply, Turn turn, CancellationToken ct)
    {
        var shown = (reply as Reply.ReplaceCard)?.Card;
        if (pressed.Text(CardContent.FormKey) is { } form)
        {
            // A refusal shows a mistake or only words; leaving a form presses another verb than the form's own.
            var isAccepted = shown is { HasMistake: false } && form.Split('/')[0] == verb;
            await KeepAsync(form, isAccepted ? null : pressed, turn, ct);
        }

        if (turn is { HasPressedRecordedCard: true, PressedMessageId: { } message } && shown is not null)
        {
            await NoteUseAsync(message, shown, turn.Officer.Id, ct);
        }
    }

    private async Task KeepAsync(string form, Inputs? typed, Turn turn, CancellationToken ct)
    {
        var values = JsonSerializer.Serialize(
            typed?.All.Where(pair => pair.Key != CardContent.FormKey && SecretDetector.Find(pair.Value) is null).ToDictionary());
        if (typed is null || values.Length > MaxLength)
        {
            await db.ExecuteOutsideTransactionAsync(
                () => db.SavedForms.Where(saved => saved.OfficerId == turn.Officer.Id && saved.Form == form).ExecuteDeleteAsync(ct),
                ct);
            return;
        }

        await db.ExecuteSerializedAsync(
            async () =>
            {
                var saved = await db.SavedForms.FindAsync([turn.Officer.Id, form], ct)
                    ?? db.SavedForms.Add(new SavedForm { OfficerId = turn.Officer.Id, Form = form, Values = values }).Entity;
                (saved.Values, saved.SavedAt) = (values, turn.Now);
                return await db.SaveChangesAsync(ct);
            },
            ct);
    }

    /// <summary>
    /// A message that shows inputs, or something else than what it was sent for, is in use: an update would take it away.
    /// </summary>
    private async Task NoteUseAsync(string message, CardContent shown, Guid officerId, CancellationToken ct)
    {
        foreach (var copy in await db.CardMessages.AsNoTracking()
            .Where(copy => copy.OfficerId == officerId && copy.ActivityId == message)
            .ToListAsync(ct))
        {
            var isInUse = shown.HasInputs || copy.Subject != shown.Subject;
            if (copy.InUse != isInUse)
            {
                await db.ExecuteOutsideTransactionAsync(
                    () => db.CardMessages.Where(card => card.Id == copy.Id)
                        .ExecuteUpdateAsync(set => set.SetProperty(card => card.InUse, isInUse), ct),
                    ct);
            }
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> SavedAsync(string form, Turn turn, CancellationToken ct) =>
        await db.SavedForms.AsNoTracking()
            .FirstOrDefaultAsync(saved => saved.OfficerId == turn.Officer.Id && saved.Form == form, ct) is { } saved
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(saved.Values)!
            : [];

    private static string Fill(string json, IReadOnlyDictionary<string, string> values)
    {
        var card = JsonNode.Parse(json)!;
        foreach (var input in InputsOf(card))
        {
            if (values.TryGetValue((string)input["id"]!, out var typed) && typed.Length > 0)
            {
                input["value"] = ValueFor(input, typed) ?? input["value"]?.DeepClone();
            }
        }

        return card.ToJsonString();
    }

    /// <summary>What the input shows for the answer a client sent, or null when the input no longer offers it.</summary>
    private static string? ValueFor(JsonObject input, string typed) =>
        input["choices"] is JsonArray choices ? Offered(typed, choices)
        : (string?)input["type"] is "Input.Date" && OfficeTime.ParseIso(typed.Trim()) is { } day ? OfficeTime.ToIso(day)
        : typed;

    // The choices may have changed since; clients send a choice by its value or by its title.
    private static string? Offered(string typed, JsonArray choices)
    {
        var offered = choices
            .Select(choice => (Title: Phrase.Same((string?)choice?["title"] ?? ""), Value: (string?)choice?["value"] ?? ""))
            .ToList();
        var chosen = typed.Split(',').Where(value => offered.Any(choice => choice.Value == value)).ToList();
        return chosen.Count > 0 ? string.Join(',', chosen) : ChoiceReader.Read(typed, offered);
    }

    private static IEnumerable<JsonObject> InputsOf(JsonNode? node) => node switch
    {
        JsonObject input when input["type"] is JsonValue type
            && type.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal)
            && input["id"] is JsonValue => [input],
        JsonObject element => element.SelectMany(pair => InputsOf(pair.Value)),
        JsonArray list => list.SelectMany(InputsOf),
        _ => [],
    };
}
