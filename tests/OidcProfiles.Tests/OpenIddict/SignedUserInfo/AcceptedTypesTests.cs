using Microsoft.AspNetCore.Http;
using OidcProfiles.OpenIddict.SignedUserInfo;

namespace OidcProfiles.Tests.OpenIddict.SignedUserInfo;

/// <summary>RFC 9110, 12.5.1.</summary>
public sealed class AcceptedTypesTests
{
    [Theory]
    [InlineData(null, true, true)]
    [InlineData("", true, true)]
    [InlineData("*/*", true, true)]
    [InlineData("application/*", true, true)]
    [InlineData("APPLICATION/JWT", true, false)]
    [InlineData("application/json", false, true)]
    [InlineData("application/json;charset=\"UTF-8\"", false, true)]
    [InlineData("application/json;charset=latin1", false, false)]
    [InlineData("application/jwt;v=1", false, false)]
    [InlineData("application/jwt;q=0.001", true, false)]
    [InlineData("application/jwt;q=0, */*", false, true)]
    [InlineData("application/*;q=0, */*", false, false)]
    [InlineData("application/*;q=0, application/json, text/html", false, true)]
    [InlineData("*/*;q=0, application/jwt", true, false)]
    [InlineData("text/html, text/*", false, false)]
    [InlineData("nothing of the kind", true, true)]
    public void Allow_ByTheHeader_FollowsTheMostPreciseRange(string? accept, bool signed, bool json)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Accept = accept;
        var accepted = AcceptedTypes.Read(request);
        Assert.Equal((signed, json), (accepted.Allow("application/jwt"), accepted.Allow("application/json")));
    }

    [Fact]
    public void Allow_WhenTheHeaderComesTwice_LooksAtBoth()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Accept = new(["application/json", "application/jwt"]);
        Assert.True(AcceptedTypes.Read(request).Allow("application/jwt"));
    }
}
