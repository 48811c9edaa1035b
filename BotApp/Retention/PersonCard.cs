using BotApp.Basics;
using BotApp.Conversation;
using BotApp.DirectoryEntries;
using BotApp.OfficeDirectory;

namespace BotApp.Retention;

/// <summary>The record of a person, for the computer cell and the Systems Manager: export, close, erase, hold.</summary>
public static class PersonCard
{
    public static CardContent Find(Language language, string? typed, IReadOnlyList<Officer> found, Refusal? why = null)
    {
        var card = new CardBuilder(language, new Phrase("Data of a person", "व्यक्ति का विवरण")).Error(why);
        foreach (var officer in found)
        {
            card.RowButton(
                Phrase.Same($"{officer.Name}, ") + OfficeDirectory.Designations.DisplayText(officer.Designation),
                new ShowPerson(officer.Id));
        }

        if (found.Count == PersonQueries.MaxFound)
        {
            card.Note(new Phrase(
                "There may be more people of this name: give the office mail address.",
                "इस नाम के और व्यक्ति हो सकते हैं: कार्यालय मेल पता दें।"));
        }

        return card
            .TextInput(
                FindPerson.Who,
                new Phrase("Name or office mail address, or a request number", "नाम अथवा कार्यालय मेल पता, अथवा अनुरोध संख्या"),
                typed,
                required: true,
                maxLength: 120)
            .Submit(new Phrase("Find", "खोजें"), new FindPerson(IsSubmitted: true))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    public static CardContent Show(Language language, PersonRecords records, bool mayHold, Phrase? done = null, Refusal? why = null)
    {
        var card = new CardBuilder(language, new Phrase("Data of ", "विवरण: ") + Phrase.Same(records.Officer.Name)).Error(why);
        if (done is not null)
        {
            card.Success(done);
        }

        Facts(card, records);
        if (records.IsHeld)
        {
            card.Warning(new UnderLegalHold().Message);
        }

        var person = records.Officer.Id;
        card.Button(new Phrase("Data in Excel", "विवरण Excel में"), new ExportPerson(person));
        if (records.Officer.ErasedAt is null)
        {
            _ = records.Officer.IsClosed
                ? card.Button(new Phrase("Erase", "मिटाएँ"), new ProposeErasure(person))
                    .Button(new Phrase("Reopen", "पुनः खोलें"), new ClosePerson(person, IsConfirmed: true, Reopen: true))
                : card.Button(new Phrase("Close: has left", "बंद करें: कार्यालय छोड़ा"), new ClosePerson(person));
        }

        if (mayHold)
        {
            HoldButton(card, person, records.IsHeld);
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }

    public static CardContent AskClose(Language language, PersonRecords records) =>
        WarnOfOpenWork(Facts(new CardBuilder(language, new Phrase("Close the record?", "अभिलेख बंद करें?")), records), records)
            .Text(new Phrase(
                "For somebody who has retired or left. At once: the bot answers them nothing more, "
                    + "links and pending messages are taken back, open cards become neutral, and all posts and link charges end. "
                    + "Requests stay, so that the officer can be unmapped. Nothing is erased.",
                "सेवानिवृत्त अथवा कार्यालय छोड़ चुके व्यक्ति हेतु। तत्काल: बॉट उन्हें कोई उत्तर नहीं देगा, "
                    + "लिंक एवं लंबित संदेश वापस लिए जाएँगे, खुले कार्ड निष्क्रिय होंगे, "
                    + "तथा सभी पद एवं लिंक कार्यभार समाप्त होंगे। "
                    + "अनुरोध बने रहेंगे, ताकि मैपिंग हटाई जा सके। कुछ भी मिटाया नहीं जाएगा।"))
            .Submit(new Phrase("Close", "बंद करें"), new ClosePerson(records.Officer.Id, IsConfirmed: true))
            .Button(new Phrase("Back", "वापस"), new ShowPerson(records.Officer.Id))
            .Build();

    public static CardContent AskErasure(Language language, PersonRecords records) =>
        Facts(new CardBuilder(language, new Phrase("Erase the personal data?", "व्यक्तिगत विवरण मिटाएँ?")), records)
            .Text(WhatErasureDoes)
            .Destructive(
                new Phrase("Propose to the Systems Manager", "सिस्टम प्रबंधक को प्रस्तावित करें"),
                new ProposeErasure(records.Officer.Id, IsConfirmed: true))
            .Button(new Phrase("Back", "वापस"), new ShowPerson(records.Officer.Id))
            .Build();

    /// <summary>The facts, also on the person's own card.</summary>
    internal static CardBuilder Facts(CardBuilder card, PersonRecords records)
    {
        var officer = records.Officer;
        return card.Facts(
            (new Phrase("Name", "नाम"), Phrase.Same(officer.Name)),
            (new Phrase("Designation", "पदनाम"), OfficeDirectory.Designations.DisplayText(officer.Designation)),
            (new Phrase("Office", "कार्यालय"), records.Office ?? Phrase.Same("–")),
            (new Phrase("Office mail address", "कार्यालय मेल पता"), Phrase.Same(officer.Upn.Length > 0 ? officer.Upn : "–")),
            (new Phrase("SSO-ID", "SSO-ID"), officer.SsoId is null ? new("not recorded", "दर्ज नहीं") : Phrase.Same(officer.SsoId)),
            (new Phrase("Open requests", "लंबित अनुरोध"), Phrase.Same($"{records.OpenRequests}")),
            (new Phrase("Ended requests", "समाप्त अनुरोध"), Phrase.Same($"{records.EndedRequests}")),
            (new Phrase("Scans", "स्कैन प्रतियाँ"), Phrase.Same($"{records.Scans}")),
            (new Phrase("Unfinished forms", "अधूरे फ़ॉर्म"), Phrase.Same($"{records.Drafts}")),
            (new Phrase("Unanswered questions", "अनुत्तरित प्रश्न"), Phrase.Same($"{records.Questions}")),
            (new Phrase("Campaigns and check-ins", "अभियान एवं जाँच"), Phrase.Same($"{records.Campaigns}")),
            (new Phrase("Copies of messages", "संदेशों की प्रतियाँ"), Phrase.Same($"{records.Messages}")),
            (new Phrase("State", "स्थिति"), StateOf(officer)));
    }

    internal static Phrase WhatErasureDoes { get; } = new(
        "Erased: name, mail address, SSO-ID, all answers, results and reasons, scans, unfinished forms, questions, "
            + "answers to campaigns and check-ins, messages and mail copies. Kept under a pseudonym: number, kind, stage and dates "
            + "of the requests, who decided, and the audit. It cannot be undone.",
        "मिटाया जाएगा: नाम, मेल पता, SSO-ID, सभी उत्तर, परिणाम एवं कारण, स्कैन प्रतियाँ, अधूरे फ़ॉर्म, प्रश्न, "
            + "अभियान एवं जाँच के उत्तर, संदेश एवं मेल की प्रतियाँ। "
            + "छद्मनाम से रखा जाएगा: अनुरोधों की संख्या, प्रकार, चरण एवं तिथियाँ, निर्णयकर्ता, तथा लेखापरीक्षा अभिलेख। "
            + "इसे वापस नहीं लिया जा सकता।");

    internal static void HoldButton(CardBuilder card, Guid subject, bool isHeld)
    {
        card.TextInput(
            SetHold.Reason,
            isHeld
                ? new Phrase("Reason for lifting the legal hold", "विधिक रोक हटाने का कारण")
                : new Phrase("Reason for a legal hold: order or case", "विधिक रोक का कारण: आदेश अथवा प्रकरण"),
            null,
            required: false,
            LegalHold.MaxReasonLength);
        _ = isHeld
            ? card.Submit(new Phrase("Lift the legal hold", "विधिक रोक हटाएँ"), new LiftHold(subject))
            : card.Submit(new Phrase("Set a legal hold", "विधिक रोक लगाएँ"), new SetHold(subject));
    }

    private static CardBuilder WarnOfOpenWork(CardBuilder card, PersonRecords records)
    {
        if (records.OpenRequests > 0)
        {
            card.Warning(new Phrase(
                $"Open requests of this person: {records.OpenRequests}. They stay where they are: finish or refuse them.",
                $"इस व्यक्ति के लंबित अनुरोध: {records.OpenRequests}। वे यथास्थान रहेंगे: उन्हें पूर्ण अथवा अस्वीकृत करें।"));
        }

        if (records.Charges.Count > 0)
        {
            card.Warning(new Phrase(
                "These charges end. Until an office order gives the post to somebody, its work goes to the next higher post:",
                "ये कार्यभार समाप्त होंगे। कार्यालय आदेश से पद किसी को दिए जाने तक उसका कार्य अगले उच्च पद के पास जाएगा:"));
            foreach (var charge in records.Charges)
            {
                card.Text(charge);
            }
        }

        return card;
    }

    private static Phrase StateOf(Officer officer) => officer switch
    {
        { ErasedAt: { } erased } => new Phrase("erased on ", "मिटाया गया: ") + OfficeTime.DisplayText(erased),
        { ClosedAt: { } closed } => new Phrase("closed since ", "बंद: ") + OfficeTime.DisplayText(closed),
        _ => new Phrase("in the office", "कार्यालय में"),
    };
}
