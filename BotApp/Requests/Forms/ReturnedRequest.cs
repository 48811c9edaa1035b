using BotApp.Basics;

namespace BotApp.Requests.Forms;

/// <summary>What a returned request asks for: only the ticked fields, with the head's reason.</summary>
public static class ReturnedRequest
{
    /// <summary>The fields to ask again; null for all, when the form has none of the ticked fields.</summary>
    public static IReadOnlyCollection<string>? FieldsToAsk(this Request request, IReadOnlyList<FormField> questions) =>
        questions.Select(question => question.Key).Intersect(request.FieldsToCorrect).ToList() is { Count: > 0 } fields ? fields
        : request.NeedsNewAttachment ? [] : null;

    public static Phrase ReturnMessage(this Request request) => new(
        $"Returned for correction: {request.Reason}",
        $"सुधार हेतु लौटाया गया: {request.Reason}");
}
