namespace BotApp.Faq;

/// <summary>
/// All targets at one moment, and how near a sentence is to each. A sign weighs more the fewer targets have it. Nearness is the
/// weight the sentence shares with the nearest wording, over what both say; what stands only elsewhere in the entry counts in part.
/// </summary>
public sealed class Corpus
{
    private const double ElsewhereInWordings = 0.55;
    private const double InAnswerOnly = 0.2;
    private const double ShareOfSentence = 0.65;
    private const double AskedOtherwise = 0.9;
    private const double Colouring = 0.3;
    private const double Asking = 0.45;
    private const double Marking = 1.5;
    private const double LeadingAway = 2;
    private const double Strangeness = 1.2;

    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<int> _spread = [];
    private readonly List<double> _weights = [];
    private readonly List<bool> _carries = [];
    private readonly List<(int[] Signs, bool Asks)[]> _wordings = [];
    private readonly List<int[]> _words = [];
    private readonly List<int[]> _answers = [];

    public Corpus(IReadOnlyList<Target> targets)
    {
        Targets = targets;
        foreach (var target in targets)
        {
            (int[] Signs, bool Asks)[] wordings = [.. target.Wordings.Where(wording => wording.Signs.Count > 0).Select(wording => (Numbered(wording), wording.Asks))];
            var words = Sorted(wordings.SelectMany(wording => wording.Signs));
            foreach (var sign in words)
            {
                _spread[sign]++;
            }

            _wordings.Add(wordings);
            _words.Add(words);
            _answers.Add(Sorted(Numbered(target.Answer)));
        }

        for (var sign = 0; sign < _weights.Count; sign++)
        {
            _weights[sign] *= Rarity(_spread[sign]);
        }
    }

    public IReadOnlyList<Target> Targets { get; }

    /// <summary>The words that no concept covers, by which a misspelt word may be recognised.</summary>
    public IEnumerable<string> OwnWords =>
        Targets.SelectMany(target => target.Wordings).SelectMany(wording => wording.Signs)
            .Select(sign => sign.Word).OfType<string>().Distinct();

    /// <summary>The signs of one target, for an index to find it by.</summary>
    public IEnumerable<string> SignsOf(int target) =>
        Targets[target].Wordings.SelectMany(wording => wording.Signs).Select(sign => sign.Name).Distinct();

    /// <summary>How many targets have a sign in their wordings.</summary>
    public int SpreadOf(Sign sign) => _numbers.TryGetValue(sign.Name, out var number) ? _spread[number] : 0;

    /// <summary>How much a sign tells; a sign that no target has tells most.</summary>
    public double WeightOf(Sign sign) =>
        _numbers.TryGetValue(sign.Name, out var number) ? _weights[number] : Factor(sign.Weight) * Rarity(0);

    /// <summary>The sentence made ready for many comparisons.</summary>
    public Query Ask(Reading reading)
    {
        var signs = new (int Number, double Weight, double Sureness)[reading.Signs.Count];
        var total = reading.Strange * Strangeness;
        for (var i = 0; i < signs.Length; i++)
        {
            var sign = reading.Signs[i];
            signs[i] = (_numbers.GetValueOrDefault(sign.Name, -1), WeightOf(sign), sign.Sureness);
            total += signs[i].Weight;
        }

        return new Query(signs, total, reading.Asks);
    }

    /// <summary>From 0, nothing in common, to 1, one of the target's own wordings.</summary>
    public double Nearness(Query query, int target)
    {
        var best = 0.0;
        foreach (var (wording, asks) in _wordings[target])
        {
            var (said, hasSubject) = (0.0, false);
            foreach (var sign in wording)
            {
                said += _weights[sign];
                hasSubject |= _carries[sign];
            }

            var (shared, meets) = (0.0, false);
            foreach (var (number, weight, sureness) in query.Signs)
            {
                if (number < 0)
                {
                    continue;
                }

                if (Array.IndexOf(wording, number) >= 0)
                {
                    shared += weight * sureness;
                    meets |= !hasSubject || _carries[number];
                }
                else if (Array.BinarySearch(_words[target], number) >= 0)
                {
                    shared += weight * sureness * ElsewhereInWordings;
                }
                else if (Array.BinarySearch(_answers[target], number) >= 0)
                {
                    shared += weight * sureness * InAnswerOnly;
                }
            }

            var needed = (ShareOfSentence * query.Total) + ((1 - ShareOfSentence) * said);
            var alike = asks == query.Asks ? 1 : AskedOtherwise;
            best = Math.Max(best, needed > 0 && meets ? Math.Min(1, shared / needed) * alike : 0);
        }

        return best;
    }

    private int[] Numbered(Reading reading)
    {
        var numbers = new int[reading.Signs.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var sign = reading.Signs[i];
            if (!_numbers.TryGetValue(sign.Name, out numbers[i]))
            {
                _numbers[sign.Name] = numbers[i] = _weights.Count;
                _weights.Add(Factor(sign.Weight));
                _carries.Add(sign.Weight is Weight.Carries or Weight.Marks or Weight.LeadsAway);
                _spread.Add(0);
            }
        }

        return numbers;
    }

    private static int[] Sorted(IEnumerable<int> numbers)
    {
        int[] sorted = [.. numbers];
        Array.Sort(sorted);
        var count = 0;
        foreach (var number in sorted)
        {
            if (count == 0 || sorted[count - 1] != number)
            {
                sorted[count++] = number;
            }
        }

        return sorted[..count];
    }

    private static double Factor(Weight weight) => weight switch
    {
        Weight.Fills => 0,
        Weight.Colours => Colouring,
        Weight.Asks => Asking,
        Weight.Carries => 1,
        Weight.Marks => Marking,
        Weight.LeadsAway => LeadingAway,
    };

    // 1 for a sign that one target has, towards 0 for one that all have.
    private double Rarity(int targets) =>
        Targets.Count < 2 ? 1 : Math.Log(1 + ((Targets.Count + 1.0) / Math.Max(1, targets))) / Math.Log(Targets.Count + 2);
}

/// <summary>A sentence's signs with their weights in one <see cref="Corpus"/>; unknown signs have number -1.</summary>
public sealed record Query(IReadOnlyList<(int Number, double Weight, double Sureness)> Signs, double Total, bool Asks);
