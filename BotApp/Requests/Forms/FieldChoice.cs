using BotApp.Basics;

namespace BotApp.Requests.Forms;

/// <summary>One choice of a field: the label on the card and the stored value.</summary>
public sealed record FieldChoice(Phrase Label, string Value);
