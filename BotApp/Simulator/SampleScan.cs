using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Simulator;

/// <summary>
/// A file of the sample picker, generated for the person who sends it. <see cref="Lines"/> is the content of its thumbnail, null
/// for an intentionally bad file (<see cref="IsWrong"/>). <see cref="For"/> is the kind of request that needs it, if any.
/// </summary>
public sealed record SampleScan(
    string Name, Phrase About, Func<Person, byte[]> Draw, Func<Person, IReadOnlyList<string>>? Lines = null, RequestKind? For = null)
{
    public bool IsWrong => Lines is null;
}
