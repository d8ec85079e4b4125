using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <content>The errors of groups.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>A group cannot have that name.</summary>
    /// <param name="maximum">The greatest length, in code points.</param>
    public virtual IdentityError InvalidGroupName(int maximum) => Describe(nameof(InvalidGroupName), [(object)maximum]);

    /// <summary>A group cannot have that description.</summary>
    /// <param name="maximum">The greatest length, in code points.</param>
    public virtual IdentityError InvalidGroupDescription(int maximum) => Describe(nameof(InvalidGroupDescription), [(object)maximum]);

    /// <summary>Another group has the name, perhaps written in another way.</summary>
    public virtual IdentityError DuplicateGroupName() => Describe(nameof(DuplicateGroupName));

    /// <summary>There is no such group.</summary>
    public virtual IdentityError GroupNotFound() => Describe(nameof(GroupNotFound));

    /// <summary>The group changed since it was read.</summary>
    public virtual IdentityError GroupConcurrencyFailure() => Describe(nameof(GroupConcurrencyFailure));
}
