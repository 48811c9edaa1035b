using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>What the connector says when it refuses.</summary>
public class ErrorResponse
{
    public Error? Error { get; set; }
}

/// <summary>The connector's reason: <see cref="Code"/> is for programs, <see cref="Message"/> for people.</summary>
public class Error
{
    public string? Code { get; set; }

    public string? Message { get; set; }
}

/// <summary>The connector answered with a status that is not success.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public HttpResponseMessageWrapper? Response { get; set; }

    public ErrorResponse? Body { get; set; }
}
