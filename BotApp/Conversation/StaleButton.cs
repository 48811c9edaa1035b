using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// The answer to a button whose verb is unknown or whose data cannot be read: it is on a card of an older version, or forged. It changes
/// nothing and shows the menu.
/// </summary>
public static class StaleButton
{
    public static readonly Phrase Notice = new(
        "This button is on an old card and no longer works. Nothing was changed; please go on from the menu.",
        "यह बटन पुराने कार्ड का है और अब काम नहीं करता। कोई परिवर्तन नहीं किया गया; कृपया मेनू से आगे बढ़ें।");

    public static Reply Reply => new Reply.Redirect(ShowMenu.Verb, Inputs.None, Notice);
}
