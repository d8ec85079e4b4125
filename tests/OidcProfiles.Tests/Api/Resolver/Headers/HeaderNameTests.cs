using OidcProfiles.Api.Resolver.Headers;

namespace OidcProfiles.Tests.Api.Resolver.Headers;

public sealed class HeaderNameTests
{
    [Theory]
    [InlineData("given_name", "X-Profile-Given-Name")]
    [InlineData("given_name#ja-Hani-JP", "X-Profile-Given-Name-Ja-Hani-JP")]
    [InlineData("employeeNumber2", "X-Profile-EmployeeNumber2")]
    [InlineData("https://example.org/team/", "X-Profile-Https-Example-Org-Team")]
    [InlineData("__a__b__", "X-Profile-A-B")]
    [InlineData("a\r\nSet-Cookie: b", "X-Profile-A-Set-Cookie-B")]
    [InlineData("n\u00E4me", "X-Profile-N-Me")]
    [InlineData("#_/", null)]
    [InlineData("", null)]
    public void Make_Always_HasLettersDigitsAndHyphensOnly(string claim, string? expected) =>
        Assert.Equal(expected, HeaderName.Make("X-Profile-", claim));

    [Theory]
    [InlineData("accel_redirect")]
    [InlineData("sendfile")]
    [InlineData("frame_options")]
    public void Make_WhenAProxyWouldActUponIt_IsNone(string claim) => Assert.Null(HeaderName.Make("X-", claim));

    [Theory]
    [InlineData("X-Forwarded-User", true)]
    [InlineData("remote-groups", true)]
    [InlineData("Set-Cookie", false)]
    [InlineData("Location", false)]
    [InlineData("x-accel-redirect", false)]
    [InlineData("X-Team_Name", false)]
    [InlineData("X-Team ", false)]
    [InlineData("X-Team-", false)]
    [InlineData("X-T\u00E9am", false)]
    [InlineData("X-", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsAllowed_OnlyForNamesWithoutAnotherMeaning(string? name, bool expected) => Assert.Equal(expected, HeaderName.IsAllowed(name));
}
