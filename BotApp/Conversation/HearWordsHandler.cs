namespace BotApp.Conversation;

/// <summary>Typed words lead to an action; whatever is not understood leads to the menu.</summary>
internal sealed class HearWordsHandler : IHandleWords
{
    public Task<Reply> HandleAsync(string text, Turn turn, CancellationToken ct) => Task.FromResult(TextRouter.Read(text) switch
    {
        Spoken.Language language => Reply.GoOnTo<SwitchLanguage>(Inputs.None.With(SwitchLanguage.To, language.Wanted.ToString())),
        Spoken.Other => Reply.GoOnTo<ShowMenu>(),
        var unknown => throw new InvalidOperationException($"Nothing answers {unknown.GetType().Name}."),
    });
}
