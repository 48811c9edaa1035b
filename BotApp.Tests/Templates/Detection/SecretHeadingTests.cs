using System.Globalization;
using Xunit.Abstractions;

namespace BotApp.Templates.Detection;

[Trait("Size", "fast")]
public sealed class SecretHeadingTests(ITestOutputHelper output)
{
    private static readonly string[] Secrets =
    [
        "Password", "Pass word", "Pasword", "Passwrd", "PASSWD", "Pwd", "pswd", "P@ssw0rd", "Pass-word", "Passcode", "Pass phrase",
        "User password", "userPassword",
        "Mail_password", "Initial password", "Login credentials", "User credentials", "Credential", "Login ID & password",
        "Secret question", "Security answer", "SSO pass",
        "OTP", "O.T.P.", "O T P", "One Time Password", "One-time passcode", "Verification code", "2FA code", "TOTP", "PIN", "MPIN",
        "Login PIN", "Token PIN", "Security PIN",
        "Aadhaar", "Aadhar", "Adhaar", "Adhar", "Aadhhaar", "Addhaar", "Aadaar", "AADHAAR", "AadhaarCard", "aadhaarNo", "Aadh.", "UID",
        "U.I.D.", "UIDAI", "Unique Identification",
        "PAN", "P.A.N.", "P A N", "PAN Card", "panNumber", "PANCARD", "panno", "e-PAN", "PAN/TAN", "Permanent Account Number",
        "पासवर्ड", "पास वर्ड", "पास-वर्ड", "कूटशब्द", "कूट शब्द", "गुप्त शब्द", "संकेत शब्द", "लॉगिन पासवर्ड", "क्रेडेंशियल", "ओटीपी",
        "ओ.टी.पी.", "सत्यापन कोड", "पिन",
        "आधार", "आधार कार्ड", "आधार सं.", "अधिकारी का आधार", "पैन", "पैन कार्ड", "पॅन", "स्थायी खाता संख्या", "स्थायी लेखा संख्या",
        "പാസ്‌വേഡ്", "പാസ്‌വേർഡ്", "രഹസ്യവാക്ക്", "ഒടിപി", "ആധാർ", "പാൻ", "പാൻ കാർഡ്", "பாஸ்வேர்ட்", "கடவுச்சொல்", "ஆதார்", "பான்",
        "పాస్‌వర్డ్", "సంకేతపదం", "ఆధార్", "పాన్",
        "ಪಾಸ್‌ವರ್ಡ್", "ಗುಪ್ತಪದ", "ಆಧಾರ್", "ಪ್ಯಾನ್", "পাসওয়ার্ড", "আধার", "প্যান", "પાસવર્ડ", "આધાર", "પાન", "ਪਾਸਵਰਡ", "ਆਧਾਰ", "ପାସୱାର୍ଡ",
        "ଆଧାର", "پاس ورڈ", "آدھار",
    ];

    private static readonly string[] Others =
    [
        "Name of officer", "Name (as per Aadhaar)", "Name as in PAN card", "Date of birth as per Aadhaar", "Mobile no. linked with Aadhaar",
        "Aadhaar linked mobile",
        "Whether PAN is linked (Yes/No)", "PAN India posting", "Company", "Panel", "Expansion", "Pantry", "Span of control", "PIN code",
        "Pincode", "Postal address with PIN", "Spin",
        "Passport no.", "Passing year", "Year of passing", "Ad hoc promotion", "Address", "Addl. Commissioner", "SSO-ID", "User ID",
        "Login ID", "SSO UID", "Option", "Opt out", "Adherence",
        "पेन नं.", "आदर्श", "आदेश संख्या", "पेंशन", "पिन कोड", "पता (पिन सहित)", "नाम (आधार के अनुसार)", "आधार से लिंक मोबाइल",
        "पदोन्नति का आधार", "आधार वर्ष", "पासपोर्ट", "पोस्ट", "स्थान",
        "पदनाम", "ओएसडी", "പേര്", "പദവി", "பெயர்", "కార్యాలయం", "Remarks", "DSC valid up to", "Grade pay", "Pay level", "Office",
        "Division / Section", "Employee code", "Designation code",
    ];

    private static readonly string[] Before = ["", "", "", "* ", "7. ", "Applicant's ", "(c) "];

    private static readonly string[] After = ["", "", " *", " (mandatory)", ":", "\u00A0", " (if any)"];

    // After a question such as "Whether PAN is linked" these words ask for the number itself.
    private static readonly string[] AfterSecret = [.. After, " no.", " number", " / संख्या"];

    [Fact]
    public void Secrets_are_recognised_in_any_spelling_and_script_and_other_headings_are_not()
    {
        Assert.Equal([], Secrets.Where(heading => !SecretHeading.Matches(heading)));
        Assert.Equal([], Others.Where(SecretHeading.Matches));
    }

    [Fact]
    public void Decoration_around_a_heading_changes_nothing()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("HEADING_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next(1_000_000);
        output.WriteLine($"HEADING_SEED={seed}");
        var random = new Random(seed);
        for (var i = 0; i < 3_000; i++)
        {
            var (secret, other) = (Secrets[random.Next(Secrets.Length)], Others[random.Next(Others.Length)]);
            var (decorated, innocent) = (Decorated(secret, AfterSecret, random), Decorated(other, After, random));
            Assert.True(SecretHeading.Matches(decorated), $"HEADING_SEED={seed}: “{decorated}” is a secret");
            Assert.False(SecretHeading.Matches(innocent), $"HEADING_SEED={seed}: “{innocent}” is no secret");
        }
    }

    private static string Decorated(string heading, string[] after, Random random)
    {
        var cased = random.Next(4) switch
        {
            0 => heading.ToUpperInvariant(),
            1 when !heading.Any(char.IsUpper) || heading.Contains(' ', StringComparison.Ordinal) => heading.ToLowerInvariant(),
            2 => heading.Replace(" ", "  ", StringComparison.Ordinal),
            _ => heading,
        };
        return Before[random.Next(Before.Length)] + cased + after[random.Next(after.Length)];
    }
}
