namespace BotApp.Conversation;

/// <summary>A thing a person can do. The verb on the button and the handler behind it are one symbol.</summary>
public interface IVerb
{
    static abstract string Verb { get; }
}

/// <summary>One thing a person does: read, decide, store, answer.</summary>
public interface IHandle<TVerb> where TVerb : IVerb
{
    Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct);
}

/// <summary>A file arrived in the 1:1 chat.</summary>
public interface IHandleFiles
{
    Task<Reply> HandleAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct);
}

/// <summary>
/// Takes files for one purpose. Purposes are asked in the order of <see cref="FilePurpose"/>; the first that takes the files answers,
/// and the last one takes everything.
/// </summary>
public interface ITakeFiles
{
    FilePurpose Purpose { get; }

    bool Takes(IReadOnlyList<IncomingFile> files, Turn turn);

    Task<Reply> TakeAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct);
}

/// <summary>What a file sent in the chat can be for.</summary>
public enum FilePurpose
{
    /// <summary>From the computer cell or a head: a template, marked results, paper applications.</summary>
    Workbook,

    /// <summary>Pages for the form or request that the person is working on.</summary>
    Scan,
}

/// <summary>Words were typed in the 1:1 chat.</summary>
public interface IHandleWords
{
    Task<Reply> HandleAsync(string text, Turn turn, CancellationToken ct);
}

/// <summary>Somebody spoke to the bot where others read along; <c>secret</c> is what should not have been typed there, if anything.</summary>
public interface IGoOnInPrivate
{
    Task<Reply> AnswerAsync(Turn turn, Secret? secret, CancellationToken ct);
}

/// <summary>How the router finds out, once per turn, who is speaking and in which language.</summary>
public interface IRecognise
{
    Task<Turn> RecogniseAsync(Caller caller, CancellationToken ct);

    /// <summary>Notes that the person removed the bot, so that nothing more is sent to that chat.</summary>
    Task ForgetChatAsync(Caller caller, CancellationToken ct);
}

/// <summary>
/// Remembers what has been answered, so that a delivery which Teams repeats has one effect and gets the same answer.
/// The key joins the turn's one save; the answer is kept beside it, encrypted.
/// </summary>
public interface IInbox
{
    /// <summary>The answer given to this delivery before, or null. Afterwards the key is part of the turn's save.</summary>
    Task<Reply?> OpenAsync(string key, CancellationToken ct);

    /// <summary>Keeps the answer if the turn saved anything; a turn that only read leaves no trace.</summary>
    Task CloseAsync(string key, Reply answer, CancellationToken ct);
}
