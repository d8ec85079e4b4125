using OidcProfiles.Claims.Consents;

namespace OidcProfiles.Host.Connect;

/// <summary>What a consent page puts to a person.</summary>
/// <param name="ClientName">The client in words.</param>
/// <param name="Form">The attributes that it would get.</param>
/// <param name="OnlyNew">Whether only those are asked for on which the person has not decided.</param>
/// <param name="CanChoose">Whether the person decides on single attributes; otherwise the administrator has.</param>
/// <param name="OtherScopes">What the client asks for beside attributes.</param>
internal sealed record ConsentQuestion(
    string ClientName, AttributeConsentForm Form, bool OnlyNew, bool CanChoose, IReadOnlyList<string> OtherScopes);
