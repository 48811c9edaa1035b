using System.Net;

namespace BotApp.Basics;

/// <summary>Whether an HTTP request comes from this machine itself.</summary>
public static class LocalRequest
{
    /// <summary>A loopback address, also when written as IPv6.</summary>
    public static bool IsLoopback(IPAddress? caller) =>
        caller is not null && IPAddress.IsLoopback(caller.IsIPv4MappedToIPv6 ? caller.MapToIPv4() : caller);

    /// <summary>A local proxy also connects from loopback, but forwards for somebody else: it adds one of these headers.</summary>
    public static bool IsForwarded(IEnumerable<string> headerNames) => headerNames.Any(name =>
        name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
        || name.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Via", StringComparison.OrdinalIgnoreCase));
}
