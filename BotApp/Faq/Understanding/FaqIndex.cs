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

    private readonly IReadOnlyList<IntentCandidate> _requests;
    private readonly System.Threading.Lock _rebuilding = new();
    private volatile Snapshot _snapshot;
    private long _changes;

    public FaqIndex(IReadOnlyList<FaqRequest> requests, IEnumerable<FaqEntry> entries)
    {
        _requests = [.. requests.Select(request => IntentCandidate.From(Lexicon.Default, request))];
        _snapshot = new Snapshot(_requests, entries, []);
    }

    /// <summary>Replaces the snapshot. Pass only entries that are valid today; entries with unchanged text are not parsed again.</summary>
    /// <param name="entries">The entries valid today.</param>
    /// <param name="changes">The change counter when they were read; an older set than the current one is ignored.</param>
    public void Rebuild(IEnumerable<FaqEntry> entries, long changes = 0)
    {
        lock (_rebuilding)
        {
            if (changes < Changes)
            {
                return;
            }

            Changes = changes;
            _snapshot = new Snapshot(_requests, entries, _snapshot.Read);
        }
    }

    /// <summary>The change counter of the current entries.</summary>
    public long Changes { get => Interlocked.Read(ref _changes); private set => Interlocked.Exchange(ref _changes, value); }

    public IntentResult Classify(string text)
    {
        var snapshot = _snapshot;
        var utterance = snapshot.Reader.Read(text);
        return IntentClassifier.Classify(utterance, snapshot.Near(utterance));
    }

    /// <summary>The entries most similar to a possibly unfinished text; weak matches are omitted.</summary>
    public IReadOnlyList<FaqHit> Search(string text, int most)
    {
        var snapshot = _snapshot;
        return [.. snapshot.Near(snapshot.Reader.ReadPartial(text))
            .Where(near => near.Target.EntryId is not null && near.Similarity > 0.15)
            .Take(most)
            .Select(near => new FaqHit(near.Target.EntryId!, near.Similarity))];
    }

    private sealed class Snapshot
    {
        private const string Signs = "signs";
        private const int WorthWalking = 1_500;
        private const int AlwaysLookedFor = 2;
        private const LuceneVersion Version = LuceneVersion.LUCENE_48;

        private readonly SimilarityModel _corpus;
        private readonly IndexSearcher _searcher;

        public Snapshot(
            IReadOnlyList<IntentCandidate> requests,
            IEnumerable<FaqEntry> entries,
            Dictionary<string, (FaqEntry Entry, IntentCandidate Target)> before)
        {
            foreach (var entry in entries)
            {
                Read[entry.Id] = (entry, before.TryGetValue(entry.Id, out var known) && entry.HasSameWordingAs(known.Entry)
                    ? known.Target
                    : IntentCandidate.From(Lexicon.Default, entry));
            }

            _corpus = new SimilarityModel([.. Read.Values.Select(read => read.Target), .. requests]);
            Reader = new UtteranceReader(Lexicon.Default, _corpus.LiteralWords);
            _searcher = new IndexSearcher(DirectoryReader.Open(Filled(_corpus)));
        }

        public Dictionary<string, (FaqEntry Entry, IntentCandidate Target)> Read { get; } = [];

        public UtteranceReader Reader { get; }

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
                    wanted.Add(new TermQuery(new Term(Signs, feature.Name)) { Boost = (float)_corpus.WeightOf(feature) }, Occur.SHOULD);
                }
            }

            if (wanted.Clauses.Count == 0)
            {
                return [];
            }

            var query = _corpus.Prepare(utterance);
            List<(IntentCandidate Target, double Similarity)> near = [];
            foreach (var hit in _searcher.Search(wanted, Shortlist).ScoreDocs)
            {
                near.Add((_corpus.Candidates[hit.Doc], _corpus.Similarity(query, hit.Doc)));
            }

            near.Sort((a, b) => b.Similarity.CompareTo(a.Similarity));
            return near;
        }

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
