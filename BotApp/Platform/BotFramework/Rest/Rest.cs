using System.Net;

namespace Microsoft.Rest;

/// <summary>A service answered, but not with success.</summary>
public class RestException : Exception
{
    public RestException()
    {
    }

    public RestException(string message)
        : base(message)
    {
    }

    public RestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The parts of an HTTP message that outlive it.</summary>
public class HttpMessageWrapper
{
    protected HttpMessageWrapper() => Headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    public string? Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; }
}

/// <summary>The parts of an HTTP response that outlive it.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
        foreach (var (name, values) in httpResponse.Headers)
        {
            Headers[name] = values;
        }
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string? ReasonPhrase { get; protected set; }
}

/// <summary>A call's result.</summary>
public class HttpOperationResponse<T>
{
    public T? Body { get; set; }
}

/// <summary>Adds credentials to a request. The product passes none: its token is added further down, by a handler of the HttpClient.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
