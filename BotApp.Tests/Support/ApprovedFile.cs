using System.Text;

namespace BotApp.Support;

/// <summary>Compares a text with its approved file. BOT_APPROVE=1 writes the file instead; review the diff.</summary>
internal static class ApprovedFile
{
    public static void AssertMatches(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("BOT_APPROVE") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(false));
        }

        Assert.True(File.Exists(path), $"{Path.GetFileName(path)} is not approved yet.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
