using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <content>The errors of finding users.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>A filter is not understood.</summary>
    /// <param name="position">The character at which it cannot go on, counted from 1.</param>
    /// <param name="expected">What could have stood there, in the words of the language of filters.</param>
    public virtual IdentityError InvalidFilter(int position, string expected) => Describe(nameof(InvalidFilter), position, expected);

    /// <summary>A filter names an attribute that there is not, or that whoever asks may not know of.</summary>
    /// <param name="name">The attribute as the filter names it.</param>
    public virtual IdentityError UnknownFilterAttribute(string name) => Describe(nameof(UnknownFilterAttribute), SafeName.Shorten(name));

    /// <summary>Users cannot be found by an attribute.</summary>
    /// <param name="name">The name of the attribute.</param>
    public virtual IdentityError UnsearchableAttribute(string name) => Describe(nameof(UnsearchableAttribute), SafeName.Shorten(name));

    /// <summary>An attribute cannot be compared in that way.</summary>
    /// <param name="name">The attribute as the filter names it.</param>
    /// <param name="accepted">The operators that are accepted.</param>
    public virtual IdentityError FilterOperatorNotAccepted(string name, string accepted) =>
        Describe(nameof(FilterOperatorNotAccepted), SafeName.Shorten(name), accepted);

    /// <summary>An attribute cannot be compared with that.</summary>
    /// <param name="name">The attribute as the filter names it.</param>
    /// <param name="expected">What is accepted.</param>
    public virtual IdentityError FilterValueNotAccepted(string name, string expected) =>
        Describe(nameof(FilterValueNotAccepted), SafeName.Shorten(name), expected);

    /// <summary>A filter would look at every user.</summary>
    public virtual IdentityError UnindexedFilter() => Describe(nameof(UnindexedFilter));

    /// <summary>What says where a page of a list begins is nothing that was given out.</summary>
    public virtual IdentityError InvalidCursor() => Describe(nameof(InvalidCursor));
}
