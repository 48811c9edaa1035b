using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Consolidation.Loading;

/// <summary>Cards for a workbook that was refused or discarded.</summary>
public static class WorkbookCard
{
    public static CardFace Refused(Language language, Refusal why) =>
        new BaseCard(language, new Phrase("The workbook was not accepted", "कार्यपुस्तिका नहीं ली गई"))
            .Wrong(why)
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face(why.Words);

    public static CardFace Dropped(Language language) =>
        new BaseCard(language, new Phrase("Workbook discarded", "कार्यपुस्तिका हटा दी गई"))
            .Text(new Phrase("Nothing in it was recorded.", "इसका कुछ भी दर्ज नहीं किया गया।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face();
}
