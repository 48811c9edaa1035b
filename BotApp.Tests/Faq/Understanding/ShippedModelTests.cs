using BotApp.Support;

namespace BotApp.Faq.Understanding;

public sealed class ShippedModelTests
{
    private static readonly IReadOnlyList<FaqEntry> Entries =
        [.. SampleEntries.All.OrderBy(entry => entry.Id, StringComparer.Ordinal)];

    private static readonly string Key = LearnedModels.KeyOf(FaqSeeds.Requests, Entries);

    [Fact]
    public void What_the_build_learned_says_what_learning_now_says()
    {
        var shipped = ShippedModel.Read(Key, FaqSeeds.Requests, Entries);
        Assert.NotNull(shipped);
        var learned = LearnedIntents.Train(FaqSeeds.Requests, Entries, CancellationToken.None);

        Assert.Equal(learned.Size, shipped.Size);
        foreach (var text in LabelledMessage.Read(LabelledMessage.Tuning).Select(message => message.Text))
        {
            var words = Tokenizer.Tokenize(text);
            var utterance = UtteranceReader.ReadWording(Lexicon.Default, text);
            Assert.Equal(learned.CountUnknown(words), shipped.CountUnknown(words));
            // Machines with longer vectors add in another order.
            var (one, other) = (learned.Predict(utterance, words, default), shipped.Predict(utterance, words, default));
            var (label, probability) = one[0];
            Assert.InRange(other.Find(found => found.Label == label).Probability, probability - 0.02, probability + 0.02);
        }
    }

    [Fact]
    public void A_model_of_other_wordings_is_not_used() =>
        Assert.Null(ShippedModel.Read(LearnedModels.KeyOf([], Entries), FaqSeeds.Requests, Entries));

    [Fact]
    public async Task A_damaged_model_is_not_used()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("model-").FullName, "understanding.model");
        var whole = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "understanding.model"));
        await File.WriteAllBytesAsync(file, whole[..(whole.Length / 2)]);

        Assert.Null(ShippedModel.Read(file, Key, FaqSeeds.Requests, Entries));
    }
}
