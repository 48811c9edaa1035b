using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Conversation;

internal sealed class ShowMenuHandler(BotDb db, OfficeProfile profile) : IHandle<ShowMenu>
{
    private static readonly Phrase NotUnderstood = new(
        "I have no answer to that. Choose below, ask in other words, or ask the computer cell.",
        "इसका उत्तर मेरे पास नहीं है। नीचे से चुनें, दूसरे शब्दों में पूछें, अथवा कंप्यूटर प्रकोष्ठ से पूछें।");

    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) => turn.Officer.IsKnown
        ? inputs.Text(ShowMenu.NotUnderstood) is null
            ? MenuCard.Of(turn, await db.CountsForAsync(turn, ct))
            : MenuCard.Of(turn, await db.CountsForAsync(turn, ct), NotUnderstood, unclear: true, inputs.Id(ShowMenu.Miss))
        : MenuCard.Stranger(turn, profile.ComputerCellMail);
}
