using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email.Outbox.Cooldowns;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>
/// What attempts are counted by: hashes that nobody can make again who has the table but not the host's keys, so that it tells neither names
/// nor addresses.
/// </summary>
internal sealed class SignInKeys(IServiceScopeFactory scopes)
{
    private const string Name = "sign-in";
    private const string UnknownNetwork = "unknown";
    private byte[]? _pepper;

    public Task<string> OfAccountAsync(string normalizedName, CancellationToken cancellationToken) =>
        HashAsync("account", normalizedName, cancellationToken);

    public Task<string> OfNetworkAsync(IPAddress? network, CancellationToken cancellationToken) =>
        HashAsync("network", Describe(network), cancellationToken);

    public Task<string> OfPlaceAsync(string userId, RequestOrigin origin, CancellationToken cancellationToken) =>
        HashAsync("place", $"{userId}\n{Describe(origin.Network)}\n{origin.Device}", cancellationToken);

    private static string Describe(IPAddress? network) => network is null ? UnknownNetwork : CooldownKeys.OfNetwork(network);

    private async Task<string> HashAsync(string kind, string value, CancellationToken cancellationToken) => Convert.ToHexStringLower(
        HMACSHA256.HashData(await ReadAsync(cancellationToken), Encoding.UTF8.GetBytes($"{kind}\n{value}")));

    private async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        if (_pepper is null)
        {
            await using var scope = scopes.CreateAsyncScope();
            _pepper = await scope.ServiceProvider.GetRequiredService<IPepperStore>()
                .GetOrAddAsync(Name, RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes), cancellationToken);
        }

        return _pepper;
    }
}
