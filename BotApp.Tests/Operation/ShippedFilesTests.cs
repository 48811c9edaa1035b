using BotApp.Basics;
using BotApp.OfficeDirectory;
using Microsoft.AspNetCore.Builder;

namespace BotApp.Operation;

public sealed class ShippedFilesTests : IDisposable
{
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("elsewhere-").FullName;

    public void Dispose() => Directory.Delete(_elsewhere, recursive: true);

    [Fact]
    public void Shipped_files_are_found_from_any_working_directory()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _elsewhere });
        Assert.Null(builder.Configuration["Logging:LogLevel:Microsoft.EntityFrameworkCore"]);

        builder.AddShippedFiles();

        Assert.Equal("Warning", builder.Configuration["Logging:LogLevel:Microsoft.EntityFrameworkCore"]);
        Assert.True(File.Exists(ShippedFile.Resolve(new OfficeOptions().Profile, _elsewhere)));
        Assert.True(File.Exists(ShippedFile.Resolve(new OfficeOptions().Directory, _elsewhere)));
    }

    [Fact]
    public void The_operators_file_takes_precedence_and_a_missing_one_is_reported_with_its_path()
    {
        var own = Path.Combine(_elsewhere, new OfficeOptions().Profile);
        File.WriteAllText(own, "{}");

        Assert.Equal(own, ShippedFile.Resolve(new OfficeOptions().Profile, _elsewhere));
        Assert.Equal(Path.Combine(_elsewhere, "people.csv"), ShippedFile.Resolve("people.csv", _elsewhere));
    }
}
