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
internal sealed class SignInKeys(IServiceScopeFactory scopes) : IUnitOfWorkPreparation
{
    private const string Name = "sign-in";
    private const string UnknownNetwork = "unknown";
    private byte[]? _pepper;

    public Task<string> OfAccountAsync(string normalizedName, CancellationToken cancellationToken) =>
        HashAsync("account", normalizedName, cancellationToken);

    /// <summary>Each once, and in order.</summary>
    public async Task<IReadOnlyCollection<string>> OfAccountsAsync(IEnumerable<string> normalizedNames, CancellationToken cancellationToken)
    {
        var accounts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in normalizedNames)
        {
            accounts.Add(await OfAccountAsync(name, cancellationToken));
        }

        return accounts;
    }

    public Task<string> OfNetworkAsync(IPAddress? network, CancellationToken cancellationToken) =>
        HashAsync("network", Describe(network), cancellationToken);

    public Task<string> OfPlaceAsync(string userId, RequestOrigin origin, CancellationToken cancellationToken) =>
        HashAsync("place", $"{userId}\n{Describe(origin.Network)}\n{origin.Device}", cancellationToken);

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

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
