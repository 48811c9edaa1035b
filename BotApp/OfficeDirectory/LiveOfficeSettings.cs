namespace BotApp.OfficeDirectory;

/// <summary>The changed values of one database, as this process read them with the newest version of the directory.</summary>
public sealed class LiveOfficeSettings
{
    private (long Version, OfficeSettingValues Values) _read = (0, OfficeSettingValues.None);
    private readonly Lock _lock = new();

    public OfficeSettingValues Values
    {
        get
        {
            lock (_lock)
            {
                return _read.Values;
            }
        }
    }

    /// <summary>Keeps the values of a version, unless a newer one is known: a slow turn may still read an older one.</summary>
    public void Offer(long version, OfficeSettingValues values)
    {
        lock (_lock)
        {
            if (version > _read.Version)
            {
                _read = (version, values);
            }
        }
    }
}
