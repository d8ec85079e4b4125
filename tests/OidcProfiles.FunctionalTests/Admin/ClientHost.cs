using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Contributors;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Profiles;
using OidcProfiles.UI.Administration;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>A host that releases attributes of every kind to tokens, and adds a claim of its own.</summary>
public sealed class ClientHost : AdminHost
{
    public ClientHost()
    {
        foreach (var name in (string[])["given_name", "email", "email_verified", "groups", "address"])
        {
            Settings[$"OidcProfiles:StandardAttributes:{name}:Destinations"] = "UserInfo, IdToken, AccessToken";
        }

        Settings["OidcProfiles:CustomAttributes:1:Destinations"] = "IdToken, AccessToken";
        Settings["OidcProfiles:CustomAttributes:3:Destinations"] = "UserInfo, IdToken";
        var configure = ConfigureServices;
        ConfigureServices = services =>
        {
            configure?.Invoke(services);
            services.AddScoped<IProfileClaimsContributor, Levels>();
        };
    }

    /// <summary>What the desk says.</summary>
    public Task<ClientExplanation?> ExplainAsync(ClientQuestion question) =>
        WithAsync((ClientDesk desk) => desk.ExplainAsync(question, ProfileActor.System, CancellationToken.None));

    /// <summary>Gives a client back to everybody.</summary>
    public async Task OpenAsync(string clientId) => Assert.True((await WithAsync((ClientDesk desk) =>
        desk.SetRequiredGroupAsync(clientId, null, ProfileActor.System, CancellationToken.None))).Succeeded);

    /// <summary>What UserInfo answers, without what the protocol adds.</summary>
    public static async Task<string> UserInfoAsync(RelyingParty party, Tokens tokens)
    {
        using var response = await party.UserInfoAsync(tokens.Access);
        return Sort(JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()), "iss", "aud");
    }

    /// <summary>What an ID or access token holds, without what the protocol adds.</summary>
    public static string Sort(JsonElement token, params string[] protocol) => JsonSerializer.Serialize(new SortedDictionary<string, JsonElement>(
        token.EnumerateObject().Where(claim => !protocol.Contains(claim.Name) && !claim.Name.StartsWith("oi_", StringComparison.Ordinal))
            .ToDictionary(claim => claim.Name, claim => claim.Value),
        StringComparer.Ordinal));

    /// <summary>The same of what the explanation says, as the page writes it.</summary>
    public static string Sort(IReadOnlyList<ProfileClaim>? claims) =>
        Sort(JsonSerializer.Deserialize<JsonElement>(ClaimsJson.Write(claims!)));

    private sealed class Levels : IProfileClaimsContributor
    {
        public string Name => "levels";

        public ClaimDestinations Destinations => ClaimDestinations.UserInfo | ClaimDestinations.IdToken;

        public ContributorFailure OnFailure => ContributorFailure.Fail;

        public ValueTask ContributeAsync(ClaimsContributionContext context, CancellationToken cancellationToken)
        {
            context.Add("level", new IntegerValue(3));
            context.Remove("middle_name");
            return ValueTask.CompletedTask;
        }
    }
}
