using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Connect;

[Collection(SharedHost.Name)]
public sealed class EndSessionTests(HostFactory host)
{
    private const string Home = "http://127.0.0.1:5099/";

    [Fact]
    public async Task EndSession_WhenTheHintIsTheSignedInPersons_EndsAtOnce()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid");
        using var response = await party.Browser.GetAsync(Url(tokens.Json.GetProperty("id_token").GetString()));
        Assert.Equal($"{Home}?state=bye", response.Headers.Location!.OriginalString);
        Assert.Equal("login_required", (await party.AuthorizeAsync("alice", "openid", ("prompt", "none")))["error"]);
    }

    [Fact]
    public async Task EndSession_WhenThereIsNoHint_AsksThePerson()
    {
        var party = new RelyingParty(host);
        await party.SignInAsync("alice", "openid");
        using var response = await party.Browser.GetAsync(Url(hint: null));
        Assert.StartsWith("/account/logout", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var page = await party.Browser.GetAsync(response.Headers.Location);
        Assert.Contains("code", await party.AuthorizeAsync("alice", "openid", ("prompt", "none")));
        using var answer = await party.SubmitAsync(page, "alice");
        Assert.Equal($"{Home}?state=bye", answer.Headers.Location!.OriginalString);
        Assert.Equal("login_required", (await party.AuthorizeAsync("alice", "openid", ("prompt", "none")))["error"]);
    }

    [Fact]
    public async Task EndSession_WhenTheAddressIsNotRegistered_StaysHere()
    {
        var party = new RelyingParty(host);
        using var response = await party.Browser.GetAsync("connect/endsession?client_id=sample-spa&post_logout_redirect_uri=https%3A%2F%2Fevil.example%2F");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static string Url(string? hint) => QueryHelpers.AddQueryString("connect/endsession", new Dictionary<string, string?>
    {
        ["id_token_hint"] = hint,
        ["client_id"] = "sample-spa",
        ["post_logout_redirect_uri"] = Home,
        ["state"] = "bye",
    }.Where(pair => pair.Value is not null));
}
