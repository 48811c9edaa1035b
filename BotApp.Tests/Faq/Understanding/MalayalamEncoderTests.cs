namespace BotApp.Faq.Understanding;

[Trait("Size", "fast")]
public sealed class MalayalamEncoderTests
{
    [Theory]
    [InlineData("മറന്നു", "marannu")]
    [InlineData("നന്ദി", "nandi")]
    [InlineData("എന്റെ", "ente")]
    [InlineData("ഞാൻ", "njan")]
    [InlineData("എത്ര", "ethra")]
    [InlineData("ദിവസം", "divasam")]
    [InlineData("കിട്ടി", "kitti")]
    [InlineData("മാറ്റണം", "maattanam")]
    public void Both_scripts_sound_the_same(string script, string latin) =>
        Assert.Equal(PhoneticEncoder.PhoneticKey(latin), PhoneticEncoder.PhoneticKey(script));

    [Theory]
    [InlineData("password marannu poyi", true)]
    [InlineData("പുതിയ ഐഡി വേണം", true)]
    [InlineData("I forgot my password", false)]
    [InlineData("password bhool gaya", false)]
    [InlineData("पासवर्ड भूल गया", false)]
    public void Malayalam_is_recognized(string text, bool expected) => Assert.Equal(expected, TypedLanguage.IsMalayalam(text));
}
