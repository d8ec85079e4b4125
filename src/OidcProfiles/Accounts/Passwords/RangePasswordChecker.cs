using System.Globalization;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>
/// Asks a range service (k-anonymity): it is told the first five hexadecimal digits of the SHA-1 hash, answers with all hashes that begin
/// so, and the comparison is made here. Nothing is cached: two people share one of the million prefixes too seldom for it to be of use,
/// and a cache would remember something about passwords.
/// </summary>
internal sealed class RangePasswordChecker(
    IHttpClientFactory clients, IOptions<OidcProfilesOptions> options, BreachedPasswordMonitor monitor, TimeProvider time)
    : IBreachedPasswordChecker
{
    /// <summary>The name of the HTTP client, for hosts that want a proxy.</summary>
    public const string ClientName = "OidcProfiles.BreachedPasswords";

    private const int PrefixLength = 5;

    public async Task<BreachedPasswordResult> CheckAsync(string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(password);
        var hash = Convert.ToHexString(PasswordHash.Compute(password));
        using var timeout = new CancellationTokenSource(options.Value.Passwords.Breached.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await AskAsync(hash, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return monitor.Failed("the time was up");
        }
        catch (HttpRequestException exception)
        {
            return monitor.Failed("connection, " + exception.HttpRequestError);
        }
        catch (IOException)
        {
            return monitor.Failed("the answer was cut");
        }
    }

    private async Task<BreachedPasswordResult> AskAsync(string hash, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(hash[..PrefixLength]));
        request.Headers.UserAgent.ParseAdd("OidcProfiles");
        request.Headers.Add("Add-Padding", "true");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode != System.Net.HttpStatusCode.OK)
        {
            return monitor.Failed("status " + ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        if (await RangeResponse.ReadAsync(body, cancellationToken) is not { } text)
        {
            return monitor.Failed("the answer was too long");
        }

        return RangeResponse.Find(text, hash.AsSpan(PrefixLength)) switch
        {
            null => monitor.Failed("the answer was none of a range service"),
            0 => monitor.Answered(BreachedPasswordResult.NotFound),
            { } count => monitor.Answered(BreachedPasswordResult.Found(count)),
        };
    }

    private Uri Address(string prefix) => new($"{options.Value.Passwords.Breached.RangeAddress.TrimEnd('/')}/range/{prefix}");
}
