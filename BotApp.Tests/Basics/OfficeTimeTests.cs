namespace BotApp.Basics;

[Trait("Size", "fast")]
public sealed class OfficeTimeTests
{
    [Theory]
    [InlineData("SS/2026/4711, 23-Nov-2026", "SS/2026/4711, 23-नवंबर-2026")]
    [InlineData("SS-12-Abc-2026", "SS-12-Abc-2026")]
    [InlineData("no date", "no date")]
    public void A_date_is_displayed_in_the_readers_language(string line, string hindi) =>
        Assert.Equal(new Phrase(line, hindi), OfficeTime.TranslateDates(line));

    [Theory]
    [InlineData("1994-03-05", "1994-03-05")]
    [InlineData("1994-03-05T00:00:00+05:30", "1994-03-05")]
    [InlineData("1994-03-05T00:00:00+0530", "1994-03-05")]
    [InlineData("1994-03-04T18:30:00Z", "1994-03-05")]
    [InlineData("1994-03-04T18:30:00.000Z", "1994-03-05")]
    [InlineData("1994-03-05T00:00:00", "1994-03-05")]
    [InlineData("1994-03-05T23:59", "1994-03-05")]
    [InlineData("1994-03-05T23:59:00+05:30", "1994-03-05")]
    [InlineData("1994-02-30T00:00:00Z", null)]
    [InlineData("1994-03-05T25:00:00Z", null)]
    [InlineData("0001-01-01T00:00:00+05:30", null)]
    [InlineData("9999-12-31T23:59:59Z", null)]
    [InlineData("05-03-1994", null)]
    [InlineData("1994-03-05 or so", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_date_or_a_date_time_is_the_day_in_Kochi(string? sent, string? day) =>
        Assert.Equal(day, OfficeTime.ParseIso(sent) is { } read ? OfficeTime.ToIso(read) : null);

    [Fact]
    public void A_clients_midnight_is_its_day_however_the_client_writes_it()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] forms = [
            "yyyy-MM-dd",
            "yyyy-MM-ddTHH:mm:ss",
            "yyyy-MM-ddTHH:mm:sszzz",
            "yyyy-MM-ddTHH:mm:ss.fffzzz",
            "yyyy-MM-ddTHH:mmzzz"
        ];
        for (var round = 0; round < 2000; round++)
        {
            var day = new DateOnly(1930, 1, 1).AddDays(random.Next(60_000));
            var midnight = OfficeTime.At(day, TimeOnly.MinValue);
            var sent = random.Next(forms.Length + 1) is var form && form < forms.Length
                ? midnight.ToString(forms[form], System.Globalization.CultureInfo.InvariantCulture)
                : midnight.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

            Assert.True(OfficeTime.ParseIso(sent) == day, $"seed {seed}, round {round}: '{sent}'");
        }
    }
}
