using BotApp.Basics;
using BotApp.Consolidation;

namespace BotApp.Requests;

/// <summary>What a returned request asks of the officer: only the ticked fields, with the head's reason above them.</summary>
public static class AskedAgainWords
{
    /// <summary>The template's fields to ask again; everything when none of the ticked ones is a field of it.</summary>
    public static IReadOnlyCollection<string>? AskedFields(this Request request, TemplateLayout layout) =>
        layout.Questions().Select(column => column.Field).Intersect(request.AskedAgain).ToList() is { Count: > 0 } fields ? fields
        : request.WantsProofAgain ? [] : null;

    public static Phrase ReasonWords(this Request request) => new(
        $"Returned for correction: {request.Reason}",
        $"सुधार हेतु लौटाया गया: {request.Reason}");
}
