using BotApp.Support;

namespace BotApp.Faq.Understanding;

[Trait("Size", "fast")]
public sealed class ShippedModelTests
{
    private static readonly IReadOnlyList<FaqEntry> Entries = LearnedModels.InOrder(SampleEntries.All);

    private static readonly string Key = LearnedModels.KeyOf(FaqSeeds.Requests, Entries);

    [Fact]
    public void The_build_learned_the_shipped_wordings() => Assert.NotNull(ShippedModel.Read(Key, FaqSeeds.Requests, Entries));

    [Fact]
    public void What_was_learned_is_read_as_it_was_written()
    {
        var (requests, entries) = ((FaqRequest[])[.. FaqSeeds.Requests.Take(5)], (FaqEntry[])[.. Entries.Take(5)]);
        var file = NewFile();
        ShippedModel.Write(file, requests, entries);
        var read = ShippedModel.Read(file, LearnedModels.KeyOf(requests, entries), requests, entries);
        Assert.NotNull(read);
        var learned = LearnedIntents.Train(requests, entries, CancellationToken.None);

        Assert.Equal(learned.Size, read.Size);
        foreach (var text in LabelledMessage.Read(LabelledMessage.Tuning).Select(message => message.Text))
        {
            var words = Tokenizer.Tokenize(text);
            var utterance = UtteranceReader.ReadWording(Lexicon.Default, text);
            Assert.Equal(learned.CountUnknown(words), read.CountUnknown(words));
            Assert.Equal(learned.Predict(utterance, words, default), read.Predict(utterance, words, default));
        }
    }

    [Fact]
    public void A_model_of_other_wordings_is_not_used() =>
        Assert.Null(ShippedModel.Read(LearnedModels.KeyOf([], Entries), FaqSeeds.Requests, Entries));

    [Fact]
    public async Task A_damaged_model_is_not_used()
    {
        var file = NewFile();
        var whole = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "understanding.model"));
        await File.WriteAllBytesAsync(file, whole[..(whole.Length / 2)]);

        Assert.Null(ShippedModel.Read(file, Key, FaqSeeds.Requests, Entries));
    }

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("model-").FullName, "understanding.model");
}
