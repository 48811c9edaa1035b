using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace BotApp.Basics;

/// <summary>
/// Files (0600) and folders (0700) that only the account of the service can access. On Windows nothing is set: there the permissions of the
/// parent folder are inherited.
/// </summary>
public static class PrivateFiles
{
    private const UnixFileMode FileMode600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode700 = FileMode600 | UnixFileMode.UserExecute;
    private const uint ForGroupAndOthers = 0b_111_111;
    private const int ReadOnly = 0;

    /// <summary>EINVAL: a file without a disk, such as a pipe, has nothing to flush.</summary>
    private const int NotSupported = 22;

    /// <summary>
    /// Sets the umask of the process to 077, for the files that others create on our behalf: SQLite's database, its WAL and its copies.
    /// </summary>
    public static void RestrictNewFiles()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetUmask(ForGroupAndOthers);
        }
    }

    /// <summary>Creates the folder; an existing one keeps its mode, which is then the operator's choice.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, FolderMode700);
        }
    }

    /// <summary>Opens a file for writing, with <see cref="FileMode.Create"/> or <see cref="FileMode.CreateNew"/>.</summary>
    public static FileStream Create(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = FileMode600;
        }

        return new FileStream(path, options);
    }

    /// <summary>Copies the content; unlike <see cref="File.Copy(string, string)"/>, not the mode.</summary>
    public static void Copy(string from, string to, bool overwrite = false)
    {
        File.Copy(from, to, overwrite);
        Restrict(to);
    }

    /// <summary>Sets the mode of an existing file; one that does not exist is left out.</summary>
    public static void Restrict(string file)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(file))
        {
            File.SetUnixFileMode(file, FileMode600);
        }
    }

    /// <summary>
    /// Writes the file to the disk. <see cref="FileStream.Flush(bool)"/> does so too, but on Linux it reports no error of the disk, and a
    /// page would be acknowledged that the disk has refused.
    /// </summary>
    /// <exception cref="IOException">The disk refuses it.</exception>
    public static void FlushToDisk(this FileStream file)
    {
        file.Flush(flushToDisk: OperatingSystem.IsWindows());
        FlushToDisk(file.SafeFileHandle);
    }

    /// <summary>
    /// Writes the names of a folder's files to the disk: without that a power cut may take a file that was renamed before.
    /// </summary>
    /// <exception cref="IOException">The disk refuses it.</exception>
    public static void FlushNames(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var names = new SafeFileHandle(OpenFile(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly), ownsHandle: true);
        if (names.IsInvalid)
        {
            throw new IOException($"{folder} cannot be opened.");
        }

        FlushToDisk(names);
    }

    /// <summary>Why no file can be written into this folder, which is created if it does not exist; null when it can.</summary>
    public static string? UnwritableReason(string folder)
    {
        var probe = Path.Combine(folder, $".{Guid.NewGuid():N}.probe");
        try
        {
            CreateFolder(folder);
            using (var file = Create(probe, FileMode.CreateNew))
            {
                file.WriteByte(0);
                file.FlushToDisk();
            }

            File.Delete(probe);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"nothing can be written to {folder}. Give the folder to the account of the service, and see that its disk is not full "
                + $"({fault.Message})";
        }
    }

    private static void FlushToDisk(SafeFileHandle file)
    {
        if (!OperatingSystem.IsWindows() && Synchronize(file) != 0 && Marshal.GetLastPInvokeError() is var error and not NotSupported)
        {
            throw new IOException($"The disk has refused what was written (error {error}).");
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetUmask(uint mask);

    /// <summary>.NET itself opens no folder.</summary>
    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Synchronize(SafeFileHandle file);
}
