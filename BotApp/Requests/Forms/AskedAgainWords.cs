using BotApp.Basics;

namespace BotApp.Requests.Forms;

/// <summary>What a returned request asks for: only the ticked fields, with the head's reason.</summary>
public static class AskedAgainWords
{
    /// <summary>The fields to ask again; null for all, when the form has none of the ticked fields.</summary>
    public static IReadOnlyCollection<string>? AskedFields(this Request request, IReadOnlyList<Question> questions) =>
        questions.Select(question => question.Field).Intersect(request.AskedAgain).ToList() is { Count: > 0 } fields ? fields
        : request.WantsProofAgain ? [] : null;

    public static Phrase ReasonWords(this Request request) => new(
        $"Returned for correction: {request.Reason}",
        $"सुधार हेतु लौटाया गया: {request.Reason}");
}
