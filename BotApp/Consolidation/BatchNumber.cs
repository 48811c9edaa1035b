using System.Globalization;
using BotApp.Requests;

namespace BotApp.Consolidation;

/// <summary><c>KCH/DIV-ERN/CREATION/2026/07</c>: office, kind and year with a gapless sequence number.</summary>
public static class BatchNumber
{
    public static string Series(string commissionerate, string officeCode, RequestKind kind, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{commissionerate}/{officeCode}/{kind.ToString().ToUpperInvariant()}/{year:0000}");

    public static string Format(string series, long running) => string.Create(CultureInfo.InvariantCulture, $"{series}/{running:00}");

    /// <summary>The number in a form usable in file names.</summary>
    public static string InFileName(string number) => number.Replace('/', '-');
}
