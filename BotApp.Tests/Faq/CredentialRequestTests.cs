using BotApp.Basics;
using BotApp.Support;

namespace BotApp.Faq;

[Trait("Size", "fast")]
public sealed class CredentialRequestTests
{
    [Theory]
    [InlineData("Send your SSO password to the helpdesk.")]
    [InlineData("Call this number and tell them the OTP that you receive.")]
    [InlineData("Do not worry, share the OTP with us.")]
    [InlineData("Type your password in this chat and we will unlock the ID.")]
    [InlineData("You will send the one-time code by return.")]
    [InlineData("OTP helpdesk ko bhej dijiye")]
    [InlineData("कृपया अपना पासवर्ड कंप्यूटर प्रकोष्ठ को भेजें।")]
    [InlineData("प्राप्त OTP हमें बताएँ।")]
    public void An_answer_that_asks_for_a_secret_is_found(string answer) => Assert.True(CredentialRequest.IsIn(Phrase.Same(answer)));

    [Theory]
    [InlineData("Never send the old or the new password to anyone, not even to the helpdesk.")]
    [InlineData("We will never ask you to share your OTP.")]
    [InlineData("Don't tell anybody your password. Send your name and office.")]
    [InlineData("The portal will send an OTP to your registered mobile; enter it on the portal.")]
    [InlineData("Choose “Forgot password” on the log-in page.")]
    [InlineData("अपना पासवर्ड किसी को न भेजें। अपना नाम एवं पदनाम भेजें।")]
    [InlineData("Password kisi ko mat bhejiye.")]
    public void Advice_about_passwords_is_no_request(string answer) => Assert.False(CredentialRequest.IsIn(Phrase.Same(answer)));

    [Fact]
    public void No_shipped_answer_asks_for_a_secret() => Assert.DoesNotContain(
        SampleEntries.All, entry => CredentialRequest.IsIn(entry.ShortAnswer) || (entry.More is { } more && CredentialRequest.IsIn(more)));

    [Fact]
    public void The_entry_is_refused_at_the_field_that_asks()
    {
        var entry = SampleEntries.All[0] with { More = new Phrase("Send your password.", "अपना नाम भेजें।") };

        var why = Assert.Single(entry.Validate(new DateOnly(2026, 11, 29)));
        Assert.Equal((nameof(AnswerAsksForCredentials), nameof(FaqEntry.More)), (why.GetType().Name, why.Field));
    }
}
