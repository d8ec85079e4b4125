using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Options;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Requests;

namespace OidcProfiles.Administration.Clients;

/// <summary>Makes of a question what the doors of the server make of a client's request.</summary>
internal sealed class ClientQuestionReader(ClientReader clients, IOptions<OidcProfilesOptions> options)
{
    /// <returns>Null if there is no such client.</returns>
    public async Task<Reading?> ReadAsync(ClientQuestion question, CancellationToken cancellationToken)
    {
        if (await clients.FindClientAsync(question.ClientId, CultureInfo.CurrentUICulture, cancellationToken) is not { } client)
        {
            return null;
        }

        var asked = question.Scopes.Distinct(StringComparer.Ordinal);
        var refused = client.Scopes is { } permitted ? asked.Except(permitted, StringComparer.Ordinal).ToImmutableArray() : [];
        var claims = ClaimsRequestParser.Parse(question.Claims, options.Value.Claims.MaximumRequestBytes);
        return new(client, refused, claims.Error, new()
        {
            UserId = question.UserId,
            ClientId = client.ClientId,
            Scopes = [.. asked.Except(refused, StringComparer.Ordinal)],
            Destination = ClaimDestinations.UserInfo,
            Claims = claims.Request ?? ClaimsRequest.None,
            ClaimsLocales = ClaimsLocales.Parse(question.ClaimsLocales),
            PermittedScopes = client.Scopes,
        });
    }

    /// <param name="Client">The client.</param>
    /// <param name="RefusedScopes">What it may not ask for.</param>
    /// <param name="Fault">What is wrong with <c>claims</c>; null if nothing is.</param>
    /// <param name="Request">What is asked of the claims service.</param>
    internal sealed record Reading(RegisteredClient Client, ImmutableArray<string> RefusedScopes, string? Fault, ProfileClaimsRequest Request);
}
