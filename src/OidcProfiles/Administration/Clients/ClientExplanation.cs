using System.Collections.Immutable;
using OidcProfiles.Claims;
using OidcProfiles.Groups;

namespace OidcProfiles.Administration.Clients;

/// <summary>What a client gets of a person, and why. Made by the evaluation that answers clients, and recorded nowhere.</summary>
/// <param name="Client">The client.</param>
/// <param name="Status">Whether it gets an answer.</param>
public sealed record ClientExplanation(RegisteredClient Client, ClientExplanationStatus Status)
{
    /// <summary>The scopes of the question that the client may not ask for. The server refuses such a request; the answer is the one without them.</summary>
    public ImmutableArray<string> RefusedScopes { get; init; } = [];

    /// <summary>What is wrong with the <c>claims</c> parameter and where, in English as the client is told it; null if nothing is.</summary>
    public string? Fault { get; init; }

    /// <summary>The group that the person is not in; null if none is required, or there is no such group any more.</summary>
    public Group? RequiredGroup { get; init; }

    /// <summary>
    /// The claims of UserInfo, <c>sub</c> first; null if there is no answer. Without the scope <c>openid</c> UserInfo refuses
    /// (OIDC Core 5.3).
    /// </summary>
    public IReadOnlyList<ProfileClaim>? UserInfo { get; init; }

    /// <summary>The claims of the profile in the ID token, beside those of the protocol and of the host; null if there is no such token.</summary>
    public IReadOnlyList<ProfileClaim>? IdToken { get; init; }

    /// <summary>The claims of the profile in the access token, beside those of the protocol and of the host; null if there is no answer.</summary>
    public IReadOnlyList<ProfileClaim>? AccessToken { get; init; }

    /// <summary>Every attribute in use with the rule that decided, then what contributors added; empty if there is no answer.</summary>
    public ImmutableArray<ClaimExplanation> Claims { get; init; } = [];
}
