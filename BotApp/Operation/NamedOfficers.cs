using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Operation;

/// <summary>The two officers who answer for what the operator does on their behalf, as typed: office mail address or name.</summary>
internal sealed record NamedOfficers(string? First, string? Second)
{
    public const string FirstDescription = "The first of the two officers, by office mail address or name.";

    public const string SecondDescription = "The second of them. Both are told, and both stand in the audit.";
}

internal sealed record FoundOfficers(Officer? First, Officer? Second);

internal sealed record ChangedCharges(string Text);

internal sealed record TwoNamesNeeded() : Refusal(new Phrase(
    "Give --by and --confirmed-by two different officers of the directory, by office mail address or name.",
    "--by तथा --confirmed-by में निर्देशिका के दो भिन्न अधिकारी दें: कार्यालयीन मेल पता अथवा नाम।"));

internal sealed record NobodyConfirms() : Refusal(new Phrase(
    "Nobody in the directory may confirm a change of charge in this file. Name two officers who answer for it: --by and --confirmed-by.",
    "इस फ़ाइल के किसी कार्यभार परिवर्तन की पुष्टि निर्देशिका में कोई नहीं कर सकता। उत्तरदायी दो अधिकारी दें: --by तथा --confirmed-by।"));

internal sealed record NotAmongConfirmers(string Names) : Refusal(new Phrase(
    $"The second officer may not confirm every change of charge in this file. These may: {Names}.",
    $"दूसरे अधिकारी इस फ़ाइल के प्रत्येक कार्यभार परिवर्तन की पुष्टि नहीं कर सकते। ये कर सकते हैं: {Names}।"));
