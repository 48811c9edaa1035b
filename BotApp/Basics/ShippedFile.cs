namespace BotApp.Basics;

/// <summary>
/// The files that come with the app, such as the sample profile and directory, are found beside it when it is started from another
/// folder; a file of that name in the content root goes first.
/// </summary>
public static class ShippedFile
{
    /// <summary>The full path of a setting that names a file; where there is no such file, the path in the content root, for the error to name.</summary>
    public static string Find(string file, string contentRoot)
    {
        var own = Path.GetFullPath(file, contentRoot);
        var shipped = Path.GetFullPath(file, AppContext.BaseDirectory);
        return File.Exists(own) || !File.Exists(shipped) ? own : shipped;
    }
}
