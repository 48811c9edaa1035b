using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Conversation;

internal sealed class ShowMenuHandler(BotDb db, OfficeProfile profile) : IHandle<ShowMenu>
{
    private static readonly Phrase NotUnderstood = new(
        "I have no answer to that. This is what I can help with; for anything else please ask the Headquarters computer cell.",
        "इसका उत्तर मेरे पास नहीं है। मैं इन विषयों में सहायता कर सकता हूँ; अन्य विषयों हेतु कृपया मुख्यालय कंप्यूटर प्रकोष्ठ से पूछें।");

    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) => turn.Officer.IsKnown
        ? MenuCard.Of(turn, await db.CountsForAsync(turn, ct), inputs.Text(ShowMenu.NotUnderstood) is null ? null : NotUnderstood)
        : MenuCard.Stranger(turn, profile.ComputerCellMail);
}
