namespace BotApp.Faq;

/// <summary>How far an entry may be trusted, so that a card never states more than its source.</summary>
public enum FaqKind
{
    /// <summary>The source says so.</summary>
    Answer,

    /// <summary>The source said so on <see cref="FaqEntry.AsOf"/>; nothing later confirms it.</summary>
    Dated,

    /// <summary>No source says; the entry names whom to ask.</summary>
    Unknown,

    /// <summary>Sounds alike and is something else: another SSO, another portal.</summary>
    LookAlike,
}
