using OidcProfiles.Administration.Clients;

namespace OidcProfiles.Api.Admin.Clients;

/// <summary>For whom a client is.</summary>
/// <param name="ClientId">The client id.</param>
/// <param name="RequiredGroup">The group that it requires; absent if it is for everybody.</param>
internal sealed record ClientRequirementBody(string ClientId, ClientGroupBody? RequiredGroup)
{
    public static ClientRequirementBody Of(ClientRequirement requirement) => new(requirement.Client.ClientId, ClientGroupBody.Of(requirement.Group));
}
