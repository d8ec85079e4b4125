using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Pictures;

/// <summary>The outcome of looking at an upload: a picture or the reason why there is none.</summary>
public sealed class PictureResult
{
    internal PictureResult(Picture picture) => Picture = picture;

    internal PictureResult(IdentityError error) => Error = error;

    /// <summary>Whether the upload is accepted.</summary>
    [MemberNotNullWhen(true, nameof(Picture))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Picture is not null;

    /// <summary>What to keep instead of the upload; null if it is not accepted.</summary>
    public Picture? Picture { get; }

    /// <summary>Why the upload is not accepted; null if it is.</summary>
    public IdentityError? Error { get; }
}
