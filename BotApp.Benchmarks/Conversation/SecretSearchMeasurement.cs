using System.Globalization;

namespace BotApp.Conversation;

/// <summary>
/// Measures the search for secrets in texts that make a backtracking pattern slow: the time of a text relative to ten times the time of
/// its tenth. The ratio of a linear search is about 1, that of a quadratic one about 10.
/// </summary>
internal static class SecretSearchMeasurement
{
    private const int Rounds = 7;
    private const int Repetitions = 20_000;
    private const double MaxRatio = 4;

    private static readonly (string Start, string Repeated)[] Texts =
    [
        ("", "my password "),
        ("", "otp is . "),
        ("password ", "1/"),
        ("password ", "a-"),
        ("password:", ","),
        ("otp", " "),
        ("", "otp is code number : password is - 123 "),
    ];

    public static void Measure()
    {
        var worst = 0.0;
        foreach (var (start, repeated) in Texts)
        {
            var (tenth, whole) = (Text(start, repeated, Repetitions / 10), Text(start, repeated, Repetitions));
            // Both are searched by the code that the runtime has optimised meanwhile.
            Median(() => SecretDetector.Find(whole));
            var ratio = Median(() => SecretDetector.Find(whole)) / (10 * Median(() => SecretDetector.Find(tenth)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {whole.Length,8:N0} characters of \"{repeated}\": {ratio:0.00}"));
            worst = Math.Max(worst, ratio);
        }

        Goal.AtMost("secrets: time of a text to ten times that of its tenth", worst, MaxRatio);
    }

    // The end matches nothing, so that the whole text has to be searched.
    private static string Text(string start, string repeated, int count) => start + string.Concat(Enumerable.Repeat(repeated, count)) + "x";

    private static double Median(Action search)
    {
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var started = TimeProvider.System.GetTimestamp();
            search();
            times[round] = TimeProvider.System.GetElapsedTime(started).TotalMicroseconds;
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }
}
