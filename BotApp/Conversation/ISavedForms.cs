namespace BotApp.Conversation;

/// <summary>Keeps what was typed into forms, and which messages a person is working in.</summary>
public interface ISavedForms
{
    /// <summary>The reply with everything put back that was typed into its form: just now, or earlier.</summary>
    Task<Reply> RestoreAsync(Inputs pressed, Reply reply, Turn turn, CancellationToken ct);

    /// <summary>
    /// After a press: keeps what was typed unless the form was accepted, never a secret; and notes whether the pressed message now shows
    /// something that an update must not draw over. <paramref name="reply"/> is null when the turn failed.
    /// </summary>
    Task NoteAsync(string verb, Inputs pressed, Reply? reply, Turn turn, CancellationToken ct);
}
