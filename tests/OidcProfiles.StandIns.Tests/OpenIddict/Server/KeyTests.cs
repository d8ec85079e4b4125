using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Server;

public sealed class KeyTests
{
    [Fact]
    public async Task SignIn_WithCertificates_TokensAreEncryptedAndAccepted()
    {
        await using var host = await ServerHost.StartAsync(options => options
            .AddSigningCertificate(Certificate(X509KeyUsageFlags.DigitalSignature))
            .AddEncryptionCertificate(Certificate(X509KeyUsageFlags.KeyEncipherment)));

        var tokens = await host.SignInAsync();
        var header = RecordedResponse.Decode((string)tokens["access_token"]!)["header"]!;
        using var userInfo = await host.UserInfoAsync((string)tokens["access_token"]!);
        var keys = JsonNode.Parse(await host.Http.GetStringAsync(new Uri("/.well-known/jwks", UriKind.Relative)))!["keys"]!.AsArray();

        Assert.Equal("RSA-OAEP", (string?)header["alg"]);
        Assert.Equal("at+jwt", (string?)header["typ"]);
        Assert.Equal(HttpStatusCode.OK, userInfo.StatusCode);
        Assert.Single(keys);
        Assert.NotNull(keys[0]!["x5t"]);
        Assert.Single(keys[0]!["x5c"]!.AsArray());
    }

    [Fact]
    public async Task SignIn_WithSymmetricEncryptionAndEllipticCurve_TokensAreAccepted()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await using var host = await ServerHost.StartAsync(options => options
            .AddSigningKey(new ECDsaSecurityKey(curve))
            .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32))));

        var tokens = await host.SignInAsync();
        var refreshed = await host.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", (string)tokens["refresh_token"]!));
        using var userInfo = await host.UserInfoAsync((string)refreshed["access_token"]!);

        Assert.Equal("A256KW", (string?)RecordedResponse.Decode((string)tokens["access_token"]!)["header"]!["alg"]);
        Assert.Equal("ES256", (string?)RecordedResponse.Decode((string)tokens["id_token"]!)["header"]!["alg"]);
        Assert.Equal(HttpStatusCode.OK, userInfo.StatusCode);
    }

    [Fact]
    public async Task SignIn_WithReferenceTokens_TokensAreAccepted()
    {
        await using var host = await ServerHost.StartAsync(options => options
            .AddEphemeralSigningKey().AddEphemeralEncryptionKey().UseReferenceAccessTokens().UseReferenceRefreshTokens());

        var tokens = await host.SignInAsync();
        var refreshed = await host.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", (string)tokens["refresh_token"]!));
        using var userInfo = await host.UserInfoAsync((string)refreshed["access_token"]!);

        Assert.DoesNotContain('.', (string)tokens["access_token"]!);
        Assert.Equal(HttpStatusCode.OK, userInfo.StatusCode);
    }

    [Fact]
    public async Task SignIn_WithoutStorage_TokensAreAccepted()
    {
        await using var host = await ServerHost.StartAsync(options => options
            .AddEphemeralSigningKey().AddEphemeralEncryptionKey().DisableTokenStorage().DisableAuthorizationStorage());

        var tokens = await host.SignInAsync();
        using var userInfo = await host.UserInfoAsync((string)tokens["access_token"]!);

        Assert.Equal(HttpStatusCode.OK, userInfo.StatusCode);
        Assert.Contains("ada@example.org", await userInfo.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static X509Certificate2 Certificate(X509KeyUsageFlags usage)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
