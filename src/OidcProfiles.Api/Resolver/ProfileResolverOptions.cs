using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Api.Resolver;

/// <summary>The settings of the resolver; the configuration section is <c>OidcProfiles:Resolver</c> by convention.</summary>
public sealed class ProfileResolverOptions
{
    /// <summary>Where it is reached: a path of this server.</summary>
    public string Path { get; set; } = "/profiles/resolve";

    /// <summary>The client in whose name attributes are released. Without one the answer tells who it is, and no attribute.</summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// The scopes by which attributes are released, beside <c>openid</c>. With a bearer token only those of them count that the token has.
    /// </summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>What is answered when nobody is signed in.</summary>
    public InvalidSession InvalidSession { get; set; } = InvalidSession.Refuse;

    /// <summary>The authentication scheme of the session cookie.</summary>
    public string SessionScheme { get; set; } = IdentityConstants.ApplicationScheme;

    /// <summary>The authentication scheme that validates access tokens; null or empty to accept none.</summary>
    public string? BearerScheme { get; set; }

    /// <summary>What the names of all headers begin with.</summary>
    public string HeaderPrefix { get; set; } = "X-Profile-";

    /// <summary>Headers, by the attribute whose value they carry, in place of the names that are made of the attributes'.</summary>
    public IDictionary<string, string> HeaderNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// How long all headers may be together, in bytes. The default leaves room for what servers add within the 4096 bytes that nginx keeps for
    /// an answer's head by default.
    /// </summary>
    public int MaximumHeaderBytes { get; set; } = 3072;
}
