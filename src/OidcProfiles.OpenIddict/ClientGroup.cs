using System.Text.Json;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict;

/// <summary>How a client is registered for the members of one group only.</summary>
public static class ClientGroup
{
    /// <summary>The property of an OpenIddict application that holds the id of the group.</summary>
    public const string Property = "oidcprofiles_required_group";

    /// <summary>
    /// Lets only the members of a group sign in to the client; the server follows within half a minute. Others get <c>access_denied</c>
    /// (RFC 6749, 4.1.2.1), and nothing for a refresh token. Access tokens that they have already stay valid until they end.
    /// </summary>
    /// <param name="descriptor">The client, to be created or changed.</param>
    /// <param name="groupId">The id of the group; null for everybody.</param>
    public static OpenIddictApplicationDescriptor SetRequiredGroup(this OpenIddictApplicationDescriptor descriptor, string? groupId)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        if (groupId is null)
        {
            descriptor.Properties.Remove(Property);
        }
        else
        {
            descriptor.Properties[Property] = JsonSerializer.SerializeToElement(groupId);
        }

        return descriptor;
    }
}
