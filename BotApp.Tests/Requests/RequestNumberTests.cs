using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BotApp.Requests;

[Trait("Size", "fast")]
public sealed class RequestNumberTests
{
    [Theory]
    [InlineData("kch-2026-000123-{0}")]
    [InlineData(" KCH 2026 000123 {0} ")]
    [InlineData("KCH/2026/123/{0}")]
    public void A_request_number_is_parsed_in_any_style(string pattern)
    {
        var number = RequestNumber.Format("KCH", 2026, 123);

        Assert.Equal(number, RequestNumber.Parse(pattern.Replace("{0}", number[^1..], StringComparison.Ordinal)));
    }

    [Property]
    public bool One_wrong_digit_is_always_noticed(PositiveInt running, NonNegativeInt place, PositiveInt change)
    {
        var number = RequestNumber.Format("KCH", 2026, running.Get % 1_000_000);
        var digits = number.Select((letter, index) => (letter, index)).Where(pair => char.IsDigit(pair.letter)).ToList();
        var (letter, index) = digits[place.Get % digits.Count];
        var wrong = (char)('0' + ((letter - '0' + 1 + (change.Get % 9)) % 10));
        var typed = number[..index] + wrong + number[(index + 1)..];

        return wrong == letter || RequestNumber.Parse(typed) is null;
    }

    [Property]
    public bool Two_swapped_neighbours_are_always_noticed(PositiveInt running)
    {
        var number = RequestNumber.Format("KCH", 2026, running.Get % 1_000_000);
        return Enumerable.Range(9, 5).All(index =>
            number[index] == number[index + 1] ||
            RequestNumber.Parse(number[..index] + number[index + 1] + number[index] + number[(index + 2)..]) is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("KCH-2026-000123")]
    [InlineData("1800-266-2232")]
    [InlineData("KCH-२०२६-000123-7")]
    public void Parsing_an_invalid_number_returns_null(string? typed) => Assert.Null(RequestNumber.Parse(typed));
}
