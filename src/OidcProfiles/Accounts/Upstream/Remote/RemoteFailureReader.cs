using Microsoft.AspNetCore.Authentication;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>Finds out why a remote handler failed. Pure.</summary>
internal static class RemoteFailureReader
{
    /// <summary>The framework has no other sign of them than these texts: of any remote handler, of OAuth, of OpenID Connect.</summary>
    private static readonly string[] StateFailures =
    [
        "Correlation failed.",
        "The oauth state was missing or invalid.",
        "Unable to unprotect the message.State.",
        "OpenIdConnectAuthenticationHandler: message.State is null or empty.",
    ];

    /// <returns>What to tell the person, and the reason for the log, in words of ours: it holds nothing of what was sent.</returns>
    public static (UpstreamFailure Failure, string Reason) Read(Exception? exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            switch (current)
            {
                case RemoteArrivalException refused:
                    return (UpstreamFailure.Rejected, refused.Reason);
                case TimeoutException:
                    return (UpstreamFailure.TimedOut, "time-out");
                case HttpRequestException request:
                    return Read(request);
                case IOException:
                    return (UpstreamFailure.Unreachable, "connection lost");
                case var failure when failure.Data["error"] is string code:
                    return (OAuthErrors.IsDenial(code) ? UpstreamFailure.Denied : UpstreamFailure.Rejected, OAuthErrors.Keep(code) ?? ReadStatus(code));
                case AuthenticationFailureException failure when StateFailures.Contains(failure.Message, StringComparer.Ordinal):
                    return (UpstreamFailure.InvalidState, "state");
            }
        }

        return (UpstreamFailure.Rejected, exception?.GetType().Name ?? "unknown");
    }

    /// <summary>An exception that a handler made itself, of an answer it did not like, has neither status nor cause.</summary>
    private static (UpstreamFailure Failure, string Reason) Read(HttpRequestException request) =>
        request.StatusCode is { } status ? (UpstreamFailure.Rejected, $"status {(int)status}")
        : request.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded ? (UpstreamFailure.Rejected, "too large")
        : request.InnerException is TimeoutException ? (UpstreamFailure.TimedOut, "time-out")
        : request is { HttpRequestError: HttpRequestError.Unknown, InnerException: null } ? (UpstreamFailure.Rejected, "an error")
        : (UpstreamFailure.Unreachable, $"{request.HttpRequestError}");

    /// <summary>What the back channel made of an answer without a known code.</summary>
    private static string ReadStatus(string code) =>
        code is ['s', 't', 'a', 't', 'u', 's', '_', .. { Length: 3 } digits] && digits.All(char.IsAsciiDigit) ? $"status {digits}" : "another error";
}
