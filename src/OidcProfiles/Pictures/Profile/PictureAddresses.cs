using Microsoft.Extensions.Options;

namespace OidcProfiles.Pictures.Profile;

/// <summary>The addresses of kept pictures, made from <see cref="OidcProfilesOptions.PublicUrl"/> only, never from a request.</summary>
public sealed class PictureAddresses(IOptions<OidcProfilesOptions> options)
{
    /// <summary>Where pictures stand, below the server's own address.</summary>
    public const string Path = "/account/pictures/";

    /// <summary>The address of a picture.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="InvalidOperationException">The public address of the server is not set.</exception>
    public Uri Make(string id) => new(Root is { } root
        ? root + id
        : throw new InvalidOperationException("Pictures need the public address of the server: set OidcProfiles:PublicUrl."));

    /// <summary>The id in the address of a picture that this server keeps.</summary>
    /// <param name="address">Any text.</param>
    /// <returns>Null if it is another address.</returns>
    public string? FindId(string? address) =>
        Root is { } root && address?.StartsWith(root, StringComparison.Ordinal) == true && PictureId.IsWellFormed(address[root.Length..])
            ? address[root.Length..]
            : null;

    private string? Root => options.Value.PublicUrl is { } url ? url.AbsoluteUri.TrimEnd('/') + Path : null;
}
