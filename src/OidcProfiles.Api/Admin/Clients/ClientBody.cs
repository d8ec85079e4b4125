using OidcProfiles.Access;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Api.Admin.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Claims.Explaining;

namespace OidcProfiles.Api.Admin.Clients;

/// <summary>A client with what it may get at most, whoever the person is.</summary>
/// <param name="ClientId">The client id.</param>
/// <param name="Name">What administrators know it by.</param>
/// <param name="Scopes">The scopes that it may ask for; absent if it may ask for any.</param>
/// <param name="RequiredGroup">The group that it requires; absent if it is for everybody, and for whoever may not read users.</param>
/// <param name="Attributes">Every attribute in use.</param>
internal sealed record ClientBody(
    string ClientId,
    string Name,
    IReadOnlyList<string>? Scopes,
    ClientGroupBody? RequiredGroup,
    IReadOnlyList<ClientBody.ClientAttributeBody> Attributes)
{
    public static ClientBody Of(ClientDetails details) => new(
        details.Client.ClientId,
        details.Client.Name,
        details.Client.Scopes,
        ClientGroupBody.Of(details.Group),
        [.. details.Attributes.Select(ClientAttributeBody.Of)]);

    /// <summary>How a client stands to one attribute.</summary>
    /// <param name="AttributeId">The attribute.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Destinations">Where the client can get it, by its scopes or by asking for it by name.</param>
    /// <param name="KeptOutBy">The first rule that keeps it out everywhere; absent if the client can get it somewhere.</param>
    /// <param name="Release">Which clients get it.</param>
    internal sealed record ClientAttributeBody(
        string AttributeId, string Name, IReadOnlyList<ClaimDestinations> Destinations, ClaimReason? KeptOutBy, ReleaseBody Release)
    {
        public static ClientAttributeBody Of(ClientRelation relation) => new(
            relation.Definition.Id,
            relation.Definition.Name,
            ClaimValues.Split(relation.Destinations),
            relation.KeptOutBy,
            new(relation.Definition.Release.Mode, relation.Definition.Release.Clients));
    }

    /// <summary>Which clients get an attribute, beside everything else that must allow it.</summary>
    /// <param name="Mode">How the list is meant.</param>
    /// <param name="Clients">The client ids.</param>
    internal sealed record ReleaseBody(ClientReleaseMode Mode, IReadOnlyList<string> Clients);
}
