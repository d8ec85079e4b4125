using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>Carries out what a recording says had happened before the exchange.</summary>
internal sealed partial class Steps(GoldenServer server, Conversation conversation)
{
    private const string Verifier = "golden-verifier-golden-verifier-golden-verifier-01";
    private const string Challenge = "O2_g1-M_622m9XQ3RtEX-31wEKZpFSf4RI38NFxkb68";

    private readonly Dictionary<string, string> _clientOf = [];

    public async Task RunAsync(string step)
    {
        foreach (var (pattern, action) in Grammar())
        {
            if (pattern.Match(step) is { Success: true } match)
            {
                await action(match.Groups);
                return;
            }
        }

        throw new NotSupportedException($"The step '{step}' is not understood.");
    }

    private IEnumerable<(Regex Pattern, Func<GroupCollection, Task> Action)> Grammar() =>
    [
        (SignedIn(), groups => conversation.SignInAsync(groups["subject"].Value)),
        (Deleted(), groups => Done(() => server.Users.Delete(groups["subject"].Value))),
        (Passed(), groups => Done(() => server.Clock.Advance(TimeSpan.FromSeconds(Literal.Integer(groups["seconds"].Value))))),
        (CodeIssued(), groups => IssueCodeAsync("<code>", groups["client"].Value, groups["scope"].Value, groups["claims"].Value)),
        (TokensIssued(), groups => IssueTokensAsync(groups["client"].Value, groups["scope"].Value, groups["tokens"].Value)),
        (ClientCredentials(), groups => ClientCredentialsAsync(groups["token"].Value, groups["client"].Value, groups["scope"].Value)),
        (Redeemed(), groups => RedeemAsync(groups["code"].Value, groups["tokens"].Value)),
        (Used(), groups => RefreshAsync(groups["token"].Value, groups["tokens"].Value)),
        (SentAgain(), groups => groups["token"].Value is "<code>"
            ? RedeemAsync("<code>", tokens: null)
            : RefreshAsync(groups["token"].Value, tokens: null)),
        (SentToRevocation(), groups => RevokeAsync(groups["token"].Value, groups["client"].Value)),
        (Revoked(), groups => RevokeAsync(groups["token"].Value, _clientOf[groups["token"].Value])),
        (AuthorizationsRevoked(), groups => RevokeAuthorizationsAsync(groups["subject"].Value)),
    ];

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private async Task IssueCodeAsync(string placeholder, string client, string scope, string claims)
    {
        server.ExtraClaims = claims.Length is 0 ? null : claims.Split(", ").ToDictionary(name => name, DestinationsOf);

        using var response = await conversation.PostAsync(
            "/connect/authorize",
            ("client_id", client), ("redirect_uri", GoldenClients.CallbackOf(client)), ("response_type", "code"), ("scope", scope),
            ("code_challenge", Challenge), ("code_challenge_method", "S256"), ("nonce", "n-1"), ("state", "given"), ("answer", "yes"));
        server.ExtraClaims = null;

        var location = response.Headers.Location
            ?? throw new InvalidOperationException($"No code was issued: {(int)response.StatusCode} {server.Unhandled}");
        conversation[placeholder] = QueryHelpers.ParseQuery(location.Query)["code"].ToString();
        _clientOf[placeholder] = client;
    }

    private static string[] DestinationsOf(string name) => name switch
    {
        "d_both" => ["access_token", "id_token"],
        "d_access" => ["access_token"],
        "d_id" => ["id_token"],
        _ => [],
    };

    private async Task IssueTokensAsync(string client, string scope, string tokens)
    {
        await IssueCodeAsync("<code>", client, scope, claims: string.Empty);
        await RedeemAsync("<code>", tokens);
    }

    private async Task RedeemAsync(string code, string? tokens)
    {
        var client = _clientOf[code];
        using var response = await conversation.PostAsync(
            "/connect/token",
            ("grant_type", "authorization_code"), ("client_id", client), ("client_secret", GoldenClients.SecretOf(client)),
            ("code", conversation[code]), ("redirect_uri", GoldenClients.CallbackOf(client)), ("code_verifier", Verifier));
        await RememberAsync(response, client, tokens);
    }

    private async Task RefreshAsync(string token, string? tokens)
    {
        var client = _clientOf[token];
        using var response = await conversation.PostAsync(
            "/connect/token",
            ("grant_type", "refresh_token"), ("client_id", client), ("client_secret", GoldenClients.SecretOf(client)),
            ("refresh_token", conversation[token]));
        await RememberAsync(response, client, tokens);
    }

    private async Task ClientCredentialsAsync(string token, string client, string scope)
    {
        using var response = await conversation.PostAsync(
            "/connect/token",
            ("grant_type", "client_credentials"), ("client_id", client), ("client_secret", GoldenClients.SecretOf(client)),
            ("scope", scope.Length is 0 ? "custom_attributes" : scope));
        await RememberAsync(response, client, token);
    }

    private async Task RevokeAsync(string token, string client)
    {
        using var response = await conversation.PostAsync(
            "/connect/revocation",
            ("token", conversation[token]), ("client_id", client), ("client_secret", GoldenClients.SecretOf(client)));
    }

    private async Task RevokeAuthorizationsAsync(string subject)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>();
        await foreach (var authorization in manager.FindBySubjectAsync(subject))
        {
            Assert.True(await manager.TryRevokeAsync(authorization));
        }
    }

    /// <summary>Keeps the values of the response that the step names, such as &lt;access_token_2&gt;.</summary>
    private async Task RememberAsync(HttpResponseMessage response, string client, string? tokens)
    {
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        foreach (var placeholder in (tokens ?? string.Empty).Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            conversation[placeholder] = (string?)body[Number().Replace(placeholder.Trim('<', '>'), string.Empty)]
                ?? throw new InvalidOperationException($"No {placeholder} was issued: {body.ToJsonString()} {server.Unhandled}");
            _clientOf[placeholder] = client;
        }
    }

    [GeneratedRegex(@"_\d+$")]
    private static partial Regex Number();

    [GeneratedRegex("^signed in as (?<subject>[^ ]+)$")]
    private static partial Regex SignedIn();

    [GeneratedRegex("^user (?<subject>[^ ]+) deleted$")]
    private static partial Regex Deleted();

    [GeneratedRegex("^(?<seconds>[0-9]+) seconds? pass(es)?$")]
    private static partial Regex Passed();

    [GeneratedRegex("^<code> issued to (?<client>[^ ]+) for scope \"(?<scope>[^\"]*)\""
        + "(?: while a handler added claims (?<claims>[^(]+[^( ])(?: \\(.*\\))?)?$")]
    private static partial Regex CodeIssued();

    [GeneratedRegex("^tokens issued to (?<client>[^ ]+) for scope \"(?<scope>[^\"]*)\" with the code flow: (?<tokens>.+)$")]
    private static partial Regex TokensIssued();

    [GeneratedRegex("^(?<token><[^>]+>) issued to (?<client>[^ ]+) with client_credentials(?: for scope \"(?<scope>[^\"]*)\")?$")]
    private static partial Regex ClientCredentials();

    [GeneratedRegex("^(?<code><code>) redeemed once(?:: (?<tokens>.+))?$")]
    private static partial Regex Redeemed();

    [GeneratedRegex("^(?<token><refresh_token[^>]*>) used(?: once)?(?:: (?<tokens>.+))?$")]
    private static partial Regex Used();

    [GeneratedRegex("^(?<token><[^>]+>) sent again$")]
    private static partial Regex SentAgain();

    [GeneratedRegex("^(?<client>[^ ]+) sent (?<token><[^>]+>) to the revocation endpoint$")]
    private static partial Regex SentToRevocation();

    [GeneratedRegex("^(?<token><[^>]+>) revoked$")]
    private static partial Regex Revoked();

    [GeneratedRegex("^all authorizations of (?<subject>[^ ]+) revoked$")]
    private static partial Regex AuthorizationsRevoked();
}
