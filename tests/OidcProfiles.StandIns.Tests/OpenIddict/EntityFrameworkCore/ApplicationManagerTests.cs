using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.StandIns.Tests.OpenIddict.EntityFrameworkCore;

public sealed class ApplicationManagerTests(ManagerFixture fixture) : ManagerTest(fixture)
{
    [Fact]
    public async Task CreateApplication_WhenConfidential_KeepsAHashOfTheSecret()
    {
        var application = await Applications.CreateAsync(NewApplication("confidential"));

        var descriptor = new OpenIddictApplicationDescriptor();
        await Applications.PopulateAsync(descriptor, application);

        Assert.DoesNotContain("secret", descriptor.ClientSecret, StringComparison.Ordinal);
        Assert.True(await Applications.ValidateClientSecretAsync(application, "secret"));
        Assert.False(await Applications.ValidateClientSecretAsync(application, "Secret"));
        Assert.True(await Applications.HasClientTypeAsync(application, ClientTypes.Confidential));
    }

    [Fact]
    public async Task UpdateApplication_WhenDescriptorHasTheStoredHash_KeepsTheSecret()
    {
        var application = await Applications.CreateAsync(NewApplication("updated"));
        var descriptor = new OpenIddictApplicationDescriptor();
        await Applications.PopulateAsync(descriptor, application);

        descriptor.DisplayName = "Changed";
        await Applications.UpdateAsync(application, descriptor);
        Assert.True(await Applications.ValidateClientSecretAsync(application, "secret"));

        descriptor.ClientSecret = "another";
        await Applications.UpdateAsync(application, descriptor);
        Assert.True(await Applications.ValidateClientSecretAsync(application, "another"));
        Assert.Equal("Changed", await Applications.GetDisplayNameAsync(application));
    }

    [Fact]
    public async Task CreateApplication_WhenRead_HasEveryProperty()
    {
        var descriptor = NewApplication("full");
        descriptor.DisplayName = "Full";
        descriptor.DisplayNames[CultureInfo.GetCultureInfo("fr")] = "Complet";
        descriptor.ConsentType = ConsentTypes.Explicit;
        descriptor.RedirectUris.Add(new Uri("https://full.example/cb?x=1&y=2"));
        descriptor.PostLogoutRedirectUris.Add(new Uri("https://full.example/bye"));
        descriptor.Permissions.Add(Permissions.Endpoints.Token);
        descriptor.Requirements.Add(OpenIddictConstants.Requirements.Features.ProofKeyForCodeExchange);
        descriptor.Properties["p"] = JsonElement.Parse("""{"k":1}""");
        var id = (await Applications.GetIdAsync(await Applications.CreateAsync(descriptor)))!;

        await using var other = Fixture.CreateScope();
        var manager = other.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        var read = (await manager.FindByClientIdAsync("full"))!;

        Assert.Equal(id, await manager.GetIdAsync(read));
        Assert.Same(read, await manager.FindByIdAsync(id));
        Assert.Equal("Complet", await manager.GetLocalizedDisplayNameAsync(read, CultureInfo.GetCultureInfo("fr-CA")));
        Assert.Equal("Full", await manager.GetLocalizedDisplayNameAsync(read, CultureInfo.GetCultureInfo("de")));
        Assert.True(await manager.HasConsentTypeAsync(read, ConsentTypes.Explicit));
        Assert.True(await manager.HasPermissionAsync(read, Permissions.Endpoints.Token));
        Assert.True(await manager.HasRequirementAsync(read, OpenIddictConstants.Requirements.Features.ProofKeyForCodeExchange));
        Assert.True(await manager.ValidateRedirectUriAsync(read, "https://full.example/cb?x=1&y=2"));
        Assert.False(await manager.ValidateRedirectUriAsync(read, "https://full.example/CB?x=1&y=2"));
        Assert.True(await manager.ValidatePostLogoutRedirectUriAsync(read, "https://full.example/bye"));
        Assert.Equal(1, (await manager.GetPropertiesAsync(read))["p"].GetProperty("k").GetInt32());
        Assert.Same(read, await manager.FindByRedirectUriAsync("https://full.example/cb?x=1&y=2").SingleAsync());
        Assert.Null(await manager.FindByClientIdAsync("FULL"));
    }

    [Fact]
    public async Task CreateApplication_WhenClientIdIsTaken_Throws()
    {
        await Applications.CreateAsync(NewApplication("taken"));

        await Assert.ThrowsAsync<OpenIddictExceptions.ValidationException>(
            () => Applications.CreateAsync(NewApplication("taken")).AsTask());
    }

    [Theory]
    [InlineData(ClientTypes.Public, "secret", "https://a.example/cb")]
    [InlineData(ClientTypes.Confidential, null, "https://a.example/cb")]
    [InlineData(ClientTypes.Public, null, "https://a.example/cb#part")]
    [InlineData(ClientTypes.Public, null, "https://a.example/cb?iss=x")]
    [InlineData("other", null, "https://a.example/cb")]
    public async Task CreateApplication_WhenIncoherent_Throws(string type, string? secret, string address)
    {
        var descriptor = new OpenIddictApplicationDescriptor { ClientId = "bad", ClientType = type, ClientSecret = secret };
        descriptor.RedirectUris.Add(new Uri(address));

        await Assert.ThrowsAsync<OpenIddictExceptions.ValidationException>(() => Applications.CreateAsync(descriptor).AsTask());
    }

    [Fact]
    public async Task ValidateRedirectUri_WhenNativeOnLoopback_LetsThePortVary()
    {
        var descriptor = new OpenIddictApplicationDescriptor { ClientId = "native", ApplicationType = ApplicationTypes.Native };
        descriptor.RedirectUris.Add(new Uri("http://localhost/cb"));
        var application = await Applications.CreateAsync(descriptor);

        Assert.True(await Applications.ValidateRedirectUriAsync(application, "http://localhost:5001/cb"));
        Assert.False(await Applications.ValidateRedirectUriAsync(application, "http://localhost:5001/other"));
        Assert.False(await Applications.ValidateRedirectUriAsync(application, "https://localhost:5001/cb"));
    }
}
