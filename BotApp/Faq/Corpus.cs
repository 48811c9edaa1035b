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
    private const double Colouring = 0.3;
    private const double Asking = 0.45;
    private const double Marking = 1.5;
    private const double LeadingAway = 2;
    private const double Strangeness = 1.2;

    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<double> _weights = [];
    private readonly List<bool> _carries = [];
    private readonly List<int[][]> _wordings = [];
    private readonly List<HashSet<int>> _words = [];
    private readonly List<HashSet<int>> _answers = [];

    public Corpus(IReadOnlyList<Target> targets)
    {
        Targets = targets;
        List<int> spread = [];
        foreach (var target in targets)
        {
            int[][] wordings = [.. target.Wordings.Where(wording => wording.Signs.Count > 0).Select(wording => Numbered(wording, spread))];
            HashSet<int> words = [.. wordings.SelectMany(signs => signs)];
            HashSet<int> answer = [.. Numbered(target.Answer, spread)];
            answer.ExceptWith(words);
            foreach (var sign in words)
            {
                spread[sign]++;
            }

            _wordings.Add(wordings);
            _words.Add(words);
            _answers.Add(answer);
        }

        for (var sign = 0; sign < _weights.Count; sign++)
        {
            _weights[sign] *= Rarity(spread[sign]);
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

        return new Query(signs, total);
    }

    /// <summary>From 0, nothing in common, to 1, one of the target's own wordings.</summary>
    public double Nearness(Query query, int target)
    {
        var best = 0.0;
        foreach (var wording in _wordings[target])
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
                else if (_words[target].Contains(number))
                {
                    shared += weight * sureness * ElsewhereInWordings;
                }
                else if (_answers[target].Contains(number))
                {
                    shared += weight * sureness * InAnswerOnly;
                }
            }

            var needed = (ShareOfSentence * query.Total) + ((1 - ShareOfSentence) * said);
            best = Math.Max(best, needed > 0 && meets ? Math.Min(1, shared / needed) : 0);
        }

        return best;
    }

    private int[] Numbered(Reading reading, List<int> spread)
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
                spread.Add(0);
            }
        }

        return numbers;
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
public sealed record Query(IReadOnlyList<(int Number, double Weight, double Sureness)> Signs, double Total);
