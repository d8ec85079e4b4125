using System.Net;

namespace OidcProfiles.FunctionalTests.Api;

/// <summary>An answer of the resolver. Whatever it says, it sets no cookie, has no body, is kept by nobody and is for no other origin.</summary>
/// <param name="Status">The status.</param>
/// <param name="Profile">The headers that begin with <c>X-Profile-</c>, without that.</param>
/// <param name="Challenge"><c>WWW-Authenticate</c>.</param>
public sealed record ResolverReply(HttpStatusCode Status, IReadOnlyDictionary<string, string> Profile, string Challenge)
{
    private const string Prefix = "X-Profile-";

    public static async Task<ResolverReply> ReadAsync(HttpResponseMessage response)
    {
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", Assert.Single(response.Headers.GetValues("Cache-Control")));
        Assert.Equal("Cookie, Authorization", string.Join(", ", response.Headers.Vary));
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        return new(
            response.StatusCode,
            response.Headers.Where(header => header.Key.StartsWith(Prefix, StringComparison.Ordinal))
                .ToDictionary(header => header.Key[Prefix.Length..], header => header.Value.Single()),
            response.Headers.WwwAuthenticate.ToString());
    }

    /// <summary>Somebody is signed in.</summary>
    public ResolverReply AssertValid()
    {
        Assert.Equal(HttpStatusCode.OK, Status);
        Assert.Equal("true", Profile["Session-Valid"]);
        return this;
    }

    /// <summary>Nobody is signed in, and nothing else is told.</summary>
    public ResolverReply AssertInvalid(HttpStatusCode status = HttpStatusCode.Unauthorized)
    {
        Assert.Equal(status, Status);
        Assert.Equal(["Session-Valid=false"], Profile.Select(header => $"{header.Key}={header.Value}"));
        return this;
    }
}
