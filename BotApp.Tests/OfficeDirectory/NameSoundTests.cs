namespace BotApp.OfficeDirectory;

[Trait("Size", "fast")]
public sealed class NameSoundTests
{
    [Theory]
    [InlineData("Asha Menon", "AASHA MENEN", "आशा मेनन", "ആശ മേനോൻ")]
    [InlineData("Binu Thomas", "Beenu Tomas", "बीनू थॉमस", "ബിനു തോമസ്")]
    [InlineData("Anil Kumar", "Aneel Kumaar", "अनिल कुमार", "അനിൽ കുമാർ")]
    [InlineData("Deepa Nair", "Dipa Nayar", "दीपा नायर", "ദീപ നായർ")]
    [InlineData("Krishnan Nambiar", "Krisnan Nambyar", "कृष्णन नंबियार", "കൃഷ്ണൻ നമ്പ്യാർ")]
    [InlineData("Mohan Suresh", "Mohan Suresh", "मोहन सुरेश", "മോഹൻ സുരേഷ്")]
    public void Spellings_and_scripts_of_one_name_have_one_key(string name, params string[] others) =>
        Assert.All(others, other => Assert.Equal(NameSound.OfName(name), NameSound.OfName(other)));

    [Theory]
    [InlineData("Asha Menon", "Asha Nair")]
    [InlineData("Anil Kumar", "Sunil Kumar")]
    public void Different_names_have_different_keys(string name, string other) =>
        Assert.NotEqual(NameSound.OfName(name), NameSound.OfName(other));

    [Theory]
    [InlineData("Joy")]
    [InlineData("A. B.")]
    [InlineData("")]
    public void A_name_with_too_few_consonants_has_no_key(string name) => Assert.Empty(NameSound.OfName(name));

    [Theory]
    [InlineData("सुरेश मेनन", "मेनन सुरेश")]
    [InlineData("സുരേഷ് മേനോൻ", "മേനോൻ സുരേഷ്")]
    public void The_vowel_signs_of_a_name_belong_to_its_words(string name, string words) =>
        Assert.Equal(words.Split(' ').Order(StringComparer.Ordinal), NameKey.Words(name));
}
