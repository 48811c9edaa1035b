using BotApp.Basics;
using Microsoft.AspNetCore.Builder;

namespace BotApp.OfficeDirectory;

public sealed class ShippedFilesTests : IDisposable
{
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("elsewhere-").FullName;

    public void Dispose() => Directory.Delete(_elsewhere, recursive: true);

    [Fact]
    public void Started_from_another_folder_the_app_finds_the_files_that_came_with_it()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _elsewhere });
        Assert.Null(builder.Configuration["Logging:LogLevel:Microsoft.EntityFrameworkCore"]);

        builder.AddShippedFiles();

        Assert.Equal("Warning", builder.Configuration["Logging:LogLevel:Microsoft.EntityFrameworkCore"]);
        Assert.True(File.Exists(ShippedFile.Find(new OfficeOptions().Profile, _elsewhere)));
        Assert.True(File.Exists(ShippedFile.Find(new OfficeOptions().Directory, _elsewhere)));
    }

    [Fact]
    public void The_operators_own_file_of_that_name_goes_first_and_a_missing_one_is_named_where_the_operator_looks()
    {
        var own = Path.Combine(_elsewhere, new OfficeOptions().Profile);
        File.WriteAllText(own, "{}");

        Assert.Equal(own, ShippedFile.Find(new OfficeOptions().Profile, _elsewhere));
        Assert.Equal(Path.Combine(_elsewhere, "people.csv"), ShippedFile.Find("people.csv", _elsewhere));
    }
}
