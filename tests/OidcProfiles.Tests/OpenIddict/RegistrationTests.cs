using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.OpenIddict.Handlers;
using OidcProfiles.OpenIddict.SignedUserInfo;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;

namespace OidcProfiles.Tests.OpenIddict;

public sealed class RegistrationTests
{
    [Fact]
    public void UseOidcProfiles_WhenCalledTwice_AddsItsHandlersOnce()
    {
        var options = Build(server => server.UseOidcProfiles().UseOidcProfiles()).GetRequiredService<IOptions<OpenIddictServerOptions>>().Value;
        Assert.Single(options.Handlers, AnswerUserInfo.Descriptor);
        Assert.Single(options.Handlers, AttachTokenClaims.Descriptor);
        Assert.Single(options.Handlers, DescribeSchema.Descriptor);
        Assert.Single(options.Handlers, ForbidUserInfoCaching.Descriptor);
        Assert.Single(options.Handlers, ValidateClaimsRequest.Descriptor);
        Assert.Single(options.Handlers, RememberClaimsRequest.Descriptor);
        Assert.Single(options.Handlers, PassClaimsRequest.Descriptor);
        Assert.Single(options.Handlers, DescribeClaimsRequests.Descriptor);
        Assert.Single(options.Handlers, SignUserInfo.Descriptor);
        Assert.Single(options.Handlers, DescribeUserInfoSigning.Descriptor);
    }

    [Fact]
    public void UseOidcProfiles_Always_RemovesTheBuiltInCopyOfClaimsAndKeepsTheRest()
    {
        var options = Build(server => server.UseOidcProfiles()).GetRequiredService<IOptions<OpenIddictServerOptions>>().Value;
        Assert.DoesNotContain(OpenIddictServerHandlers.UserInfo.AttachClaims.Descriptor, options.Handlers);
        Assert.Contains(OpenIddictServerHandlers.UserInfo.AttachAudiences.Descriptor, options.Handlers);
    }

    [Fact]
    public void UseOidcProfiles_WhenAnAttributeHasAScopeOfItsOwn_RegistersTheScope()
    {
        var options = Build(
            server => server.UseOidcProfiles(),
            module => module.CustomAttributes.Add(new()
            {
                Name = "team",
                Type = AttributeType.String,
                Scopes = { "staff" },
                Access = new() { EndUser = AccessLevel.ReadOnly, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadOnly },
            })).GetRequiredService<IOptions<OpenIddictServerOptions>>().Value;
        Assert.Contains("staff", options.Scopes);
        Assert.Contains("profile", options.Scopes);
    }

    [Fact]
    public void Start_WhenUserInfoIsPassedThrough_SaysBothWaysOut()
    {
        var services = Build(server => server.UseOidcProfiles().UseAspNetCore().EnableUserInfoEndpointPassthrough());
        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("EnableUserInfoEndpointPassthrough", fault.Message, StringComparison.Ordinal);
        Assert.Contains("HostAnswersUserInfo = true", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_WhenTheHostSaysThatItAnswersUserInfo_Accepts()
    {
        var services = Build(server => server.UseOidcProfiles(module => module.HostAnswersUserInfo = true)
            .UseAspNetCore().EnableUserInfoEndpointPassthrough());
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void Start_WhenThereIsNoUserInfoEndpoint_SaysWhichCallIsMissing()
    {
        var services = Build(server => server.UseOidcProfiles().Configure(options => options.UserInfoEndpointUris.Clear()));
        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("SetUserInfoEndpointUris", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_WhenTheModulesOptionsAreWrong_ListsEveryFault()
    {
        var services = Build(server => server.UseOidcProfiles(), module =>
        {
            module.CustomAttributes.Add(new() { Name = "email", Type = AttributeType.String });
            module.CustomAttributes.Add(new() { Name = "Bad Name", Type = AttributeType.Address });
            module.StandardAttributes["shoe_size"] = new();
        });
        var fault = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.IsType<OptionsValidationException>(fault.GetBaseException() is AggregateException many ? many.InnerExceptions[0] : fault);
        Assert.All(
            (string[])["'email' is reserved", "'Bad Name' is not accepted", "'Address' is not accepted", "shoe_size is no standard attribute"],
            part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }

    private static ServiceProvider Build(Action<OpenIddictServerBuilder> configure, Action<OidcProfilesOptions>? module = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(new Microsoft.Extensions.Hosting.Internal.HostingEnvironment());
        services.AddOidcProfiles(module);
        services.AddOpenIddict().AddCore(_ => { }).AddServer(server =>
        {
            server.SetTokenEndpointUris("connect/token").SetUserInfoEndpointUris("connect/userinfo").AllowClientCredentialsFlow()
                .AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.UseAspNetCore();
            configure(server);
        });
        return services.BuildServiceProvider();
    }
}
