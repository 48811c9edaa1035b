using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>Collects what is wrong with a directory file; keeps the first problems and counts the rest.</summary>
public sealed class DirectoryProblemList
{
    /// <summary>Maximum number of problems that are named; a file with more of them has one wrong column.</summary>
    public const int MaxNamed = 20;

    private readonly List<Refusal> _named = [];

    public int Count { get; private set; }

    public void Add(Refusal why)
    {
        Count++;
        if (_named.Count < MaxNamed)
        {
            _named.Add(why);
        }
    }

    /// <summary>One refusal for all of them; null when there is none.</summary>
    public Refusal? ToRefusal() => _named switch
    {
        [] => null,
        [var only] => only,
        _ => new DirectoryProblems(_named, Count),
    };
}
