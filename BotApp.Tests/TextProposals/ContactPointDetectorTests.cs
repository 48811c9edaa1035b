using System.Globalization;
using System.Text;
using BotApp.Support;
using Xunit.Abstractions;

namespace BotApp.TextProposals;

[Trait("Size", "fast")]
public sealed class ContactPointDetectorTests(ITestOutputHelper output)
{
    /// <summary>The first digit of each script that officers of Kochi may have on their keyboard, and of two that they have not.</summary>
    private static readonly int[] Zeros = ['0', 0x0966, 0x0D66, 0x0BE6, 0x0660, 0xFF10];

    private static readonly string[] Separators = ["", " ", "-", ".", " - ", "\u200B", "–", ") ", ", ", "\u00A0"];

    [Theory]
    [InlineData("Call 9847012345 for help.", ContactPoint.PhoneNumber)]
    [InlineData("Call +91 98470-12345.", ContactPoint.PhoneNumber)]
    [InlineData("0484 / 239 0404", ContactPoint.PhoneNumber)]
    [InlineData("98470/12345", ContactPoint.PhoneNumber)]
    [InlineData("फ़ोन ९८४७०१२३४५ पर करें", ContactPoint.PhoneNumber)]
    [InlineData("൯൮൪൭൦ ൧൨൩൪൫ എന്ന നമ്പറിൽ", ContactPoint.PhoneNumber)]
    [InlineData("９８４７０１２３４５", ContactPoint.PhoneNumber)]
    [InlineData("9️⃣8️⃣4️⃣7️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣", ContactPoint.PhoneNumber)]
    [InlineData("nine eight four seven zero one two three four five", ContactPoint.PhoneNumber)]
    [InlineData("नौ आठ चार सात शून्य एक दो", ContactPoint.PhoneNumber)]
    [InlineData("double nine triple eight four", ContactPoint.PhoneNumber)]
    [InlineData("Dial 1930 at once.", ContactPoint.PhoneNumber)]
    [InlineData("Ask the stores, ext. 204", ContactPoint.PhoneNumber)]
    [InlineData("हेल्पलाइन 1912", ContactPoint.PhoneNumber)]
    [InlineData("1972-19", ContactPoint.PhoneNumber)]
    [InlineData("2023-2019", ContactPoint.PhoneNumber)]
    [InlineData("saksham.seva@icegate.gov.in", ContactPoint.MailAddress)]
    [InlineData("help @ example", ContactPoint.MailAddress)]
    [InlineData("help＠example．com", ContactPoint.MailAddress)]
    [InlineData("help (at) example (dot) com", ContactPoint.MailAddress)]
    [InlineData("help [AT] example", ContactPoint.MailAddress)]
    [InlineData("Write to @ssohelp on Telegram", ContactPoint.MailAddress)]
    [InlineData("help at example dot com", ContactPoint.Link)]
    [InlineData("See https://example.com/a", ContactPoint.Link)]
    [InlineData("See hxxps://example", ContactPoint.Link)]
    [InlineData("See h t t p example", ContactPoint.Link)]
    [InlineData("See www.example.org", ContactPoint.Link)]
    [InlineData("Go to example.com now", ContactPoint.Link)]
    [InlineData("Go to EXAMPLE[.]COM now", ContactPoint.Link)]
    [InlineData("उदाहरण.भारत देखें", ContactPoint.Link)]
    [InlineData("उदाहरण डॉट कॉम देखें", ContactPoint.Link)]
    [InlineData("t.me/ssohelp", ContactPoint.Link)]
    [InlineData("icegate . gov . in", ContactPoint.Link)]
    [InlineData("the server 10.20.30.40", ContactPoint.Link)]
    [InlineData("tel: helpdesk", ContactPoint.Link)]
    [InlineData("[Sign in](here)", ContactPoint.Link)]
    [InlineData("Room No. 301, Headquarters", ContactPoint.PostalAddress)]
    [InlineData("on the 3rd floor", ContactPoint.PostalAddress)]
    [InlineData("कक्ष सं. ३०१", ContactPoint.PostalAddress)]
    [InlineData("I.S. Press Road, Kochi 682018", ContactPoint.PhoneNumber)]
    [InlineData("P.O. Box 12", ContactPoint.PostalAddress)]
    public void Finds_a_contact_point(string text, ContactPoint expected) => Assert.Equal(expected, ContactPointDetector.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("Write an indent to the Headquarters stores.")]
    [InlineData("Circular C. No. IV/16/22/2017-EDP dated 21.08.2017, ¶2")]
    [InlineData("परिपत्र सी.सं. IV/16/22/2017-EDP दिनांक 21.08.2017")]
    [InlineData("C.No.IV/16/22/2017-EDP")]
    [InlineData("Office order 12/2026 of 05-03-2026")]
    [InlineData("Instruction 04/2024-GST; financial year 2025-26; 2017-2018")]
    [InlineData("Send it within 2 working days, 30 days at most, by 5 p.m.")]
    [InlineData("GFR-33 and GFR 16, rule 11, form 2 of 3")]
    [InlineData("One or two of the three officers")]
    [InlineData("एक अधिकारी, दो आवेदन, तीन पृष्ठ।")]
    [InlineData("A mobile number has 10 digits. The rank is Inspector.")]
    [InlineData("Dr.Menon and Shri.Nair, e.g. the A.C./D.C., i.e. the head")]
    [InlineData("2026-11-22")]
    public void Finds_nothing_in_office_prose(string text) => Assert.Null(ContactPointDetector.Find(text));

    /// <summary>
    /// A random number in random digits with random separators, in a text that is clean without it. Its digits begin at three, so that it
    /// is no date.
    /// </summary>
    [Fact]
    public void Every_telephone_number_is_found_in_every_text()
    {
        var (random, clean) = Seeded();
        for (var round = 0; round < 3_000; round++)
        {
            var (zero, separator) = (Zeros[random.Next(Zeros.Length)], Separators[random.Next(Separators.Length)]);
            var number = new StringBuilder();
            for (var digit = 0; digit < random.Next(6, 13); digit++)
            {
                number.Append(random.Next(3) == 0 ? separator : "").Append(char.ConvertFromUtf32(zero + random.Next(3, 10)));
            }

            var text = clean[random.Next(clean.Count)];
            var at = SpaceIn(text, random);
            Assert.True(
                ContactPointDetector.Find(text[..at] + " " + number + " " + text[at..]) is not null,
                $"{number} is not found in: {text}");
        }
    }

    /// <summary>Dates alone make no text suspicious.</summary>
    [Fact]
    public void No_date_is_taken_for_a_number()
    {
        var (random, clean) = Seeded();
        for (var round = 0; round < 1_000; round++)
        {
            var day = new DateOnly(1990, 1, 1).AddDays(random.Next(20_000));
            var format = ((string[])["dd.MM.yyyy", "dd-MM-yyyy", "d/M/yyyy", "yyyy-MM-dd", "dd-MMM-yyyy"])[random.Next(5)];
            var text = clean[random.Next(clean.Count)] + " Order of " + day.ToString(format, CultureInfo.InvariantCulture) + ".";
            Assert.True(ContactPointDetector.Find(text) is null, text);
        }
    }

    [Fact]
    public void A_shipped_answer_is_found_where_it_names_a_contact_point_and_most_are_clean()
    {
        Assert.NotNull(SampleEntries.All.First(entry => entry.Id == "inactive-sso-id").FindContactPoint());
        var found = SampleEntries.All.Where(entry => entry.FindContactPoint() is not null).ToList();
        output.WriteLine(string.Join('\n', found.Select(entry => $"{entry.Id}: {entry.FindContactPoint()}")));
        Assert.InRange(found.Count, 1, SampleEntries.All.Count / 2);
    }

    [Fact]
    public void A_long_text_is_read_in_linear_time()
    {
        foreach (var piece in (string[])["a", "a-", "1 ", "a.", "@", "http", "one ", "क", "(", "19", " at "])
        {
            var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
            var begun = System.Diagnostics.Stopwatch.StartNew();
            _ = ContactPointDetector.Find(text);
            Assert.True(begun.Elapsed < TimeSpan.FromSeconds(10), $"{piece}: {begun.Elapsed}");
        }
    }

    private (Random Random, IReadOnlyList<string> Clean) Seeded()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        return (new Random(seed), [.. SampleEntries.All
            .SelectMany(entry => (string[])[entry.ShortAnswer.English, entry.ShortAnswer.Hindi])
            .Where(text => ContactPointDetector.Find(text) is null)]);
    }

    private static int SpaceIn(string text, Random random)
    {
        var spaces = text.Index().Where(one => one.Item == ' ').Select(one => one.Index).ToList();
        return spaces.Count == 0 ? 0 : spaces[random.Next(spaces.Count)];
    }
}
