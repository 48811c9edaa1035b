using System.Diagnostics;

namespace BotApp.Support;

/// <summary>A file system in memory of a few megabytes, so that it can be full.</summary>
internal sealed class SmallDisk : IDisposable
{
    private static readonly Lazy<bool> Works = new(() =>
    {
        try
        {
            using var one = new SmallDisk(1);
            return true;
        }
        catch (Exception refused) when (refused is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public SmallDisk(int megabytes)
    {
        Folder = Directory.CreateTempSubdirectory("small-disk-").FullName;
        Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "small-disk", Folder);
    }

    /// <summary>Whether this account may mount one.</summary>
    public static bool IsAvailable => Works.Value;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Leaves not a byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var block = new byte[1 << 20]; block.Length > 0;)
        {
            try
            {
                file.Write(block);
            }
            catch (IOException)
            {
                block = new byte[block.Length / 2];
            }
        }
    }

    public void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {process.StandardError.ReadToEnd()}");
        }
    }
}

/// <summary>A test that mounts a small disk, which only root may.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute(string variable)
    {
        Skip = Environment.GetEnvironmentVariable(variable) is not "1" ? $"Set {variable}=1 to run it."
            : !SmallDisk.IsAvailable ? "This account may not mount a file system."
            : null;
    }
}
