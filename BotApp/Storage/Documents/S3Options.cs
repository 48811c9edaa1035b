using System.Text.RegularExpressions;

namespace BotApp.Storage.Documents;

/// <summary><c>Documents:*</c> of the store S3: which bucket, where, and under which credentials.</summary>
public sealed partial class S3Options
{
    /// <summary>The bucket that keeps the documents.</summary>
    public string Bucket { get; init; } = "";

    /// <summary>Amazon's name of the bucket's region. With a server of one's own only part of the signature.</summary>
    public string Region { get; init; } = "";

    /// <summary>The address of a server that speaks the protocol of S3; empty: Amazon's of the region.</summary>
    public string ServiceUrl { get; init; } = "";

    /// <summary>The bucket stands in the path of the address instead of in the name of the host.</summary>
    public bool ForcePathStyle { get; init; }

    /// <summary>What the names of all objects begin with, such as <c>sso-id/</c>, where the bucket has other uses.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Empty: the SDK's own chain finds credentials, such as the role of the machine.</summary>
    public string AccessKey { get; init; } = "";

    public string SecretKey { get; init; } = "";

    /// <summary>Where the bucket is, for sentences.</summary>
    public string Place => ServiceUrl.Length > 0 ? ServiceUrl : Region;

    public bool IsEncrypted => !ServiceUrl.StartsWith(Uri.UriSchemeHttp + ":", StringComparison.OrdinalIgnoreCase);

    /// <summary>A sentence for each mistake, with the setting, its value and the remedy.</summary>
    public IEnumerable<string> Problems()
    {
        if (Bucket.Length == 0)
        {
            yield return "Documents:Bucket is not set. Set the bucket that keeps the documents, or Documents:Store to Folder.";
        }
        else if (!BucketName().IsMatch(Bucket))
        {
            yield return $"Documents:Bucket is {Bucket}, which is no name of a bucket: 3 to 63 small letters, digits, dots and hyphens.";
        }

        if (Region.Length == 0 && ServiceUrl.Length == 0)
        {
            yield return "Documents:Region is not set. Set the region of the bucket, such as ap-south-1, or Documents:ServiceUrl where the "
                + "bucket is on another server than Amazon's.";
        }
        else if (Region.Length > 0 && !RegionName().IsMatch(Region))
        {
            yield return $"Documents:Region is {Region}, which is no name of a region. Set one such as ap-south-1.";
        }

        if (ServiceUrl.Length > 0 && !IsUsable(ServiceUrl))
        {
            yield return $"Documents:ServiceUrl is {ServiceUrl}. Set an https address without a path; http is for this machine only.";
        }

        if (!PrefixText().IsMatch(Prefix))
        {
            yield return $"Documents:Prefix is {Prefix}. Set letters, digits, dots, hyphens and a slash at the end, such as sso-id/, "
                + "or nothing.";
        }

        if (AccessKey.Length == 0 != (SecretKey.Length == 0))
        {
            yield return "Only one of Documents:AccessKey and Documents:SecretKey is set. Set both, or neither if the machine has a role.";
        }
    }

    private static bool IsUsable(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url is { AbsolutePath: "/", Query: "", UserInfo: "" };

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex BucketName();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{1,40}\z")]
    private static partial Regex RegionName();

    [GeneratedRegex(@"\A([A-Za-z0-9._-]+/)*\z")]
    private static partial Regex PrefixText();
}
