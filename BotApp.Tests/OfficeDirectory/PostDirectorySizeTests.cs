using BotApp.Support;

namespace BotApp.OfficeDirectory;

/// <summary>All of CBIC fits in memory: of its officers those are kept who hold a post that decides.</summary>
[Trait("Size", "fast")]
public sealed class PostDirectorySizeTests
{
    private const int People = 60_000;

    /// <summary>One officer in three: several times as many as in any office.</summary>
    private const int Holders = People / 3;

    private const long MaxBytes = 60_000_000;

    [Fact]
    public void A_directory_of_sixty_thousand_people_takes_at_most_sixty_megabytes()
    {
        // What this thread allocates, because other tests run beside it: the working copies of the construction count too.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var directory = new PostDirectory(1, [.. Enumerable.Range(0, Holders).Select(Line)]);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(taken, 1, MaxBytes);
        Assert.Equal(Holders, directory.HoldersAt(Role.Head, null, TestData.Noon).Count);
    }

    private static (Post Post, Charge Charge, Officer Officer) Line(int number)
    {
        var (post, officer) = (Guid.NewGuid(), Guid.NewGuid());
        return (
            new Post { Id = post, OfficeId = Guid.NewGuid(), Role = Role.Head, Title = $"Assistant Commissioner {number}" },
            new Charge
            {
                Id = Guid.NewGuid(),
                PostId = post,
                OfficerId = officer,
                Kind = ChargeKind.Regular,
                From = TestData.Noon.AddDays(-1),
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
