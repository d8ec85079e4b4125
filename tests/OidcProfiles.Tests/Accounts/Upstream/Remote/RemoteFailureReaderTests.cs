using System.Net;
using Microsoft.AspNetCore.Authentication;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Accounts.Upstream.Remote;

namespace OidcProfiles.Tests.Accounts.Upstream.Remote;

/// <summary>What an exception of a remote handler means.</summary>
public sealed class RemoteFailureReaderTests
{
    public static TheoryData<Exception?, UpstreamFailure, string> Cases { get; } = new()
    {
        { null, UpstreamFailure.Rejected, "unknown" },
        { new InvalidOperationException("text"), UpstreamFailure.Rejected, "InvalidOperationException" },
        { new AuthenticationFailureException("Correlation failed."), UpstreamFailure.InvalidState, "state" },
        { new AuthenticationFailureException("Unable to unprotect the message.State."), UpstreamFailure.InvalidState, "state" },
        { new AuthenticationFailureException("Code was not found."), UpstreamFailure.Rejected, "AuthenticationFailureException" },
        { new TaskCanceledException("text", new TimeoutException()), UpstreamFailure.TimedOut, "time-out" },
        { new AuthenticationFailureException("text", new TaskCanceledException("text", new TimeoutException())), UpstreamFailure.TimedOut, "time-out" },
        { new HttpRequestException(HttpRequestError.NameResolutionError), UpstreamFailure.Unreachable, "NameResolutionError" },
        { new HttpRequestException("text", new IOException("text")), UpstreamFailure.Unreachable, "Unknown" },
        { new HttpRequestException("text", new TimeoutException()), UpstreamFailure.TimedOut, "time-out" },
        { new HttpRequestException("text", null, HttpStatusCode.BadGateway), UpstreamFailure.Rejected, "status 502" },
        { new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded), UpstreamFailure.Rejected, "too large" },
        { new HttpRequestException("text of a handler"), UpstreamFailure.Rejected, "an error" },
        { new IOException("text"), UpstreamFailure.Unreachable, "connection lost" },
        { WithCode("access_denied"), UpstreamFailure.Denied, "access_denied" },
        { WithCode("invalid_client"), UpstreamFailure.Rejected, "invalid_client" },
        { WithCode("status_503"), UpstreamFailure.Rejected, "status 503" },
        { WithCode("status_ada@example.org"), UpstreamFailure.Rejected, "another error" },
        { WithCode("ada@example.org"), UpstreamFailure.Rejected, "another error" },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Read_OfAnException_TellsWhyWithoutWhatWasSent(Exception? exception, UpstreamFailure failure, string reason) =>
        Assert.Equal((failure, reason), RemoteFailureReader.Read(exception));

    private static AuthenticationFailureException WithCode(string code) => new("text") { Data = { ["error"] = code } };
}
