using BotApp.Support;

namespace BotApp.OfficeDirectory;

/// <summary>All of CBIC fits in memory, even if every officer held a post that decides.</summary>
[Trait("Size", "fast")]
public sealed class PostDirectorySizeTests
{
    private const int People = 60_000;
    private const long MaxBytes = 60_000_000;

    [Fact]
    public void Sixty_thousand_holders_take_at_most_sixty_megabytes()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var directory = new PostDirectory(1, [.. Enumerable.Range(0, People).Select(Line)]);
        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.InRange(taken, 1, MaxBytes);
        Assert.Equal(People, directory.HoldersAt(Role.Head, null, TestData.Noon).Count);
    }

    private static (Post Post, Charge Charge, Officer Officer) Line(int number)
    {
        var (post, officer) = (Guid.NewGuid(), Guid.NewGuid());
        return (
            new Post { Id = post, OfficeId = Guid.NewGuid(), Role = Role.Head, Title = $"Assistant Commissioner {number}" },
            new Charge
            {
                Id = Guid.NewGuid(), PostId = post, OfficerId = officer, Kind = ChargeKind.Regular, From = TestData.Noon.AddDays(-1),
            },
            new Officer
            {
                Id = officer,
                AadObjectId = Guid.NewGuid(),
                Name = $"Asha Krishnan {number}",
                HindiName = $"आशा कृष्णन {number}",
                Designation = Designation.AssistantCommissioner,
                Upn = $"officer.{number}@kochi.example.gov.in",
                SsoId = $"{10_000_000 + number}",
            });
    }
}
