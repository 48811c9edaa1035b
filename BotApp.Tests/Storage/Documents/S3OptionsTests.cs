namespace BotApp.Storage.Documents;

/// <summary>A mistake in the settings of the bucket is a sentence with setting, value and remedy.</summary>
[Trait("Size", "fast")]
public sealed class S3OptionsTests
{
    [Theory]
    [InlineData("", "ap-south-1", "", "", "Documents:Bucket is not set.")]
    [InlineData("Scans_Kochi", "ap-south-1", "", "", "Documents:Bucket is Scans_Kochi, which is no name of a bucket")]
    [InlineData("scans", "", "", "", "Documents:Region is not set. Set the region of the bucket, such as ap-south-1")]
    [InlineData("scans", "AP South", "", "", "Documents:Region is AP South, which is no name of a region.")]
    [InlineData("scans", "", "minio:9000", "", "Documents:ServiceUrl is minio:9000. Set an https address without a path")]
    [InlineData("scans", "", "http://minio.example:9000", "", "Documents:ServiceUrl is http://minio.example:9000.")]
    [InlineData("scans", "", "https://minio.example/scans", "", "Documents:ServiceUrl is https://minio.example/scans.")]
    [InlineData("scans", "", "https://user:word@minio.example", "", "Documents:ServiceUrl")]
    [InlineData("scans", "ap-south-1", "", "/kochi", "Documents:Prefix is /kochi.")]
    public void A_mistake_is_a_sentence(string bucket, string region, string url, string prefix, string sentence) => Assert.StartsWith(
        sentence,
        Assert.Single(new S3Options { Bucket = bucket, Region = region, ServiceUrl = url, Prefix = prefix }.Problems()),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("ap-south-1", "", "")]
    [InlineData("", "https://minio.example:9000", "sso-id/")]
    [InlineData("", "http://127.0.0.1:9000", "kochi/sso-id/")]
    public void What_can_be_used_is_no_mistake(string region, string url, string prefix) =>
        Assert.Empty(new S3Options { Bucket = "kochi-scans", Region = region, ServiceUrl = url, Prefix = prefix }.Problems());

    [Fact]
    public void A_key_comes_with_its_secret_and_no_sentence_repeats_it()
    {
        var problem = Assert.Single(new S3Options { Bucket = "scans", Region = "ap-south-1", AccessKey = "AKIAEXAMPLE" }.Problems());
        Assert.DoesNotContain("AKIAEXAMPLE", problem, StringComparison.Ordinal);
    }
}
