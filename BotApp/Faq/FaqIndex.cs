using BotApp.Conversation;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace BotApp.Faq;

/// <summary>
/// Finds the candidates a sentence may mean and lets <see cref="Judgement"/> decide. Lucene shortlists
/// entries by their features; <see cref="Corpus"/> ranks the shortlist. A snapshot is in memory and immutable: a rebuild
/// swaps in a new one, so a search sees all of an edit or none of it.
/// </summary>
public sealed class FaqIndex : IUnderstand
{
    private const int Shortlist = 32;

    private readonly IReadOnlyList<Target> _requests;
    private readonly System.Threading.Lock _rebuilding = new();
    private volatile Snapshot _snapshot;
    private long _changes;

    public FaqIndex(IReadOnlyList<FaqRequest> requests, IEnumerable<FaqEntry> entries)
    {
        _requests = [.. requests.Select(request => Target.Of(Lexicon.OfTheOffice, request))];
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

    public Heard Understand(string text)
    {
        var snapshot = _snapshot;
        var utterance = snapshot.Reader.Read(text);
        return Judgement.Of(utterance, snapshot.Near(utterance));
    }

    /// <summary>The entries most similar to a possibly unfinished text; weak matches are omitted.</summary>
    public IReadOnlyList<FaqHit> Search(string text, int most)
    {
        var snapshot = _snapshot;
        return [.. snapshot.Near(snapshot.Reader.ReadUnfinished(text))
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

        private readonly Corpus _corpus;
        private readonly IndexSearcher _searcher;

        public Snapshot(
            IReadOnlyList<Target> requests, IEnumerable<FaqEntry> entries, Dictionary<string, (FaqEntry Entry, Target Target)> before)
        {
            foreach (var entry in entries)
            {
                Read[entry.Id] = (entry, before.TryGetValue(entry.Id, out var known) && entry.SaysTheSameAs(known.Entry)
                    ? known.Target
                    : Target.Of(Lexicon.OfTheOffice, entry));
            }

            _corpus = new Corpus([.. Read.Values.Select(read => read.Target), .. requests]);
            Reader = new Reader(Lexicon.OfTheOffice, _corpus.OwnWords);
            _searcher = new IndexSearcher(DirectoryReader.Open(Filled(_corpus)));
        }

        public Dictionary<string, (FaqEntry Entry, Target Target)> Read { get; } = [];

        public Reader Reader { get; }

        public List<(Target Target, double Similarity)> Near(Reading utterance)
        {
            // The rarest features decide; a feature of thousands of entries only costs the time to walk its postings.
            var (wanted, walked) = (new BooleanQuery(true), 0);
            foreach (var (feature, frequency) in utterance.Signs.Select(feature => (feature, _corpus.SpreadOf(feature)))
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

            var query = _corpus.Ask(utterance);
            List<(Target Target, double Similarity)> near = [];
            foreach (var hit in _searcher.Search(wanted, Shortlist).ScoreDocs)
            {
                near.Add((_corpus.Targets[hit.Doc], _corpus.Nearness(query, hit.Doc)));
            }

            near.Sort((a, b) => b.Similarity.CompareTo(a.Similarity));
            return near;
        }

        // Document n is candidate n: one segment, no deletions, added in order.
        private static RAMDirectory Filled(Corpus corpus)
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
            for (var target = 0; target < corpus.Targets.Count; target++)
            {
                features.Say(corpus.SignsOf(target));
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
