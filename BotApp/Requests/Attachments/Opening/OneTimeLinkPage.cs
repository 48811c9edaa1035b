using System.Security.Cryptography;
using System.Text;
using BotApp.Basics;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>
/// Two small pages. The first has a PIN field and a button, because link previews (Teams, mail scanners) fetch it: viewing does not
/// use up the link, pressing does. No script, no external resources. The viewer is unknown, so both languages are shown.
/// </summary>
public static class OneTimeLinkPage
{
    /// <summary>The name of the only input.</summary>
    public const string PinInput = "code";

    private static readonly string Style = """
        :root{color-scheme:light dark}
        *{box-sizing:border-box}
        body{margin:0;padding:1.25rem;font:1rem/1.5 "Segoe UI","Noto Sans","Noto Sans Devanagari",system-ui,sans-serif;background:light-dark(#f4f4f8,#1b1b1f);color:light-dark(#242424,#f0f0f0)}
        main{max-width:27rem;margin:8vh auto 0;padding:1.5rem;border-radius:.75rem;background:light-dark(#fff,#26262b);box-shadow:0 1px 6px #0002}
        h1{margin:0 0 .25rem;font-size:1.25rem;line-height:1.35}
        p{margin:0 0 1.25rem}
        label{display:block;margin-bottom:.375rem;font-weight:600}
        input,button{display:block;width:100%;min-height:3rem;border-radius:.5rem;font:inherit}
        input{padding:.25rem .75rem;border:1px solid light-dark(#6e6e76,#a0a0a8);background:light-dark(#fff,#1b1b1f);color:inherit;font-size:1.5rem;letter-spacing:.2em;font-variant-numeric:tabular-nums}
        button{margin-top:1rem;border:0;background:#4f52b2;color:#fff;font-weight:600;cursor:pointer}
        :is(input,button):focus-visible{outline:3px solid light-dark(#8b8ddb,#b3b5f5);outline-offset:1px}
        .wrong{margin-bottom:1.25rem;padding:.75rem;border-left:4px solid #c4314b;border-radius:.25rem;background:light-dark(#fcf0f2,#3b2026)}
        .wrong p{margin:0}
        """.ReplaceLineEndings("\n");

    /// <summary>Content-Security-Policy of the pages: our one style by its hash, our own form, nothing else.</summary>
    public static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action "
            + "'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Asks for the PIN; <paramref name="wrong"/> explains why the last one was not accepted.</summary>
    public static string AskPin(Refusal? wrong = null) => Page(
        new Phrase("Open the document", "दस्तावेज़ खोलें"),
        new Phrase(
            "Enter the six-digit code shown beside the link on the card in Teams. The link opens once; each opening is recorded.",
            "Teams के कार्ड पर लिंक के साथ दिया गया छह अंकों का कोड दर्ज करें। लिंक एक बार खुलता है; खोले जाने का अभिलेख रखा जाता है।"),
        Form(wrong, $"""
            <label for="{PinInput}">Code / <span lang="hi">कोड</span></label>
            <input id="{PinInput}" name="{PinInput}" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="9" required autofocus{(wrong is null
                ? ""
                : " aria-invalid=\"true\" aria-describedby=\"wrong\"")}>
            """));

    /// <summary>Asks for confirmation in a browser with a valid session.</summary>
    public static string Confirm() => Page(
        new Phrase("Open the document", "दस्तावेज़ खोलें"),
        new Phrase(
            "This link opens the document once. Each opening is recorded.",
            "यह लिंक दस्तावेज़ को एक बार खोलता है। खोले जाने का अभिलेख रखा जाता है।"),
        Form(null, ""));

    public static string Expired() => Page(
        new Phrase("This link has expired", "यह लिंक समाप्त हो चुका है"),
        new Phrase(
            "It has been used, is older than 10 minutes, is no longer yours, or a wrong code was entered too often. Please open the "
                + "documents or the workbook from Teams again.",
            "इसका उपयोग हो चुका है, यह 10 मिनट से पुराना है, अब आपके लिए नहीं है, अथवा गलत कोड अनेक बार दर्ज किया गया। कृपया दस्तावेज़ "
                + "अथवा कार्यपुस्तिका Teams से पुनः खोलें।"),
        "");

    /// <summary>The link was opened over plain http, where others can read it.</summary>
    public static string PlainHttp() => Page(
        new Phrase("This page needs a secure connection", "इस पृष्ठ के लिए सुरक्षित कनेक्शन आवश्यक है"),
        new Phrase(
            "Nothing was opened. Please open the documents or the workbook from Teams again; the link there begins with https.",
            "कुछ भी नहीं खोला गया। कृपया दस्तावेज़ अथवा कार्यपुस्तिका Teams से पुनः खोलें; वहाँ का लिंक https से प्रारंभ होता है।"),
        "");

    private static string Form(Refusal? wrong, string field) => $"""
        {(wrong is null
            ? ""
            : $"<div class=\"wrong\" id=\"wrong\" role=\"alert\"><p>{wrong.Message.English}</p><p lang=\"hi\">{wrong.Message.Hindi}</p></div>")}
        <form method="post">
        {field}
        <button type="submit">Open / <span lang="hi">खोलें</span></button>
        </form>
        """;

    private static string Page(Phrase title, Phrase words, string form) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>{title.English}</title><style>{Style}</style></head>
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
