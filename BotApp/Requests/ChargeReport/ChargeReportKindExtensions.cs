using BotApp.Basics;

namespace BotApp.Requests.ChargeReport;

public static class ChargeReportKindExtensions
{
    public static Phrase DisplayText(this ChargeReportKind kind) => kind switch
    {
        ChargeReportKind.Relief => new("Relief report", "कार्यमुक्ति रिपोर्ट"),
        ChargeReportKind.Joining => new("Joining report", "कार्यग्रहण रिपोर्ट"),
        ChargeReportKind.TransferOfCharge => new("Transfer of charge", "कार्यभार हस्तांतरण"),
        ChargeReportKind.AdditionalCharge => new("Additional charge", "अतिरिक्त कार्यभार"),
    };

    /// <summary>The label of the choice: what happened.</summary>
    public static Phrase Happened(this ChargeReportKind kind) => kind switch
    {
        ChargeReportKind.Relief => new("Relieved of a charge (relief report)", "कार्यमुक्त हुआ/हुई (कार्यमुक्ति रिपोर्ट)"),
        ChargeReportKind.Joining => new("Joined a new charge (joining report)", "नए कार्यभार पर कार्यग्रहण किया (कार्यग्रहण रिपोर्ट)"),
        ChargeReportKind.TransferOfCharge => new(
            "Handed over charge to another officer (transfer of charge)",
            "कार्यभार अन्य अधिकारी को सौंपा (कार्यभार हस्तांतरण)"),
        ChargeReportKind.AdditionalCharge => new("Received additional charge", "अतिरिक्त कार्यभार मिला"),
    };

    /// <summary>What the computer cell has to do.</summary>
    public static Phrase Task(this ChargeReportKind kind) => kind switch
    {
        ChargeReportKind.Relief => new("Unmap from the charge given up, at once", "छोड़े गए कार्यभार से मैपिंग तत्काल हटाएँ"),
        ChargeReportKind.Joining => new("Map to the new charge", "नए कार्यभार पर मैपिंग करें"),
        ChargeReportKind.TransferOfCharge => new(
            "Unmap the officer who handed over, map the one who took over",
            "कार्यभार सौंपने वाले की मैपिंग हटाएँ, ग्रहण करने वाले की मैपिंग करें"),
        ChargeReportKind.AdditionalCharge => new("Map to the additional charge as well", "अतिरिक्त कार्यभार पर भी मैपिंग करें"),
    };

    /// <summary>Whether somebody must be unmapped without delay, so that the deadline runs.</summary>
    public static bool EndsACharge(this ChargeReportKind kind) => kind switch
    {
        ChargeReportKind.Relief or ChargeReportKind.TransferOfCharge => true,
        ChargeReportKind.Joining or ChargeReportKind.AdditionalCharge => false,
    };

    public static Phrase DisplayText(this DayHalf half) => half switch
    {
        DayHalf.Forenoon => new("Forenoon", "पूर्वाह्न"),
        DayHalf.Afternoon => new("Afternoon", "अपराह्न"),
    };
}
