using System.Collections.Immutable;

namespace OidcProfiles.Administration.Effects;

/// <summary>Whose claims are shown as an example.</summary>
/// <param name="User">A user name or an e-mail address.</param>
/// <param name="ClientId">The client that gets the claims.</param>
public sealed record EffectQuestion(string User, string ClientId)
{
    /// <summary>The scopes of the token; null for all that the client may ask for.</summary>
    public ImmutableArray<string>? Scopes { get; init; }
}
