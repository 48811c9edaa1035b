using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>
/// Detects rows that contradict an earlier one. A person has one row per role and post, with the same name and SSO-ID in each; an SSO-ID
/// belongs to one person (circular ¶2).
/// </summary>
public sealed class DirectoryRowChecks
{
    private readonly Dictionary<Guid, List<(int Line, DirectoryRow Row)>> _people = [];
    private readonly Dictionary<string, (int Line, Guid Person)> _ssoIds = new(StringComparer.OrdinalIgnoreCase);
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

        if (row.SsoId is not { } ssoId || _ssoIds.TryAdd(ssoId, (line, row.AadObjectId)))
        {
            return null;
        }

        return _ssoIds[ssoId] is var holder && holder.Person != row.AadObjectId ? new DuplicateSsoIdInFile(line, holder.Line) : null;
    }

    // A further row of a person may leave values empty.
    private static bool Agree(string? one, string? other) =>
        string.IsNullOrEmpty(one) || string.IsNullOrEmpty(other) || string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

public sealed record ConflictingPersonRows(int Line, int Earlier) : Refusal(new Phrase(
    $"Line {Line}: the same aadObjectId as line {Earlier}, but another name, upn or ssoId. Give both lines the same values.",
    $"पंक्ति {Line}: aadObjectId वही है जो पंक्ति {Earlier} में है, किंतु name, upn अथवा ssoId भिन्न है। "
        + "दोनों पंक्तियों में समान मान दें।"));

public sealed record DuplicateDirectoryRow(int Line, int Earlier) : Refusal(new Phrase(
    $"Line {Line}: the same person, role, office and post as line {Earlier}. Remove one of the two lines.",
    $"पंक्ति {Line}: व्यक्ति, भूमिका, कार्यालय एवं पद वही हैं जो पंक्ति {Earlier} में हैं। दोनों में से एक पंक्ति हटाएँ।"));

public sealed record DuplicateSsoIdInFile(int Line, int Earlier) : Refusal(new Phrase(
    $"Line {Line}: the SSO-ID of line {Earlier}, which is another person. Correct one of the two.",
    $"पंक्ति {Line}: SSO-ID वही है जो पंक्ति {Earlier} में किसी अन्य व्यक्ति की है। दोनों में से एक सुधारें।"));

public sealed record SsoIdAlreadyAssigned(int Line, string Holder) : Refusal(new Phrase(
    $"Line {Line}: the SSO-ID is that of {Holder}, who is another person.",
    $"पंक्ति {Line}: यह SSO-ID {Holder} की है, जो अन्य व्यक्ति हैं।"));
