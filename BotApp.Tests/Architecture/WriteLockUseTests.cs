using Mono.Cecil;

namespace BotApp.Architecture;

/// <summary>
/// Nothing slow happens under the write lock: between the beginning of the writing and its end, no method draws a card, reads or writes a
/// file, reads a sentence or talks to somebody, itself or through the app's own code. Calls count in the order in which the source has
/// them.
/// </summary>
[Trait("Size", "fast")]
[Collection(CompiledApp.Name)]
public sealed class WriteLockUseTests
{
    private const string Context = "BotApp.Storage.BotDb";

    private static readonly string[] Begins = ["BeginWriteAsync", "NextNumberAsync"];
    private static readonly string[] Ends = ["SaveAsync", "CancelWriteAsync"];

    /// <summary>Beginnings of the full names of what takes long, or as long as somebody else wants.</summary>
    private static readonly string[] Slow =
    [
        "BotApp.Conversation.CardBuilder::Build", "BotApp.Excel.", "BotApp.Storage.Encryption.DocumentVault::",
        "BotApp.Storage.Documents.", "BotApp.Faq.Understanding.",
        "BotApp.Notifications.IProactiveMessenger::", "BotApp.Notifications.Mail.IMailTransport::",
        "BotApp.Notifications.INotificationRenderer::",
        "BotApp.Conversation.IFileDownloader::", "System.Threading.Tasks.Task::Delay", "System.IO.File::", "ClosedXML.",
        "DocumentFormat.OpenXml.",
    ];

    /// <summary>
    /// The operator's import compares the whole directory with what it writes, and seals a copy of the order for each change; it is run a
    /// few times a year.
    /// </summary>
    private const string Allowed = "ImportDirectoryCommand";

    private readonly Dictionary<MethodDefinition, List<MethodReference>> _called;
    private readonly HashSet<MethodReference> _begins;
    private readonly HashSet<MethodReference> _ends;
    private readonly HashSet<MethodReference> _slowCalls;
    private readonly HashSet<MethodDefinition> _slow;
    private readonly HashSet<MethodDefinition> _leavesOpen = [];

    public WriteLockUseTests(AppModule compiled)
    {
        _called = compiled.Calls;
        var calls = _called.Values.SelectMany(of => of).Distinct().ToLookup(call => call.DeclaringType.FullName);
        _begins = [.. calls[Context].Where(call => Begins.Contains(call.Name))];
        _ends = [.. calls[Context].Where(call => Ends.Contains(call.Name))];
        _slowCalls = [.. calls.SelectMany(type => type.Where(call => IsSlow(type.Key, call.Name)))];
        _slow = _called.CallersOf(_called.Where(pair => pair.Value.Any(_slowCalls.Contains)).Select(pair => pair.Key));
        // A method that begins to write and lets its caller save: found again until none is added.
        while (_called.Keys.Where(method => !_leavesOpen.Contains(method) && IsOpenAtEnd(method)).ToList() is { Count: > 0 } more)
        {
            _leavesOpen.UnionWith(more);
        }
    }

    [Fact]
    public void Nothing_slow_happens_between_the_beginning_of_the_writing_and_its_end()
    {
        Assert.Contains(_leavesOpen, method => Outermost(method.DeclaringType).Name == "UnansweredQuestionStore");
        Assert.Contains(_slow, method => Outermost(method.DeclaringType).Name == "QuestionCard");
        var slow = _called.Keys.Where(method => Outermost(method.DeclaringType).Name != Allowed)
            .SelectMany(SlowUnderLock).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(slow.Count == 0, string.Join('\n', slow));
    }

    private IEnumerable<string> SlowUnderLock(MethodDefinition method)
    {
        var isOpen = false;
        foreach (var call in _called[method])
        {
            if (isOpen && (_slowCalls.Contains(call) || (call is MethodDefinition own && _slow.Contains(own))))
            {
                yield return $"{Outermost(method.DeclaringType).Name} calls {call.DeclaringType.Name}.{call.Name} under the write lock.";
            }

            isOpen = IsOpenAfter(call, isOpen);
        }
    }

    private bool IsOpenAtEnd(MethodDefinition method) => _called[method].Aggregate(false, (isOpen, call) => IsOpenAfter(call, isOpen));

    private bool IsOpenAfter(MethodReference call, bool isOpen) =>
        _begins.Contains(call) ? true
        : _ends.Contains(call) ? false
        : call is not MethodDefinition own || own.DeclaringType.FullName == Context ? isOpen
        : _leavesOpen.Contains(own) || (isOpen && !Closes(own));

    /// <summary>Whether the method saves what was begun before it.</summary>
    private bool Closes(MethodDefinition method) =>
        _called[method].Any(_ends.Contains) && !_leavesOpen.Contains(method);

    private static bool IsSlow(string type, string method) =>
        Slow.Any(begin => $"{type}::{method}".StartsWith(begin, StringComparison.Ordinal));

    private static TypeDefinition Outermost(TypeDefinition type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;
}
