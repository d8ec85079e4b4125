using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Auditing;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Groups;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>The explanation says what the doors of the server answer.</summary>
public sealed class ClientExplanationTests(ClientHost host) : IClassFixture<ClientHost>
{
    private const string Every = "openid profile email phone address groups offline_access custom_attributes";

    /// <summary>What the protocol and, for roles, the host itself add.</summary>
    private static readonly string[] Protocol =
        ["role", "iss", "aud", "exp", "iat", "nbf", "nonce", "at_hash", "azp", "auth_time", "sid", "jti", "scope", "client_id", "amr", "acr"];

    [Theory]
    [InlineData("alice", "sample-spa", "openid", null, null)]
    [InlineData("alice", "sample-spa", Every, null, null)]
    [InlineData("admin", "sample-spa", "openid groups email", null, null)]
    [InlineData("alice", "sample-web", Every, null, null)]
    [InlineData("alice", "sample-spa", "openid", """{"userinfo":{"given_name#ja":null,"email":null},"id_token":{"department":null,"tags":null}}""", null)]
    [InlineData("alice", "sample-spa", "openid profile", """{"userinfo":{"email":{"value":"other@example.com"},"email_verified":null}}""", "ja de")]
    [InlineData("admin", "sample-web", "openid profile email", """{"id_token":{"given_name":{"essential":true},"groups":null}}""", "ja")]
    public async Task Explanation_OfASignIn_IsWhatUserInfoAndTokensHold(string user, string clientId, string scope, string? claims, string? locales)
    {
        var party = Party(clientId);
        var more = new[] { ("claims", claims), ("claims_locales", locales) }.Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!));
        var tokens = await party.SignInAsync(user, scope, [.. more]);

        var explanation = (await host.ExplainAsync(new(Subject(tokens), clientId)
        {
            Scopes = [.. scope.Split(' ')],
            Claims = claims,
            ClaimsLocales = locales,
        }))!;

        Assert.Equal(ClientExplanationStatus.Answered, explanation.Status);
        Assert.Equal(await ClientHost.UserInfoAsync(party, tokens), ClientHost.Sort(explanation.UserInfo));
        Assert.Equal(ClientHost.Sort(tokens.Identity, Protocol), ClientHost.Sort(explanation.IdToken));
        Assert.Equal(ClientHost.Sort(tokens.AccessPayload, Protocol), ClientHost.Sort(explanation.AccessToken));
    }

    [Fact]
    public async Task Explanation_OfWhatAPersonWithholds_SaysSoAndIsWhatUserInfoAnswers()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var party = Party("sample-web");
        party.Shares = id => id != "email";
        var tokens = await party.SignInAsync(address, "openid email profile");

        var explanation = (await host.ExplainAsync(new(userId, "sample-web") { Scopes = ["openid", "email", "profile"] }))!;

        Assert.Equal(await ClientHost.UserInfoAsync(party, tokens), ClientHost.Sort(explanation.UserInfo));
        Assert.Equal(["email", "email_verified"], explanation.Claims.Where(claim => claim.IsWithheld).Select(claim => claim.Name));
        Assert.Equal(ClaimReason.WithheldByConsent, explanation.Claims.Single(claim => claim.Name == "email").UserInfo);
    }

    [Fact]
    public async Task Explanation_OfEveryClaim_SaysTheReasonAtEveryDestination()
    {
        var explanation = (await host.ExplainAsync(new(await IdOfAsync("alice"), "sample-spa")
        {
            Scopes = ["openid", "email"],
            Claims = """{"userinfo":{"given_name#ja":null}}""",
        }))!;
        Assert.Equal((ClaimReason.IncludedByScope, ClaimReason.IncludedByScope, ClaimReason.IncludedByScope), Reasons(explanation, "email"));
        Assert.Equal((ClaimReason.IncludedByClaimsRequest, null, null), Reasons(explanation, "given_name#ja"));
        Assert.Equal((ClaimReason.ScopeMissing, ClaimReason.ScopeMissing, ClaimReason.ScopeMissing), Reasons(explanation, "given_name"));
        Assert.Equal((ClaimReason.ScopeMissing, ClaimReason.DestinationNotEnabled, ClaimReason.DestinationNotEnabled), Reasons(explanation, "family_name"));
        Assert.Equal((ClaimReason.HiddenByAccess, ClaimReason.HiddenByAccess, ClaimReason.HiddenByAccess), Reasons(explanation, "internal_note"));
        Assert.Equal((ClaimReason.AddedByContributor, ClaimReason.AddedByContributor, null), Reasons(explanation, "level"));
        Assert.Null(explanation.Claims[^1].Definition);
    }

    [Fact]
    public async Task Explanation_WithoutOpenId_HasNeitherUserInfoNorIdToken()
    {
        var explanation = (await host.ExplainAsync(new(await IdOfAsync("alice"), "sample-spa") { Scopes = ["email", "orders", "email"] }))!;
        Assert.Equal(ClientExplanationStatus.Answered, explanation.Status);
        Assert.Null(explanation.UserInfo);
        Assert.Null(explanation.IdToken);
        Assert.Contains(explanation.AccessToken!, claim => claim.Name == "email");
        Assert.Equal("orders", Assert.Single(explanation.RefusedScopes));
        Assert.Equal((null, null, ClaimReason.IncludedByScope), Reasons(explanation, "email"));
    }

    [Fact]
    public async Task Explanation_WhereNothingIsAnswered_SaysWhy()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        Assert.Null(await host.ExplainAsync(new(userId, "no-such-client")));
        Assert.Null(await host.ExplainAsync(new(userId, "sample-service")));
        Assert.Null(await host.ExplainAsync(new(userId, "nul \0")));
        Assert.Equal(ClientExplanationStatus.UserNotFound, await StatusAsync(new($"{Guid.NewGuid()}", "sample-spa")));
        Assert.Equal(ClientExplanationStatus.UserNotFound, await StatusAsync(new("nul \0", "sample-spa")));
        Assert.Equal(
            ClientExplanationStatus.OtherSubject,
            await StatusAsync(new(userId, "sample-spa") { Scopes = ["openid"], Claims = """{"userinfo":{"sub":{"value":"somebody"}}}""" }));
        var faulty = (await host.ExplainAsync(new(userId, "sample-spa") { Scopes = ["openid"], Claims = "{" }))!;
        Assert.Equal(ClientExplanationStatus.InvalidClaims, faulty.Status);
        Assert.Contains("line 1", faulty.Fault!, StringComparison.Ordinal);
        await host.ChangeAsync(address, (users, user) => users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue));
        var locked = (await host.ExplainAsync(new(userId, "sample-spa") { Scopes = ["openid"] }))!;
        Assert.Equal(ClientExplanationStatus.UserLocked, locked.Status);
        Assert.Null(locked.UserInfo);
        Assert.True(locked.Claims.IsEmpty);
    }

    [Fact]
    public async Task Explanation_OfAClientForAGroup_NamesItAndRecordsNothing()
    {
        var userId = await host.CreateUserAsync(AccountHost.NewAddress());
        var clientId = $"client-{Guid.NewGuid():N}";
        await host.CreateClientAsync(clientId);
        var group = (await host.WithAsync((GroupManager groups) =>
            groups.CreateAsync(new($"team {Guid.NewGuid():N}"), ProfileActor.System, CancellationToken.None))).Group!;
        await host.WithAsync((ClientDesk desk) => desk.SetRequiredGroupAsync(clientId, group.Id, ProfileActor.System, CancellationToken.None));

        var refused = (await host.ExplainAsync(new(userId, clientId) { Scopes = ["openid"] }))!;
        Assert.Equal((ClientExplanationStatus.GroupRequired, group.Name), (refused.Status, refused.RequiredGroup!.Name));
        Assert.Null(refused.AccessToken);
        await host.WithAsync((GroupMembers members) => members.AddAsync(group.Id, userId, ProfileActor.System, CancellationToken.None));
        Assert.Equal(ClientExplanationStatus.Answered, await StatusAsync(new(userId, clientId) { Scopes = ["openid"] }));
        await host.WithAsync((GroupManager groups) => groups.DeleteAsync(group.Id, null, ProfileActor.System, CancellationToken.None));
        var gone = (await host.ExplainAsync(new(userId, clientId) { Scopes = ["openid"] }))!;
        Assert.Equal(ClientExplanationStatus.GroupRequired, gone.Status);
        Assert.Null(gone.RequiredGroup);
        Assert.Empty((await host.WithAsync((IAuditLog log) =>
            log.ListAsync(new() { UserId = userId, Events = [AuditEvents.ClientRefused] }, before: null, 10, CancellationToken.None))).Entries);
    }

    [Theory]
    [InlineData(AdminLevel.Read, AdminLevel.None)]
    [InlineData(AdminLevel.None, AdminLevel.Manage)]
    public async Task Explanation_WithoutBothRights_IsRefused(AdminLevel users, AdminLevel attributes)
    {
        var actor = ProfileActor.Portal("a1", AdminRights.None with { Users = users, Attributes = attributes });
        await host.WithAsync(async (ClientDesk desk) =>
            await Assert.ThrowsAsync<AdminRightsException>(() => desk.ExplainAsync(new("u1", "sample-spa"), actor, CancellationToken.None)));
    }

    private RelyingParty Party(string clientId) => new(host, clientId, clientId == "sample-web" ? "sample-web-secret" : null);

    private static string Subject(Tokens tokens) => tokens.Identity.GetProperty("sub").GetString()!;

    private static (ClaimReason?, ClaimReason?, ClaimReason?) Reasons(ClientExplanation explanation, string name)
    {
        var claim = explanation.Claims.Single(claim => claim.Name == name);
        return (claim.UserInfo, claim.IdToken, claim.AccessToken);
    }

    private async Task<string> IdOfAsync(string name) =>
        (await host.WithAsync((IUserNames names) => names.FindIdAsync(name, CancellationToken.None)))!;

    private async Task<ClientExplanationStatus> StatusAsync(ClientQuestion question) => (await host.ExplainAsync(question))!.Status;
}
