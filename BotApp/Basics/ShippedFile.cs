namespace BotApp.Basics;

/// <summary>
/// Finds the files that ship with the app, such as the sample profile and directory, when it is started from another folder. A file of that
/// name in the content root takes precedence.
/// </summary>
public static class ShippedFile
{
    /// <summary>
    /// The full path of a file named in the settings. When it does not exist, the path in the content root, so that the error message names
    /// it.
    /// </summary>
    public static string Resolve(string file, string contentRoot)
    {
        var own = Path.GetFullPath(file, contentRoot);
        var shipped = Path.GetFullPath(file, AppContext.BaseDirectory);
        return File.Exists(own) || !File.Exists(shipped) ? own : shipped;
    }
}
