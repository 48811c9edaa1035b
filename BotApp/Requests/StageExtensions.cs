using BotApp.Basics;

namespace BotApp.Requests;

public static class StageExtensions
{
    public static bool IsOpen(this Stage stage) => stage switch
    {
        Stage.Submitted or Stage.Returned or Stage.Approved or Stage.Batched or Stage.Dispatched or Stage.Forwarded or Stage.WithCell => true,
        Stage.Completed or Stage.Refused or Stage.Withdrawn or Stage.Expired or Stage.Done => false,
    };

    /// <summary>The audit event for a change to this stage.</summary>
    public static string AuditEvent(this Stage stage) => $"request.{stage.ToString().ToLowerInvariant()}";

    public static Phrase DisplayText(this Stage stage) => stage switch
    {
        Stage.Submitted => new("Submitted", "प्रस्तुत"),
        Stage.Returned => new("Returned for correction", "सुधार हेतु लौटाया गया"),
        Stage.Approved => new("Approved", "अनुमोदित"),
        Stage.Batched => new("Consolidated", "समेकित"),
        Stage.Dispatched => new("Sent to the computer cell", "कंप्यूटर प्रकोष्ठ को प्रेषित"),
        Stage.Forwarded => new("Forwarded to Saksham Seva", "सक्षम सेवा को अग्रेषित"),
        Stage.Completed => new("Completed", "पूर्ण"),
        Stage.Refused => new("Refused", "अस्वीकृत"),
        Stage.Withdrawn => new("Withdrawn", "वापस लिया गया"),
        Stage.Expired => new("Expired", "समय-सीमा समाप्त"),
        Stage.WithCell => new("With the computer cell", "कंप्यूटर प्रकोष्ठ के पास"),
        Stage.Done => new("Done", "पूर्ण"),
    };

    public static Phrase DisplayText(this RequestKind kind) => kind switch
    {
        RequestKind.Creation => new("New SSO-ID", "नई SSO-ID"),
        RequestKind.Promotion => new("Designation update on promotion", "पदोन्नति पर पदनाम अद्यतन"),
        RequestKind.ChargeReport => new("Charge report", "कार्यभार रिपोर्ट"),
        RequestKind.Mapping => new("Mapping in the GST application", "GST एप्लिकेशन में मैपिंग"),
        RequestKind.Activation => new("Activation of SSO-ID", "SSO-ID सक्रियण"),
    };

    /// <summary>
    /// Charge, mapping and unsolved activation requests need no approval: they go to the computer cell (circular ¶5, ¶6).
    /// </summary>
    public static bool GoesStraightToCell(this RequestKind kind) => kind switch
    {
        RequestKind.Creation or RequestKind.Promotion => false,
        RequestKind.ChargeReport or RequestKind.Mapping or RequestKind.Activation => true,
    };
}
