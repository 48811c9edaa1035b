using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Simulator;

/// <summary>
/// One file in the paper-clip's picker, drawn for the person who sends it. <see cref="Lines"/> is what its thumbnail shows, nothing for a
/// file that is <see cref="IsWrong"/> on purpose. <see cref="For"/> is the kind of request that asks for it, if any.
/// </summary>
public sealed record SampleScan(
    string Name, Phrase About, Func<Person, byte[]> Draw, Func<Person, IReadOnlyList<string>>? Lines = null, RequestKind? For = null)
{
    public bool IsWrong => Lines is null;
}
