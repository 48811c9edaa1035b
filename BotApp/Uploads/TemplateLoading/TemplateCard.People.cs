using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Templates;
using BotApp.Templates.PeopleRemoval;

namespace BotApp.Uploads.TemplateLoading;

public static partial class TemplateCard
{
    /// <summary>Of each list so many are named; the rest is counted, to keep the card small.</summary>
    private const int MaxNamed = 4;
    private const int MaxSheets = 20;

    // People and texts outside the data rows: what is removed, what goes out with every file.
    private static void PeopleNotes(CardBuilder card, TemplateLayout layout)
    {
        if (layout.FooterTexts.Count > 0)
        {
            card.Note(new Phrase("Below the data, kept in every file: ", "डेटा के नीचे, प्रत्येक फ़ाइल में यथावत: ")
                + Named([.. layout.FooterTexts.Select(text => $"“{ColumnText.Shorten(text)}”")]));
        }

        if (layout.People is not { } people)
        {
            return;
        }

        AddSheets(card, people.Sheets);
        if (people.UnusedTexts > 0)
        {
            card.Warning(Phrase.Counted(
                people.UnusedTexts,
                ("text that no cell shows is removed.", "texts that no cell shows are removed."),
                ("पाठ, जो किसी कक्ष में नहीं दिखता, हटाया जाएगा।", "पाठ, जो किसी कक्ष में नहीं दिखते, हटाए जाएँगे।")));
        }

        if (people.Mentions.Count > 0)
        {
            card.Warning(new Phrase(
                "A sample from the data rows is also named here, and this goes out with every file: ",
                "डेटा पंक्तियों का नमूना यहाँ भी है और प्रत्येक फ़ाइल के साथ जाएगा: ") + Named(people.Mentions) + new Phrase(
                ". If it is a real person, please clear these cells in Excel and send the file again.",
                "। यदि यह वास्तविक व्यक्ति है, तो कृपया ये कक्ष Excel में रिक्त कर फ़ाइल पुनः भेजें।"));
        }

        if (people.Beside.Count > 0)
        {
            card.Warning(new Phrase(
                "Beside the filled rows, kept in every file: ", "भरी हुई पंक्तियों के पास, प्रत्येक फ़ाइल में यथावत: ")
                + Named(people.Beside) + new Phrase(
                    ". If this is about a person, please clear it in Excel and send the file again.",
                    "। यदि यह किसी व्यक्ति के बारे में है, तो कृपया इसे Excel में रिक्त कर फ़ाइल पुनः भेजें।"));
        }

        AddAuthors(card, people);
        AddKept(card, people.Kept);
    }

    private static void AddSheets(CardBuilder card, IReadOnlyList<SheetWithPeople> sheets)
    {
        foreach (var sheet in sheets.Take(MaxNamed))
        {
            card.Warning(
                Sheet(sheet.Sheet, sheet.Hidden) + new Phrase(" also holds people: ", " में भी व्यक्ति हैं: ") + Removed(sheet.Rows));
        }

        if (sheets.Count > MaxNamed)
        {
            card.Warning(new Phrase("All other sheets with people together: ", "व्यक्तियों वाली शेष सभी शीट मिलाकर: ")
                + Removed(sheets.Skip(MaxNamed).Sum(sheet => sheet.Rows))
                + Phrase.Same(" " + string.Join(", ", sheets.Select(sheet => $"“{sheet.Sheet}”").Skip(MaxNamed).Take(MaxSheets)))
                + (sheets.Count > MaxNamed + MaxSheets ? Phrase.Same(", …") : Phrase.Empty));
        }
    }

    private static Phrase Removed(int rows) => Phrase.Counted(
        rows,
        ("row is removed and never sent.", "rows are removed and never sent."),
        ("पंक्ति हटाई जाएगी और कभी नहीं भेजी जाएगी।", "पंक्तियाँ हटाई जाएँगी और कभी नहीं भेजी जाएँगी।"));

    private static void AddAuthors(CardBuilder card, StrayPeople people)
    {
        if (people.Authors.Count > 0)
        {
            card.Note(new Phrase("Names in the file's properties and comments: ", "फ़ाइल के गुणों एवं टिप्पणियों में नाम: ")
                + Named(people.Authors) + (people.RemovesAuthors
                    ? new Phrase(". Those in the properties are removed.", "। गुणों में से ये हटा दिए जाएँगे।")
                    : new Phrase(
                        ". They go out with every file; to remove them: File → Info → Check for Issues → Inspect Document.",
                        "। ये प्रत्येक फ़ाइल के साथ जाएँगे; हटाने हेतु: File → Info → Check for Issues → Inspect Document।")));
        }
    }

    private static void AddKept(CardBuilder card, IReadOnlyList<SheetSummary> kept)
    {
        foreach (var sheet in kept.Take(MaxNamed))
        {
            card.Note(Sheet(sheet.Sheet, sheet.Hidden) + Phrase.Same(": ")
                + Phrase.Counted(sheet.Rows, ("row", "rows"), ("पंक्ति", "पंक्तियाँ"))
                + Phrase.Same($" ({string.Join(", ", sheet.First.Select(text => $"“{text}”"))}{(sheet.Rows > 1 ? ", …" : "")})")
                + (sheet.Samples > 0 ? new Phrase(", a filled sample", ", भरा हुआ नमूना") : Phrase.Empty)
                + new Phrase("; goes out unchanged with every file.", "; प्रत्येक फ़ाइल के साथ यथावत जाएगी।"));
        }

        if (kept.Count > MaxNamed)
        {
            card.Note(new Phrase("Unchanged too: ", "ये भी यथावत: ")
                + Named([.. kept.Skip(MaxNamed).Select(sheet => $"“{sheet.Sheet}”")]));
        }
    }

    private static Phrase Sheet(string name, bool hidden) => hidden
        ? new Phrase($"Sheet “{name}” (hidden)", $"शीट “{name}” (छिपी हुई)")
        : new Phrase($"Sheet “{name}”", $"शीट “{name}”");

    private static Phrase Named(IReadOnlyList<string> all) => Phrase.Same(string.Join(", ", all.Take(MaxNamed)))
        + (all.Count > MaxNamed
            ? new Phrase($" and {all.Count - MaxNamed} more", $" तथा {all.Count - MaxNamed} और")
            : Phrase.Empty);
}
