using System.Security.Cryptography;
using System.Text;
using BotApp.Basics;
using Microsoft.Bot.Schema;

namespace BotApp.Teams;

/// <summary>
/// Logs a fault under a reference that the officer can read out on the phone. The entry contains types and stack traces, never a
/// message, text or activity: those may contain personal data. Of a value that does not decrypt it names the place.
/// </summary>
public sealed class FaultLog(ILogger<FaultLog> log)
{
    /// <summary>Letters and digits that are not confused on the phone.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Returns the reference, such as F-7K3M9Q.</summary>
    private string Record(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var number = "F-" + RandomNumberGenerator.GetString(Alphabet, 6);
        BotMetrics.RecordFault();
        log.LogError("{Fault} {Kind}{Trace}", number, KindOf(fault), TraceOf(fault));
        return number;
    }

    /// <summary>What the person reads: an apology with the reference, or that a newer version is taking over, which is no fault.</summary>
    public Phrase Answer(Exception fault) => fault is BeingUpgradedException ? BeingUpgradedException.Words : Apology(Record(fault));

    private static Phrase Apology(string number) => new(
        $"This could not be completed. Please try again after a minute. If it happens again, tell the computer cell this number: {number}",
        $"यह कार्य पूर्ण नहीं हो सका। कृपया एक मिनट बाद पुनः प्रयास करें। फिर भी न हो तो कंप्यूटर प्रकोष्ठ को यह संख्या बताएँ: {number}");

    private static string KindOf(Exception fault) => fault switch
    {
        ErrorResponseException { Response: { } response } => $"{fault.GetType().Name} {(int)response.StatusCode}",
        UndecryptableValueException { Place: var place } => $"{fault.GetType().Name} {place}; run verify-audit",
        { InnerException: { } inner } => $"{fault.GetType().Name} < {KindOf(inner)}",
        _ => fault.GetType().Name,
    };

    private static string TraceOf(Exception fault)
    {
        var trace = new StringBuilder();
        for (var one = fault; one is not null; one = one.InnerException)
        {
            trace.Append('\n').Append(one.StackTrace);
        }

        return trace.ToString();
    }
}
