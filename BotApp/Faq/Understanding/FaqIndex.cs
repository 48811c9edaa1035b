using System.Collections.Concurrent;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace BotApp.Faq.Understanding;

/// <summary>
/// Finds the candidates a sentence may mean and lets <see cref="IntentClassifier"/> decide. Lucene shortlists
/// entries by their features; <see cref="SimilarityModel"/> ranks the shortlist. A snapshot is in memory and immutable: a rebuild
/// swaps in a new one, so a search sees all of an edit or none of it.
/// </summary>
public sealed class FaqIndex : IIntentClassifier
{
    private const int Shortlist = 32;

    /// <summary>An entry less similar says nothing about the problem behind a request.</summary>
    private const double MinEntrySimilarity = 0.6;

    /// <summary>
    /// The newest snapshot of the process. An index over the same wordings shares it, because parsing and indexing them is a good part of
    /// a start; it lives as long as an index uses it.
    /// </summary>
    private static readonly WeakReference<Snapshot?> Newest = new(null);

    private readonly IReadOnlyList<FaqRequest> _requests;
    private readonly System.Threading.Lock _rebuilding = new();
    private volatile Snapshot? _snapshot;
    private long _changes;

    /// <summary>An index that must be filled by <see cref="Rebuild"/> before the first search.</summary>
    public FaqIndex(IReadOnlyList<FaqRequest> requests) => _requests = requests;

    public FaqIndex(IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries)
        : this(requests) => Rebuild(entries);

    /// <summary>Replaces the snapshot. Pass only entries that are valid today; entries with unchanged text are not parsed again.</summary>
    /// <param name="entries">The entries valid today.</param>
    /// <param name="changes">The change counter when they were read; an older set than the current one is ignored.</param>
    public void Rebuild(IReadOnlyList<FaqEntry> entries, long changes = 0)
    {
        lock (_rebuilding)
        {
            if (changes < Changes)
            {
                return;
            }

            Changes = changes;
            _snapshot = SnapshotOf(entries);
        }
    }

    /// <summary>The change counter of the current entries.</summary>
    public long Changes { get => Interlocked.Read(ref _changes); private set => Interlocked.Exchange(ref _changes, value); }

    /// <summary>Whether wordings of the current entries wait to be learned.</summary>
    public bool HasUnlearnedWordings => _snapshot is { IsLearned: false };

    /// <summary>Memory of what was learned, in bytes.</summary>
    public int LearnedSize => _snapshot?.Learned?.Size ?? 0;

    /// <summary>Learns the wordings of the current entries; takes seconds. Another index over the same entries shares the result.</summary>
    public void Learn(CancellationToken ct) => Current.Learn(ct);

    public IntentResult Classify(string text, AskerContext asker = default)
    {
        var snapshot = Current;
        return snapshot.Learned is null
            ? Classify(snapshot, text, asker).Result
            : MessageSplitter.Classify(text, part => Classify(snapshot, part, asker));
    }

    private static Meaning Classify(Snapshot snapshot, string text, AskerContext asker)
    {
        var words = Tokenizer.Tokenize(text);
        var utterance = snapshot.Reader.Read(text, words);
        var near = snapshot.Near(utterance);
        var similar = new Meaning(IntentClassifier.Classify(utterance, near, asker), near.Count > 0 ? near[0].Similarity : 0);
        var meant = snapshot.Literal.Find(words, asker) is { } literal ? new Meaning(literal.ToResult(utterance, 1), 1)
            : words.Count == 0 || snapshot.Learned is not { } learned ? similar
            : FollowUp.Find(learned, snapshot.Reader, words, asker.Topic is { } topic ? snapshot.QuestionOf(topic) : null)
                ?? Decide(snapshot, learned, utterance, words, similar, asker);
        return meant with { Result = WithEntry(meant.Result, near), IsQuestion = utterance.IsQuestion };
    }

    private static Meaning Decide(
        Snapshot snapshot,
        LearnedIntents learned,
        Utterance utterance,
        List<string> words,
        Meaning similar,
        AskerContext asker)
    {
        var predicted = learned.Predict(utterance, words, asker);
        var candidate = predicted[0].Label.EntryId is { } entry ? snapshot.CandidateOf(entry) : null;
        return IntentArbiter.Decide(utterance, similar, predicted, candidate, learned.CountUnknown(words), asker);
    }

    // The flow opens with what the nearest entry that leads there is about: "password bhool gaya" with the forgotten password.
    private static IntentResult WithEntry(IntentResult meant, List<(IntentCandidate Target, double Similarity)> near) =>
        meant is IntentResult.Flow { EntryId: null } flow
            && near.Find(one => one.Target.EntryId is not null && one.Target.Flow == flow.Kind && one.Similarity >= MinEntrySimilarity)
                is { Target.EntryId: { } entry }
            ? flow with { EntryId = entry }
            : meant;

    /// <summary>The entries most similar to a possibly unfinished text; weak matches are omitted.</summary>
    public IReadOnlyList<FaqHit> Search(string text, int most)
    {
        var snapshot = Current;
        return [.. snapshot.Near(snapshot.Reader.ReadPartial(text))
            .Where(near => near.Target.EntryId is not null && near.Similarity > 0.15)
            .Take(most)
            .Select(near => new FaqHit(near.Target.EntryId!, near.Similarity))];
    }

    private Snapshot Current => _snapshot ?? throw new InvalidOperationException("The index is searched before it was built.");

    private Snapshot SnapshotOf(IReadOnlyList<FaqEntry> entries)
    {
        Newest.TryGetTarget(out var newest);
        if (new[] { _snapshot, newest }.FirstOrDefault(known => known?.Covers(_requests, entries) == true) is { } same)
        {
            return same;
        }

        var built = new Snapshot(_requests, entries, _snapshot ?? newest);
        Newest.SetTarget(built);
        return built;
    }

    private sealed class Snapshot
    {
        private const string Signs = "signs";
        private const int WorthWalking = 1_500;
        private const int AlwaysLookedFor = 2;
        private const LuceneVersion Version = LuceneVersion.LUCENE_48;

        private readonly IReadOnlyList<FaqRequest> _requests;
        private readonly IReadOnlyList<FaqEntry> _entries;
        private readonly Dictionary<string, (FaqEntry Entry, IntentCandidate Candidate)> _parsed = [];
        private readonly System.Threading.Lock _learning = new();
        private readonly SimilarityModel _corpus;
        private readonly IndexSearcher _searcher;
        private readonly ConcurrentDictionary<string, TermQuery> _terms = new(StringComparer.Ordinal);
        private volatile LearnedIntents? _learned;
        private volatile bool _isLearned;

        /// <param name="before">A snapshot whose unchanged requests and entries are not parsed again.</param>
        public Snapshot(IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries, Snapshot? before)
        {
            (_requests, _entries) = (requests, entries);
            RequestCandidates = before?._requests == requests
                ? before.RequestCandidates
                : [.. requests.Select(request => IntentCandidate.From(Lexicon.Default, request))];
            foreach (var entry in entries)
            {
                _parsed[entry.Id] = (entry, before?.CandidateOf(entry) ?? IntentCandidate.From(Lexicon.Default, entry));
            }

            // What was learned before an edit is right for nearly all sentences until the new wordings are learned.
            _learned = before?._learned;
            _corpus = new SimilarityModel([.. _parsed.Values.Select(parsed => parsed.Candidate), .. RequestCandidates]);
            Literal = new LiteralWordings(requests, entries);
            Reader = new UtteranceReader(Lexicon.Default, _corpus.LiteralWords);
            _searcher = new IndexSearcher(DirectoryReader.Open(Filled(_corpus)));
        }

        private IReadOnlyList<IntentCandidate> RequestCandidates { get; }

        public UtteranceReader Reader { get; }

        public LiteralWordings Literal { get; }

        public LearnedIntents? Learned => _learned;

        public bool IsLearned => _isLearned;

        public void Learn(CancellationToken ct)
        {
            lock (_learning)
            {
                if (!_isLearned)
                {
                    _learned = LearnedModels.GetOrTrain(_requests, _entries, ct);
                    _isLearned = true;
                }
            }
        }

        /// <summary>Whether a snapshot of these would find the same.</summary>
        public bool Covers(IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries) =>
            _requests == requests
                && _entries.Count == entries.Count
                && _entries.Zip(entries).All(pair => pair.First.Id == pair.Second.Id && pair.First.HasSameWordingAs(pair.Second));

        public List<(IntentCandidate Target, double Similarity)> Near(Utterance utterance)
        {
            // The rarest features decide; a feature of thousands of entries only costs the time to walk its postings.
            var (wanted, walked) = (new BooleanQuery(true), 0);
            foreach (var (feature, frequency) in utterance.Features.Select(feature => (feature, _corpus.DocumentFrequency(feature)))
                .Where(found => found.Item2 > 0)
                .OrderBy(found => found.Item2))
            {
                walked += frequency;
                if (wanted.Clauses.Count < AlwaysLookedFor || walked <= WorthWalking)
                {
                    wanted.Add(_terms.GetOrAdd(feature.Name, TermOf, (float)_corpus.WeightOf(feature)), Occur.SHOULD);
                }
            }

            if (wanted.Clauses.Count == 0)
            {
                return [];
            }

            var query = _corpus.Prepare(utterance);
            List<(IntentCandidate Target, double Similarity)> near = [];
            // In order, because out of order Lucene makes a table of 2,048 buckets for each search.
            var best = TopScoreDocCollector.Create(Shortlist, docsScoredInOrder: true);
            _searcher.Search(wanted, best);
            foreach (var hit in best.GetTopDocs().ScoreDocs)
            {
                near.Add((_corpus.Candidates[hit.Doc], _corpus.Similarity(query, hit.Doc)));
            }

            near.Sort((a, b) => b.Similarity.CompareTo(a.Similarity));
            return near;
        }

        // With its place in the index, which is looked up once.
        private TermQuery TermOf(string feature, float weight)
        {
            var term = new Term(Signs, feature);
            return new TermQuery(term, TermContext.Build(_searcher.TopReaderContext, term)) { Boost = weight };
        }

        /// <summary>The question of an entry; null when the label is none or the entry is gone.</summary>
        public (string EntryId, string Text)? QuestionOf(string label) =>
            _parsed.TryGetValue(label, out var parsed) ? (label, parsed.Entry.Question.English) : null;

        /// <summary>The entry with its wordings; null when it is gone.</summary>
        public IntentCandidate? CandidateOf(string entryId) => _parsed.TryGetValue(entryId, out var parsed) ? parsed.Candidate : null;

        private IntentCandidate? CandidateOf(FaqEntry entry) =>
            _parsed.TryGetValue(entry.Id, out var known) && entry.HasSameWordingAs(known.Entry) ? known.Candidate : null;

        // Document n is candidate n: one segment, no deletions, added in order.
        private static RAMDirectory Filled(SimilarityModel corpus)
        {
            var directory = new RAMDirectory();
            using var writer = new IndexWriter(directory, new IndexWriterConfig(Version, new KeywordAnalyzer())
            {
                MergePolicy = NoMergePolicy.COMPOUND_FILES,
                RAMBufferSizeMB = 256,
            });
            var form = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY };
            form.Freeze();
            using var features = new SignStream();
            var document = new Document { new Field(Signs, features, form) };
            for (var target = 0; target < corpus.Candidates.Count; target++)
            {
                features.Say(corpus.FeaturesOf(target));
                writer.AddDocument(document);
            }

            writer.Commit();
            return directory;
        }
    }

    /// <summary>
    /// The features of one candidate after another as index terms. One stream is reused, because a field per feature costs more than the
    /// index itself.
    /// </summary>
    private sealed class SignStream : TokenStream
    {
        private readonly ICharTermAttribute _term;
        private IEnumerator<string> _signs = Enumerable.Empty<string>().GetEnumerator();

        public SignStream() => _term = AddAttribute<ICharTermAttribute>();

        public void Say(IEnumerable<string> features) => _signs = features.GetEnumerator();

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (!_signs.MoveNext())
            {
                return false;
            }

            _term.SetEmpty().Append(_signs.Current);
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            _signs.Dispose();
            base.Dispose(disposing);
        }
    }
}
