using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Requests.Mapping;

/// <summary>A request to have an officer mapped in the GST application (circular ¶6), with the posting order.</summary>
public sealed class MappingDetails : FlowDetails
{
    public const string Need = nameof(Need);
    public const string Charge = nameof(Charge);

    public override RequestKind Kind => RequestKind.Mapping;

    public override Phrase Name => new("Mapping in the GST application", "GST एप्लिकेशन में मैपिंग");

    public override ActionLink Start => ActionLink.To<StartMapping>();

    public override bool ShowsAdviceFirst => true;

    public override Phrase Hint => new(
        "Fill in as in the posting order. Your answers are kept as a draft.",
        "तैनाती आदेश के अनुसार भरें। आपके उत्तर मसौदे के रूप में सुरक्षित रहते हैं।");

    public override Phrase AttachmentLabel => new("Scan of the posting order", "तैनाती आदेश की स्कैन प्रति");

    public override Phrase AttachmentInstructions => new(
        "Please send the posting order that names you and the charge (circular ¶6).",
        "कृपया वह तैनाती आदेश भेजें जिसमें आपका नाम एवं कार्यभार हो (परिपत्र, पैरा 6)।");

    public override Refusal AttachmentMissing => new PostingOrderMissing();

    public override Phrase NextSteps(Answers answers, Officer? about) => new(
        "It is on the computer cell's work list now; the ACL Admin approves it. You will be told when it has been done. "
            + "Then please check in the application that formation and role are right.",
        "यह अब कंप्यूटर प्रकोष्ठ की कार्य सूची में है; ACL एडमिन इसका अनुमोदन करेंगे। कार्य पूर्ण होने पर आपको सूचना दी जाएगी। "
            + "तत्पश्चात कृपया एप्लिकेशन में जाँच लें कि कार्यालय एवं भूमिका सही हैं।");

    public override IReadOnlyList<FormField> Fields(FlowContext context, Answers answers) =>
    [
        FormField.Choice(Need, new Phrase("What is needed", "क्या अपेक्षित है"),
        [
            new FieldChoice(new Phrase("Mapping to my new charge", "नए कार्यभार पर मैपिंग"), "NewCharge"),
            new FieldChoice(new Phrase("The mapped formation or role is wrong", "मैप किया गया कार्यालय अथवा भूमिका गलत है"), "Wrong"),
            new FieldChoice(new Phrase("Rights for an additional charge", "अतिरिक्त कार्यभार के अधिकार"), "Additional"),
        ]),
        FormField.Text(TemplateField.SsoId, Phrase.Same("SSO-ID"), required: false),
        FormField.Text(TemplateField.Office, new Phrase("Division / Section", "मंडल / अनुभाग")),
        FormField.Text(Charge, new Phrase("Charge (Range, section or post)", "कार्यभार (रेंज, अनुभाग अथवा पद)")),
        FormField.Text(TemplateField.OrderNumber, new Phrase("Posting order number", "तैनाती आदेश संख्या")),
        FormField.Day(TemplateField.OrderDate, new Phrase("Posting order date", "तैनाती आदेश की तिथि")),
        FormField.Text(TemplateField.Remarks, new Phrase("Remarks", "अभ्युक्ति"), required: false),
    ];

    public override Phrase TaskOf(Answers answers) =>
        new("Have the mapping approved by the ACL Admin", "ACL एडमिन से मैपिंग का अनुमोदन कराएँ");

    /// <summary>For somebody who needs no other flow.</summary>
    public override Phrase? Advise(EverHad ever, DoesItWork works, WhatChanged changed) =>
        (ever, works, changed) is (EverHad.Yes, DoesItWork.Yes, WhatChanged.Nothing)
            ? new(
                "Your SSO-ID works and nothing has changed, so nothing has to be applied for. "
                    + "If you do not see your work in the GST application, the mapping may be missing (¶6).",
                "आपकी SSO-ID कार्य कर रही है एवं कोई परिवर्तन नहीं हुआ है, अतः किसी आवेदन की आवश्यकता नहीं है। "
                    + "यदि GST एप्लिकेशन में आपका कार्य दिखाई नहीं देता, तो संभवतः मैपिंग नहीं हुई है (पैरा 6)।")
            : null;

    public override IReadOnlyList<Refusal> Validate(Answers answers, DateOnly today) => [];

    protected override IReadOnlyDictionary<string, string?> KnownAnswers(DirectoryFacts facts) => new Dictionary<string, string?>
    {
        [TemplateField.SsoId] = facts.Officer.SsoId,
        [TemplateField.Office] = facts.Office?.Name,
        [Charge] = facts.Post,
    };
}

/// <summary>Circular ¶6: mapping request with copy of the posting order.</summary>
public sealed record PostingOrderMissing() : Refusal(new Phrase(
    "Please attach the scan of the posting order first (¶6): the ACL Admin approves only with it.",
    "कृपया पहले तैनाती आदेश की स्कैन प्रति संलग्न करें (पैरा 6): ACL एडमिन केवल इसी के आधार पर अनुमोदन करते हैं।"));
