using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Uploads;

/// <summary>Cards for a workbook that was refused or discarded.</summary>
public static class WorkbookCard
{
    public static CardContent Refused(Language language, Refusal why) =>
        new CardBuilder(language, new Phrase("The workbook was not accepted", "कार्यपुस्तिका नहीं ली गई"))
            .Error(why)
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(why.Message);

    public static CardContent Discarded(Language language) =>
        new CardBuilder(language, new Phrase("Workbook discarded", "कार्यपुस्तिका हटा दी गई"))
            .Text(new Phrase("Nothing in it was recorded.", "इसका कुछ भी दर्ज नहीं किया गया।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
}
