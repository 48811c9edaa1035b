using BotApp.Basics;

namespace BotApp.Requests.Proofs.Opening;

/// <summary>
/// Two tiny pages. The first has one button, because previews of links (Teams, mail scanners) fetch them: looking does not use a pass up,
/// pressing does. No script, no style, nothing from elsewhere; works on any phone.
/// </summary>
public static class DocumentPage
{
    public static string Ask() => Page(
        new Phrase("Open the document", "दस्तावेज़ खोलें"),
        new Phrase("This link opens the document once. The opening is recorded.", "यह लिंक दस्तावेज़ को एक बार खोलता है। खोले जाने का अभिलेख रखा जाता है।"),
        "<form method=\"post\"><button type=\"submit\">Open / खोलें</button></form>");

    public static string Over() => Page(
        new Phrase("This link is over", "यह लिंक समाप्त हो चुका है"),
        new Phrase(
            "It has been used, is older than 10 minutes, or is not yours any more. Please press “Open documents” in Teams again.",
            "इसका उपयोग हो चुका है, यह 10 मिनट से पुराना है, अथवा अब आपके लिए नहीं है। कृपया Teams में “दस्तावेज़ खोलें” पुनः दबाएँ।"),
        "");

    private static string Page(Phrase title, Phrase words, string form) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>{title.English}</title></head>
        <body>
        <main>
        <h1>{title.English}</h1><p>{words.English}</p>
        <h1 lang="hi">{title.Hindi}</h1><p lang="hi">{words.Hindi}</p>
        {form}
        </main>
        </body>
        </html>

        """;
}
