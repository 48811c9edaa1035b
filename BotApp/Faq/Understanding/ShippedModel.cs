using System.Text;

namespace BotApp.Faq.Understanding;

/// <summary>
/// What the build learned from the shipped wordings (Model.targets), in a file beside the app: a start with them neither takes the seconds
/// nor the memory of learning. Without the file, or with other wordings, the process learns by itself.
/// </summary>
public static class ShippedModel
{
    private const string FileName = "understanding.model";
    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Learns the wordings and writes the file.</summary>
    public static void Write(string file, IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries)
    {
        using (var writer = new BinaryWriter(File.Create(file), Encoding.UTF8))
        {
            writer.Write(LearnedModels.KeyOf(requests, entries));
            LearnedIntents.Train(requests, entries, CancellationToken.None).WriteTo(writer);
        }

        if (!OperatingSystem.IsWindows())
        {
            // A part of the program, which another account runs than the one that builds it.
            File.SetUnixFileMode(file, Readable);
        }
    }

    /// <summary>Null when there is no such file, it is damaged, or other wordings were learned.</summary>
    /// <param name="key">That of the wordings (<see cref="LearnedModels.KeyOf"/>).</param>
    public static LearnedIntents? Read(string key, IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries) =>
        Read(Path.Combine(AppContext.BaseDirectory, FileName), key, requests, entries);

    public static LearnedIntents? Read(
        string file, string key, IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(File.OpenRead(file), Encoding.UTF8);
            return reader.ReadString() == key ? LearnedIntents.ReadFrom(reader, requests, entries) : null;
        }
        catch (Exception damaged) when (damaged is IOException or ArgumentException or OverflowException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
