using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Api.Resolver;
using OidcProfiles.Claims;

namespace OidcProfiles.Tests.Api.Resolver;

public sealed class ProfileResolverValidatorTests
{
    public static TheoryData<string, Action<ProfileResolverOptions>> Faults() => new()
    {
        { "Path 'profiles'", options => options.Path = "profiles" },
        { "Path '//evil'", options => options.Path = "//evil" },
        { "Path '/{path}'", options => options.Path = "/{path}" },
        { "InvalidSession '7'", options => options.InvalidSession = (InvalidSession)7 },
        { "SessionScheme 'Nobody'", options => options.SessionScheme = "Nobody" },
        { "BearerScheme 'Nobody'", options => options.BearerScheme = "Nobody" },
        { "ClientId is empty", options => options.ClientId = "" },
        { "ClientId is missing", options => options.ClientId = null },
        { "Scopes 'openid email'", options => options.Scopes.Add("openid email") },
        { "MaximumHeaderBytes '1023'", options => options.MaximumHeaderBytes = 1023 },
        { "HeaderPrefix 'Set-Cookie-'", options => options.HeaderPrefix = "Set-Cookie-" },
        { "HeaderPrefix 'X-Profile'", options => options.HeaderPrefix = "X-Profile" },
        { "HeaderPrefix ''", options => options.HeaderPrefix = "" },
        { "HeaderNames:email 'Set-Cookie'", options => options.HeaderNames["email"] = "Set-Cookie" },
        { "HeaderNames:email 'x-profile-user-id'", options => options.HeaderNames["email"] = "x-profile-user-id" },
        { "HeaderNames:email 'X-Profile-Incomplete'", options => options.HeaderNames["email"] = "X-Profile-Incomplete" },
    };

    [Fact]
    public void Validate_Defaults_HaveNoFault() => Assert.True(Validate(new()).Succeeded);

    [Fact]
    public void Validate_WhenEverythingIsSet_HasNoFault()
    {
        var options = Options();
        options.BearerScheme = "Tokens";
        options.HeaderNames["email"] = "Remote-Email";
        options.HeaderNames["groups"] = "Remote-Groups";
        Assert.True(Validate(options).Succeeded);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Validate_WhenASettingIsNotAccepted_NamesIt(string named, Action<ProfileResolverOptions> change)
    {
        var options = Options();
        change(options);
        Assert.StartsWith($"OidcProfiles:Resolver:{named}", Assert.Single(Validate(options).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_WhenTwoAttributesWantOneHeader_NamesBoth()
    {
        var options = Options();
        options.HeaderNames["email"] = "Remote-User";
        options.HeaderNames["name"] = "remote-user";
        Assert.Equal(2, Validate(options).Failures!.Count());
    }

    [Fact]
    public void Validate_WhenNothingReadsTokens_SaysWhatIsMissing()
    {
        var options = Options();
        options.BearerScheme = "Tokens";
        Assert.Contains("UseOidcProfiles()", Assert.Single(Validate(options, hasReader: false).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void MapProfileResolver_WhenItIsNotRegistered_SaysWhatIsMissing()
    {
        using var app = WebApplication.CreateSlimBuilder().Build();
        Assert.Contains("AddResolver()", Assert.Throws<InvalidOperationException>(() => app.MapProfileResolver()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MapProfileResolver_WhenSettingsHaveFaults_NamesThemAll()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddOidcProfiles().AddResolver(options => options.HeaderPrefix = "Set-Cookie-");
        using var app = builder.Build();
        var faults = Assert.Throws<OptionsValidationException>(() => app.MapProfileResolver()).Failures.ToList();
        Assert.Equal(2, faults.Count);
        Assert.StartsWith("OidcProfiles:Resolver:SessionScheme 'Identity.Application'", faults[0], StringComparison.Ordinal);
        Assert.StartsWith("OidcProfiles:Resolver:HeaderPrefix 'Set-Cookie-'", faults[1], StringComparison.Ordinal);
    }

    private static ProfileResolverOptions Options() => new() { ClientId = "app", Scopes = { "openid", "email" } };

    private static ValidateOptionsResult Validate(ProfileResolverOptions options, bool hasReader = true)
    {
        var schemes = new AuthenticationOptions();
        schemes.AddScheme("Identity.Application", scheme => scheme.HandlerType = typeof(object));
        schemes.AddScheme("Tokens", scheme => scheme.HandlerType = typeof(object));
        return new ProfileResolverValidator(Microsoft.Extensions.Options.Options.Create(schemes), hasReader ? [new Reader()] : []).Validate(null, options);
    }

    private sealed class Reader : IProfileTokenReader
    {
        public ProfileClaimsRequest? Read(ClaimsPrincipal principal) => null;
    }
}
