namespace BotApp.Conversation;

[Trait("Size", "fast")]
public sealed class SecretDetectorTests
{
    public static TheoryData<string> LongTexts => new()
    {
        string.Concat(Enumerable.Repeat("x ", 40_000)) + "forgot " + string.Concat(Enumerable.Repeat("password 12345 ", 8_000)),
        "password:" + new string(',', 200_000) + "x",
        "password " + new string('1', 200_000),
        "password " + string.Concat(Enumerable.Repeat("1/", 100_000)) + "x",
        "password " + string.Concat(Enumerable.Repeat("a-", 100_000)) + "!",
        string.Concat(Enumerable.Repeat("my password ", 16_000)),
        string.Concat(Enumerable.Repeat("otp is . ", 20_000)),
        "otp" + new string(' ', 200_000) + "x",
        string.Concat(Enumerable.Repeat("otp is code number : password is - 123 ", 2_000)),
    };

    /// <summary>
    /// A pattern that backtracks takes minutes for these texts; how fast they are judged is measured by the benchmark "secrets".
    /// </summary>
    [Theory]
    [MemberData(nameof(LongTexts))]
    public void A_long_text_is_judged_like_its_beginning(string text) =>
        Assert.Equal(SecretDetector.Find(text[..1_000])?.Kind, SecretDetector.Find(text)?.Kind);

    [Theory]
    [InlineData("my password is xyz")]
    [InlineData("My password is Kochi@123")]
    [InlineData("pwd: abc@123")]
    [InlineData("pwd:abc@123")]
    [InlineData("password=Summer2026")]
    [InlineData("Password = 'Kerala#45'")]
    [InlineData("password - Ravi@1984")]
    [InlineData("password Kochi@2026 not working")]
    [InlineData("my id is 10203040 and password is Rain!bow7")]
    [InlineData("id 10203040 pwd Rain!bow7 please check")]
    [InlineData("userid: 10203040 pass: secret99")]
    [InlineData("the password was changed to Monsoon@26")]
    [InlineData("I set my new password as Welcome@1")]
    [InlineData("Kochi@123 is my password")]
    [InlineData("abc@123 mera password hai")]
    [InlineData("mera password xyz123 hai")]
    [InlineData("mera password hai Ramesh@77")]
    [InlineData("mera password ramesh hai")]
    [InlineData("mera pasword Kerala@1 h, check karo")]
    [InlineData("password rakha hai Onam2026")]
    [InlineData("naya password Test@1234 kar diya")]
    [InlineData("पासवर्ड है abc123")]
    [InlineData("पासवर्ड: Kochi@123")]
    [InlineData("मेरा पासवर्ड Kochi@123 है")]
    [InlineData("मेरा पासवर्ड है Ravi1984")]
    [InlineData("password is 123456")]
    [InlineData("my password is RAMESH")]
    [InlineData("password reset kar do, mera password Abc@1234 tha")]
    [InlineData("password:12345678")]
    [InlineData("SSO login 10203040, passwd Abc12345")]
    [InlineData("please reset, old password Abcd@1234, thanks")]
    public void A_disclosed_password_is_detected(string text) =>
        Assert.Equal(SecretKind.Password, SecretDetector.Find(text)?.Kind);

    [Theory]
    [InlineData("OTP 482913")]
    [InlineData("my otp is 482913")]
    [InlineData("otp: 4829")]
    [InlineData("OTP received 482 913")]
    [InlineData("482913 is the OTP")]
    [InlineData("482913 otp hai")]
    [InlineData("otp aaya hai 91827364")]
    [InlineData("ओटीपी 482913 है")]
    [InlineData("ओटीपी है ४८२९१३")]
    [InlineData("verification code: 735512")]
    public void A_one_time_password_is_detected(string text) =>
        Assert.Equal(SecretKind.OneTimePassword, SecretDetector.Find(text)?.Kind);

    [Theory]
    [InlineData("999941057058")]
    [InlineData("my aadhaar is 9999 4105 7058")]
    [InlineData("9999-4105-7058")]
    [InlineData("आधार ९९९९ ४१०५ ७०५८")]
    [InlineData("aadhar no 2345 6789 0123 (one digit mistyped)")]
    [InlineData("uid 234567890123")]
    [InlineData("999941057058@example.gov.in")]
    [InlineData("e4a999941057058c7@kochi.example.gov.in aadhaar 9999 4105 7058")]
    public void An_Aadhaar_number_is_detected(string text) =>
        Assert.Equal(SecretKind.Aadhaar, SecretDetector.Find(text)?.Kind);

    [Theory]
    [InlineData("ABCPE1234F")]
    [InlineData("my pan is abcpe1234f")]
    [InlineData("PAN: ABCPE 1234 F")]
    [InlineData("मेरा पैन ABCPE1234F है")]
    public void A_PAN_is_detected(string text) => Assert.Equal(SecretKind.Pan, SecretDetector.Find(text)?.Kind);

    [Theory]
    [InlineData("I forgot my password")]
    [InlineData("forgot password")]
    [InlineData("My password is not working")]
    [InlineData("my password is wrong")]
    [InlineData("my password is expired")]
    [InlineData("my password is expired since 05-Mar-2026")]
    [InlineData("password expires in 45 days")]
    [InlineData("password: forgotten")]
    [InlineData("Password - reset required")]
    [InlineData("what is the password policy of 2024?")]
    [InlineData("how do I change my password")]
    [InlineData("password reset")]
    [InlineData("password reset karwana hai")]
    [InlineData("reset my password, mobile 9847012345")]
    [InlineData("reset password for 10203040")]
    [InlineData("forgot password 10203040")]
    [InlineData("forgot password of SSO-ID 10203040")]
    [InlineData("password of my gov.in mail")]
    [InlineData("password for ravi.k@gov.in is not accepted")]
    [InlineData("Password ravi.k@gov.in")]
    [InlineData("the password is known to somebody")]
    [InlineData("my password is being asked by the helpdesk")]
    [InlineData("is my password safe?")]
    [InlineData("password is required")]
    [InlineData("password must have 8 characters, one of @#$")]
    [InlineData("may a password contain @ or #?")]
    [InlineData("password was changed yesterday")]
    [InlineData("password was changed on 05-03-2026")]
    [InlineData("password changed 2024")]
    [InlineData("can I send you my password?")]
    [InlineData("never share your password with anyone")]
    [InlineData("my password is what?")]
    [InlineData("password is 15 days old")]
    [InlineData("password valid for 45days only")]
    [InlineData("id/password both forgotten")]
    [InlineData("SSO ID and password not received")]
    [InlineData("password!")]
    [InlineData("password?")]
    [InlineData("wrong password 3 times")]
    [InlineData("bhool gaya password")]
    [InlineData("forgot password - Aluva")]
    [InlineData("My password isn't working")]
    [InlineData("Password is incorrect.")]
    [InlineData("my password is showing invalid")]
    [InlineData("Password galat bata raha hai")]
    [InlineData("Issue: password. Office: Kochi")]
    [InlineData("mera password galat hai")]
    [InlineData("mera password lock hai")]
    [InlineData("mera password kya hai")]
    [InlineData("password yaad nahi hai")]
    [InlineData("password kitne din me expire hota hai")]
    [InlineData("kisi ko mera password pata chal gaya")]
    [InlineData("mera id ABC12345 hai password bhool gaya")]
    [InlineData("पासवर्ड भूल गया हूँ")]
    [InlineData("पासवर्ड रीसेट कराना है")]
    [InlineData("मेरा पासवर्ड गलत है")]
    [InlineData("पासवर्ड है क्या")]
    [InlineData("पासवर्ड की वैधता 45 दिन है")]
    [InlineData("OTP goes to my old mobile 9847012345")]
    [InlineData("otp not received")]
    [InlineData("otp not received since 2024")]
    [InlineData("OTP kitne digit ka hota hai, 6?")]
    [InlineData("otp 10 minute tak nahi aaya")]
    [InlineData("ओटीपी पुराने नंबर पर आता है")]
    [InlineData("OTP on 05-03-2026 did not come")]
    [InlineData("KCH-2026-000123-7")]
    [InlineData("status of KCH-2026-000123-7")]
    [InlineData("password request KCH-2026-000123-7")]
    [InlineData("C. No. IV/16/22/2017-EDP")]
    [InlineData("order no. 45/2026 dated 12.10.2026")]
    [InlineData("Establishment Order No. 123/2026")]
    [InlineData("II/3/15/2026-Estt")]
    [InlineData("Instruction 04/2024-GST")]
    [InlineData("CBIC-20016/26/2024-GST")]
    [InlineData("CBIC-202610-ZCDR-000123")]
    [InlineData("9847012345")]
    [InlineData("+91 98470 12345")]
    [InlineData("+919847012345")]
    [InlineData("919847012345")]
    [InlineData("0484-2390404")]
    [InlineData("1800-266-2232")]
    [InlineData("1800 425 0232")]
    [InlineData("10203040")]
    [InlineData("my SSO-ID is 10203040")]
    [InlineData("SSO ID ABC12345")]
    [InlineData("05-Mar-2026")]
    [InlineData("born 12-05-1984, joined 01-07-2009")]
    [InlineData("2026-11-22")]
    [InlineData("GSTIN 32ABCPE1234F1Z5")]
    [InlineData("GFR-33")]
    [InlineData("KCH/DIV-ERN/CREATION/2026/07")]
    [InlineData("my name in Aadhaar differs from the Service Book")]
    [InlineData("is PAN needed?")]
    [InlineData("aadhaar 2026")]
    [InlineData("2345 6789 0123")]
    [InlineData("Service Book page 12 of 40")]
    [InlineData("Ernakulam Division, Range 4")]
    [InlineData("cex15sys.ker@nic.in")]
    [InlineData("e4a999941057058c7@kochi.example.gov.in")]
    [InlineData("staff.999941057058@kochi.example.gov.in")]
    [InlineData("")]
    [InlineData(null)]
    public void Mentioning_secrets_and_ordinary_numbers_is_allowed(string? text) => Assert.Null(SecretDetector.Find(text));

    [Fact]
    public void Every_single_digit_error_in_an_Aadhaar_number_is_detected()
    {
        const string right = "999941057058";
        Assert.True(Verhoeff.IsValid(right));
        for (var at = 0; at < right.Length; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var typed = right[..at] + digit + right[(at + 1)..];
                Assert.Equal(typed == right, Verhoeff.IsValid(typed));
            }
        }
    }

    [Fact]
    public void The_warning_says_in_both_languages_that_the_secret_was_not_stored() =>
        Assert.All(Enum.GetValues<SecretKind>(), kind =>
        {
            Assert.Contains("not been stored", new Secret(kind).Message.English, StringComparison.Ordinal);
            Assert.Contains("सहेजा नहीं गया है", new Secret(kind).Message.Hindi, StringComparison.Ordinal);
        });
}
