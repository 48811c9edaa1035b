namespace BotApp.Conversation;

/// <summary>
/// What a person typed into a form that was refused or left. Shown again with the form, on any device, until the form is accepted or the
/// purge deletes it, after as many days as a draft.
/// </summary>
public sealed class SavedForm
{
    public required Guid OfficerId { get; init; }

    /// <summary>Which form: <see cref="CardContent.Form"/>.</summary>
    public required string Form { get; init; }

    /// <summary>The inputs as a JSON object of strings. Kept encrypted.</summary>
    public required string Values { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}
