using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;

namespace OidcProfiles;

/// <content>The errors of registration and of what is asked for afterwards.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>A registration is confirmed in another browser than its own, and needs a password with it.</summary>
    public virtual IdentityError PasswordNeeded() => Describe(nameof(PasswordNeeded));

    /// <summary>An attribute was given with a sign-in that did not ask for it.</summary>
    /// <param name="definition">The attribute.</param>
    public virtual AttributeError NotAskedFor(AttributeDefinition definition) => Describe(nameof(NotAskedFor), definition);
}
