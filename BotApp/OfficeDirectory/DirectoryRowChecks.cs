using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>
/// Detects rows that contradict an earlier one. A person has one row per role and post, with the same name and SSO-ID in each; an SSO-ID
/// belongs to one person (circular ¶2), and so does an e-mail address: mails about requests go there.
/// </summary>
public sealed class DirectoryRowChecks
{
    private readonly Dictionary<Guid, List<(int Line, DirectoryRow Row)>> _people = [];
    private readonly Dictionary<string, (int Line, Guid Person)> _ssoIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (int Line, Guid Person)> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(Guid Person, Role Role, string Office, string Post), int> _roles = [];

    /// <summary>The refusal for the row, null when it is valid. Line numbers are those of the file.</summary>
    public Refusal? Add(int line, DirectoryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!_people.TryGetValue(row.AadObjectId, out var earlier))
        {
            _people.Add(row.AadObjectId, earlier = []);
        }

        // Compare with every earlier row: two later rows may contradict each other where the first is silent.
        foreach (var (at, said) in earlier)
        {
            if (!Agree(row.Name, said.Name) || !Agree(row.Upn, said.Upn) || !Agree(row.SsoId, said.SsoId))
            {
                return new ConflictingPersonRows(line, at);
            }
        }

        earlier.Add((line, row));

        if (!_roles.TryAdd((row.AadObjectId, row.Role, row.Office, row.Post), line))
        {
            return new DuplicateDirectoryRow(line, _roles[(row.AadObjectId, row.Role, row.Office, row.Post)]);
        }

        return Taken(_addresses, row.Upn, line, row.AadObjectId) is { } address ? new DuplicateAddressInFile(line, address)
            : Taken(_ssoIds, row.SsoId, line, row.AadObjectId) is { } ssoId ? new DuplicateSsoIdInFile(line, ssoId)
            : null;
    }

    /// <summary>The line that gives the value to another person; null when there is none.</summary>
    private static int? Taken(Dictionary<string, (int Line, Guid Person)> holders, string? value, int line, Guid person) =>
        string.IsNullOrEmpty(value) || holders.TryAdd(value, (line, person)) || holders[value].Person == person
            ? null
            : holders[value].Line;

    // A further row of a person may leave values empty.
    private static bool Agree(string? one, string? other) =>
        string.IsNullOrEmpty(one) || string.IsNullOrEmpty(other) || string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
