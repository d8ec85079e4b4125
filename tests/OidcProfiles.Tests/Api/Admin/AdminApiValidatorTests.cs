using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OidcProfiles.Api.Admin;
using OidcProfiles.Claims;

namespace OidcProfiles.Tests.Api.Admin;

public sealed class AdminApiValidatorTests
{
    public static TheoryData<string, Action<AdminApiOptions>> Faults() => new()
    {
        { "Path 'api'", options => options.Path = "api" },
        { "Path '//evil'", options => options.Path = "//evil" },
        { "Path '/{path}'", options => options.Path = "/{path}" },
        { "DocumentPath 'openapi.json'", options => options.DocumentPath = "openapi.json" },
        { "AuthenticationScheme 'Nobody'", options => options.AuthenticationScheme = "Nobody" },
        { "AuthenticationScheme ''", options => options.AuthenticationScheme = "" },
        { "ManageScope 'a b'", options => options.ManageScope = "a b" },
        { "ReadScope ''", options => options.ReadScope = "" },
        { "ReadScope 'oidcprofiles.admin'", options => options.ReadScope = options.ManageScope },
        { "RequestsPerMinute '0'", options => options.RequestsPerMinute = 0 },
        { "RefusalsPerMinute '-1'", options => options.RefusalsPerMinute = -1 },
        { "MaximumBodyBytes '0'", options => options.MaximumBodyBytes = 0 },
    };

    [Theory]
    [InlineData("/openapi/v1.json")]
    [InlineData("")]
    [InlineData(null)]
    public void Validate_WithAScheme_HasNoFault(string? document) =>
        Assert.True(Validate(new() { AuthenticationScheme = "Tokens", DocumentPath = document }).Succeeded);

    [Theory]
    [MemberData(nameof(Faults))]
    public void Validate_WhenASettingIsNotAccepted_NamesIt(string named, Action<AdminApiOptions> change)
    {
        var options = new AdminApiOptions { AuthenticationScheme = "Tokens" };
        change(options);
        Assert.StartsWith($"OidcProfiles:AdminApi:{named}", Assert.Single(Validate(options).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_WhenNothingReadsTokens_SaysSo() => Assert.Contains(
        "nothing reads access tokens", Validate(new() { AuthenticationScheme = "Tokens" }, hasReader: false).FailureMessage, StringComparison.Ordinal);

    private static ValidateOptionsResult Validate(AdminApiOptions options, bool hasReader = true)
    {
        var authentication = new AuthenticationOptions();
        authentication.AddScheme("Tokens", scheme => scheme.HandlerType = typeof(IAuthenticationHandler));
        return new AdminApiValidator(Options.Create(authentication), hasReader ? [new Reader()] : []).Validate(name: null, options);
    }

    private sealed class Reader : IAccessTokenReader
    {
        public AccessTokenCaller Read(ClaimsPrincipal principal) => new(null, null, []);
    }
}
