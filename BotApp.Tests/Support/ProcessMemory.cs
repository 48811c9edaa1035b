using System.Globalization;

namespace BotApp.Support;

/// <summary>What Linux says of the memory of a process.</summary>
internal static class ProcessMemory
{
    /// <summary>What is in memory now.</summary>
    public static double ResidentMegabytes(int process) => Read(process, "VmRSS:");

    /// <summary>The most that has ever been in memory; 0 when the process is gone.</summary>
    public static double PeakMegabytes(int process)
    {
        try
        {
            return Read(process, "VmHWM:");
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            return 0;
        }
    }

    private static double Read(int process, string name)
    {
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status"))
            .First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
