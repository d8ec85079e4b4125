using OidcProfiles.Administration.Clients;

namespace OidcProfiles.Api.Admin.Clients;

/// <summary>The group that people must be in to sign in to a client.</summary>
/// <param name="Id">The group.</param>
/// <param name="Name">Its name; absent if there is no such group any more, so that nobody can sign in.</param>
internal sealed record ClientGroupBody(string Id, string? Name)
{
    public static ClientGroupBody? Of(RequiredGroup? group) => group is null ? null : new(group.Id, group.Name);
}
