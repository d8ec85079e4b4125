using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Tokens;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.OpenIddict;
using OpenIddict.Server;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>A server with an elliptic and a symmetric key beside the usual one, and clients that want UserInfo signed with each.</summary>
public sealed class SignedUserInfoHost : HostFactory, IAsyncLifetime
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly SymmetricSecurityKey _secret = new(RandomNumberGenerator.GetBytes(32));

    public SignedUserInfoHost() => ConfigureServices = services =>
    {
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
        services.Configure<OpenIddictServerOptions>(options =>
        {
            options.SigningCredentials.Add(new(new ECDsaSecurityKey(_key), SecurityAlgorithms.EcdsaSha256));
            options.SigningCredentials.Add(new(_secret, SecurityAlgorithms.HmacSha256));
        });
    };

    public ShiftedTime Time { get; } = new();

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        foreach (var algorithm in (string[])["RS256", "ES256", "HS256", "none"])
        {
            await this.CreateClientAsync($"wants-{algorithm}", configure: client => client.SetUserInfoSigningAlgorithm(algorithm));
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _key.Dispose();
        }
    }
}
