using BotApp.Basics;

namespace BotApp.Consolidation.Results;

/// <summary>No row of the workbook belongs to an open batch.</summary>
public sealed record NoMatchingBatch() : Refusal(new Phrase(
    "No row of this workbook matches an open batch. Please send the workbook or the results sheet of a batch that awaits results.",
    "इस कार्यपुस्तिका की कोई पंक्ति किसी लंबित बैच से मेल नहीं खाती। "
        + "कृपया ऐसे बैच की कार्यपुस्तिका अथवा परिणाम पत्रक भेजें जिसके परिणाम शेष हैं।"));

public sealed record NumberNotInBatch(string Typed) : Refusal(new Phrase(
    $"request number “{Typed}” is not in this batch", $"अनुरोध संख्या “{Typed}” इस बैच में नहीं है"));

public sealed record SerialNotInBatch(int Serial) : Refusal(new Phrase(
    $"the batch has no row {Serial}", $"बैच में पंक्ति {Serial} नहीं है"));

/// <summary>The row has left the batch: its request was returned to the officer.</summary>
public sealed record RowRejectedBefore(int Row, string Reason) : Refusal(new Phrase(
    $"row {Row} is recorded as not accepted and went back to the officer; once corrected, it comes in a new batch",
    $"पंक्ति {Row} अस्वीकृत दर्ज है और अधिकारी को लौटाई जा चुकी है; सुधार के बाद यह नए बैच में आएगी"))
{
    /// <summary>Whether a row of the file says something else than what is recorded.</summary>
    public bool IsContradictedBy(string reason, string outcome) => outcome.Length > 0 || (reason.Length > 0 && reason != Reason);
}

public sealed record RowNotMatched() : Refusal(new Phrase(
    "no row of the batch has exactly this name", "बैच की किसी पंक्ति में ठीक यही नाम नहीं है"));

public sealed record NameDiffers(int Serial, string Expected) : Refusal(new Phrase(
    $"row {Serial} of the batch is “{Expected}”", $"बैच की पंक्ति {Serial} में “{Expected}” है"));

public sealed record DuplicateRow(string Number) : Refusal(new Phrase(
    $"this is a second row for {Number}", $"{Number} हेतु दूसरी पंक्ति"));

public sealed record AnswersDiffer(IReadOnlyList<string> Columns) : Refusal(new Phrase(
    $"differs from what was sent in: {string.Join(", ", Columns)}", $"भेजे गए विवरण से भिन्न: {string.Join(", ", Columns)}"));

/// <summary>A remark without a result may be a rejection, so the cell enters it with its reason on the batch card.</summary>
public sealed record RemarkWithoutResult(string Remark) : Refusal(new Phrase(
    $"remark “{Remark}”: please enter this row on the batch card", $"अभ्युक्ति “{Remark}”: कृपया यह पंक्ति बैच के कार्ड पर दर्ज करें"));

public sealed record ResultAndReason(string SsoId) : Refusal(new Phrase(
    $"the row has both the SSO-ID {SsoId} and a reason; please leave one of them",
    $"पंक्ति में SSO-ID {SsoId} एवं कारण दोनों हैं; कृपया एक ही रखें"));

/// <summary>An SSO-ID belongs to one officer for the whole service.</summary>
public sealed record SsoIdTaken(string SsoId) : Refusal(
    new Phrase(
        $"The SSO-ID {SsoId} already belongs to another officer", $"SSO-ID {SsoId} पहले से किसी अन्य अधिकारी की है"),
    CompleteRow.SsoId);

public sealed record DuplicateSsoId(string SsoId) : Refusal(new Phrase(
    $"the SSO-ID {SsoId} is on two rows; please ask Saksham Seva which officer it belongs to",
    $"SSO-ID {SsoId} दो पंक्तियों में है; कृपया सक्षम सेवा से पूछें कि यह किसकी है"));

public sealed record ResultsChanged() : Refusal(new Phrase(
    "The batch has changed since this card was shown. Please check again before recording.",
    "यह कार्ड बनने के बाद बैच बदल गया है। कृपया दर्ज करने से पहले पुनः देखें।"));

public sealed record CorrectedRowMissing() : Refusal(new Phrase(
    "Please choose the row whose recorded result is wrong.", "कृपया वह पंक्ति चुनें जिसका दर्ज परिणाम गलत है।"), CorrectResult.Row);

public sealed record CorrectedResultMissing() : Refusal(new Phrase(
    "Please enter the correct result.", "कृपया सही परिणाम लिखें।"), CorrectResult.Outcome);

public sealed record CorrectionReasonMissing() : Refusal(new Phrase(
    "Please say why the result is corrected; the officer will read it.",
    "कृपया लिखें कि परिणाम क्यों सुधारा जा रहा है; अधिकारी इसे पढ़ेंगे।"), CorrectResult.Reason);
