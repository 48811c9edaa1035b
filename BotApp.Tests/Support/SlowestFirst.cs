using BotApp.Faults;
using BotApp.Operation;
using BotApp.Scenarios;
using BotApp.Simulator;
using BotApp.Storage;
using BotApp.Templates;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("BotApp.Support.SlowestFirst", "BotApp.Tests")]

namespace BotApp.Support;

/// <summary>
/// Starts the classes that take longest before all others, so that the run does not end with one of them on one core. Classes run beside
/// each other, the tests of a class one after the other.
/// </summary>
public sealed class SlowestFirst : ITestCollectionOrderer
{
    private static readonly Type[] Slowest =
    [
        typeof(ProcessKillTests), typeof(PostgresWriteLockCostTests), typeof(DecisionRaceTests), typeof(DatabaseRestartTests),
        typeof(WriteLockCostTests), typeof(MailCrashTests), typeof(GracefulStopTests), typeof(SlowDependencyTests),
        typeof(FolderMailCrashTests), typeof(TwoNodesTests), typeof(BackupTests), typeof(KeyRotationTests), typeof(DeliveryTests),
        typeof(DirectoryImportTests), typeof(DocumentTests), typeof(NothingTypedIsLostTests), typeof(MailTests), typeof(WholeBotTests),
        typeof(LibreOfficeTests), typeof(UnseenTemplateTests), typeof(FilePermissionTests), typeof(CaseTests), typeof(ChargeChainTests),
        typeof(LargeBackupTests), typeof(SoakTests), typeof(FuzzTests),
    ];

    private static readonly Dictionary<string, int> Places =
        Slowest.Select((type, place) => (type, place)).ToDictionary(one => one.type.FullName!, one => one.place, StringComparer.Ordinal);

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Places.GetValueOrDefault(collection.DisplayName.Split(' ')[^1], Slowest.Length));
}
