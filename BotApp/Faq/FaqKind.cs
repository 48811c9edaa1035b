namespace BotApp.Faq;

/// <summary>How certain an entry is, so that a card never states more than its source does.</summary>
public enum FaqKind
{
    /// <summary>Stated by the source.</summary>
    Answer,

    /// <summary>True on <see cref="FaqEntry.AsOf"/> according to the source; not confirmed since.</summary>
    Dated,

    /// <summary>Stated by no source; the entry names a contact to ask.</summary>
    Unknown,

    /// <summary>A different system with a similar name: another SSO, another portal.</summary>
    LookAlike,

    /// <summary>Not the computer cell's work: says so, and where to turn.</summary>
    OtherMatter,
}
