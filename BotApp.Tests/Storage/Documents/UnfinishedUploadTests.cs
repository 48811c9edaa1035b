using BotApp.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotApp.Storage.Documents;

/// <summary>
/// Uploads in parts that were never completed. The server from npm cannot list them, so this one answers as Amazon's manual says.
/// </summary>
public sealed class UnfinishedUploadTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Yesterday = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Guid _old = Guid.NewGuid();
    private readonly Guid _later = Guid.NewGuid();
    private readonly List<string> _deleted = [];
    private readonly int _port = LoopbackPort.Next();
    private WebApplication _server = null!;

    [Fact]
    public async Task The_purge_ends_old_uploads_of_documents_on_every_page_and_no_others()
    {
        using var store = new S3DocumentStore(new S3Options
        {
            Bucket = "documents",
            ServiceUrl = $"http://127.0.0.1:{_port}",
            ForcePathStyle = true,
            AccessKey = "any",
            SecretKey = "any",
            Prefix = "sso-id/",
        });

        Assert.Equal(2, await store.DeleteUnfinishedAsync(Yesterday));

        Assert.Equal([$"/documents/sso-id/{_old:N}.sealed one", $"/documents/sso-id/{_old:N}.sealed three"], _deleted);
    }

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{_port}");
        _server = builder.Build();
        _server.Run(AnswerAsync);
        await _server.StartAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        if (HttpMethods.IsDelete(http.Request.Method))
        {
            _deleted.Add($"{http.Request.Path} {http.Request.Query["uploadId"]}");
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        Assert.True(http.Request.Query.ContainsKey("uploads"));
        Assert.Equal("sso-id/", http.Request.Query["prefix"]);
        var second = http.Request.Query["upload-id-marker"] == "two";
        return http.Response.WriteAsync(
            "<ListMultipartUploadsResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                + (second
                    ? Upload($"sso-id/{_old:N}.sealed", "three", "2026-02-27") + "<IsTruncated>false</IsTruncated>"
                    : Upload($"sso-id/{_old:N}.sealed", "one", "2026-02-28") + Upload($"sso-id/{_later:N}.sealed", "now", "2026-03-02")
                        + Upload("sso-id/somebody-else.zip", "two", "2026-01-01")
                        + "<NextKeyMarker>x</NextKeyMarker><NextUploadIdMarker>two</NextUploadIdMarker><IsTruncated>true</IsTruncated>")
                + "</ListMultipartUploadsResult>");
    }

    private static string Upload(string key, string id, string day) =>
        $"<Upload><Key>{key}</Key><UploadId>{id}</UploadId><Initiated>{day}T10:00:00.000Z</Initiated></Upload>";
}
