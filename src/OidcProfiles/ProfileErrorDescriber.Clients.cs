using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <content>The errors of clients.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>There is no such client that acts for people.</summary>
    public virtual IdentityError ClientNotFound() => Describe(nameof(ClientNotFound));

    /// <summary>The registration of the client changed at the same moment.</summary>
    public virtual IdentityError ClientConcurrencyFailure() => Describe(nameof(ClientConcurrencyFailure));
}
