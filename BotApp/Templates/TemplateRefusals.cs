using BotApp.Basics;

namespace BotApp.Templates;

/// <summary>A heading contains half a character, as some programs leave it when they cut a text.</summary>
public sealed record BrokenHeading(string Sheet, string Cell) : Refusal(new Phrase(
    $"In the sheet “{Sheet}” the heading in cell {Cell} contains a broken character. "
        + "Please type the heading again in Excel, save and send the file again.",
    $"शीट “{Sheet}” में कक्ष {Cell} के शीर्षक में एक त्रुटिपूर्ण वर्ण है। कृपया Excel में शीर्षक पुनः टाइप करें, "
        + "सहेजें और फ़ाइल पुनः भेजें।"));

/// <summary>No row of any visible sheet looks like a table header.</summary>
public sealed record NoHeaderFound() : Refusal(new Phrase(
    "No row with column headings was found in the workbook. Please check that this is the right file.",
    "कार्यपुस्तिका में स्तंभ-शीर्षकों वाली कोई पंक्ति नहीं मिली। कृपया जाँच लें कि यह सही फ़ाइल है।"));

/// <summary>Cells are merged over several data rows.</summary>
public sealed record MergedDataCells(string Sheet, string Cells) : Refusal(new Phrase(
    $"In the sheet “{Sheet}” the cells {Cells} below the headings are merged over several rows, so rows cannot be filled there. "
        + "Please select them in Excel, choose Home → Merge & Center → Unmerge Cells, save and send the file again.",
    $"शीट “{Sheet}” में शीर्षकों के नीचे के कक्ष {Cells} कई पंक्तियों में मिले हुए हैं, इसलिए वहाँ पंक्तियाँ नहीं भरी जा सकतीं। "
        + "कृपया Excel में इन्हें चुनकर Home → Merge & Center → Unmerge Cells से अलग करें, सहेजें और फ़ाइल पुनः भेजें।"));

/// <summary>A comment on a row that filling replaces may be about the person in that row, so it must not go out.</summary>
public sealed record CommentOnFilledRow(string Sheet, string Cell) : Refusal(new Phrase(
    $"In the sheet “{Sheet}” the cell {Cell} belongs to a filled row and has a comment, which would go out with every file. "
        + "Please delete it in Excel (Review → Delete), save and send the file again.",
    $"शीट “{Sheet}” में कक्ष {Cell} भरी हुई पंक्ति का है और उस पर टिप्पणी है, जो प्रत्येक फ़ाइल के साथ चली जाएगी। "
        + "कृपया इसे Excel में (Review → Delete) हटाएँ, सहेजें और फ़ाइल पुनः भेजें।"));

/// <summary>The row directly below the headings holds text and cannot move down.</summary>
public sealed record NoRoomBelowHeadings(string Sheet, int Row) : Refusal(new Phrase(
    $"In the sheet “{Sheet}” row {Row} directly below the headings is not free, and it cannot move because a picture, "
        + "chart or formula refers to it. Please insert an empty row above it in Excel, save and send the file again.",
    $"शीट “{Sheet}” में शीर्षकों के ठीक नीचे की पंक्ति {Row} रिक्त नहीं है, और कोई चित्र, "
        + "चार्ट या सूत्र उससे जुड़ा होने से वह नीचे नहीं जा सकती। कृपया Excel में उसके ऊपर एक रिक्त पंक्ति जोड़ें, "
        + "सहेजें और फ़ाइल पुनः भेजें।"));

/// <summary>The first row for data was given above the headings or in them.</summary>
public sealed record DataAboveHeadings(int HeaderRow) : Refusal(new Phrase(
    $"The first row for data must lie below row {HeaderRow}, where the headings are.",
    $"डेटा की पहली पंक्ति शीर्षकों वाली पंक्ति {HeaderRow} के नीचे होनी चाहिए।"));

/// <summary>"Do not change any column in it" (circular ¶3): the headings differ from the template's.</summary>
public sealed record ColumnsDiffer(IReadOnlyList<ColumnDifference> Differences) : Refusal(new Phrase(
    "The columns differ from the official template: " + string.Join("; ", Differences.Select(one => one.Message.English))
        + ". Please copy the rows into an unchanged template.",
    "स्तंभ निर्धारित टेम्पलेट से भिन्न हैं: " + string.Join("; ", Differences.Select(one => one.Message.Hindi))
        + "। कृपया पंक्तियाँ अपरिवर्तित टेम्पलेट में भरें।"));

/// <summary>A column whose heading differs; either text is null when the column is missing on that side.</summary>
public sealed record ColumnDifference(string Column, string? Expected, string? Found)
{
    public Phrase Message => (Expected, Found) switch
    {
        (null, _) => new Phrase($"column {Column} “{Found}” was added", $"स्तंभ {Column} “{Found}” जोड़ा गया है"),
        (_, null) => new Phrase($"column {Column} “{Expected}” is missing", $"स्तंभ {Column} “{Expected}” नहीं है"),
        _ => new Phrase(
            $"column {Column} is “{Found}” instead of “{Expected}”", $"स्तंभ {Column} में “{Expected}” के स्थान पर “{Found}” है"),
    };
}

/// <summary>The workbook lacks the template's data sheet.</summary>
public sealed record SheetMissing(string Sheet) : Refusal(new Phrase(
    $"The workbook has no sheet “{Sheet}”. Please use an unchanged copy of the official template.",
    $"कार्यपुस्तिका में “{Sheet}” शीट नहीं है। कृपया निर्धारित टेम्पलेट की अपरिवर्तित प्रति का उपयोग करें।"));

/// <summary>An answer cannot be written into a cell; <paramref name="Row"/> counts the given rows from 1.</summary>
public sealed record AnswerTooLongForCell(int Row, string Header, Phrase Reason) : Refusal(new Phrase(
    $"Row {Row}, “{Header}”: {Reason.English}",
    $"पंक्ति {Row}, “{Header}”: {Reason.Hindi}"));

/// <summary>The rows exceed the room above the footer or the end of the sheet.</summary>
public sealed record TooManyRows(int Rows, int Room) : Refusal(new Phrase(
    $"{Rows} rows were to be written, but the template has room for {Room} only. Please make more than one batch.",
    $"{Rows} पंक्तियाँ भरनी थीं, परंतु टेम्पलेट में केवल {Room} पंक्तियों का स्थान है। कृपया एक से अधिक बैच बनाएँ।"));

/// <summary>The layout asks for values in a column that has a formula.</summary>
public sealed record ColumnHasFormula(string Header) : Refusal(new Phrase(
    $"The template calculates the column “{Header}” with a formula, so it cannot be filled. Please mark the column as “not filled here”.",
    $"टेम्पलेट “{Header}” स्तंभ की गणना सूत्र से करता है, अतः इसे भरा नहीं जा सकता। कृपया स्तंभ को “यहाँ नहीं भरा जाता” चिह्नित करें।"));
