using OidcProfiles.Attributes;

namespace OidcProfiles.Api.Resolver.Headers;

/// <summary>Which header a claim has by itself, whatever other claims there are.</summary>
internal sealed class HeaderNaming(ProfileResolverOptions options)
{
    /// <summary>Nothing but that claim has this header, which is a list with commas.</summary>
    private readonly string? _groups = HeaderName.Make(options.HeaderPrefix, StandardAttributes.Groups);

    /// <summary>The header of an attribute: the chosen one, or one that is made of the claim.</summary>
    /// <returns>Null if none can be made.</returns>
    public string? Find(AttributeDefinition definition) => Find(definition.Name, definition.ClaimName, definition.Placement != AttributePlacement.Root);

    /// <summary>The header of a claim that is no attribute's.</summary>
    public string? Find(string claim, bool isCustom) => Find(claim, claim, isCustom);

    private string? Find(string name, string claim, bool isCustom)
    {
        if (options.HeaderNames.TryGetValue(name, out var chosen))
        {
            return chosen;
        }

        var made = HeaderName.Make(options.HeaderPrefix, claim);
        return made is null || FixedHeaders.IsOne(options.HeaderPrefix, made)
            || (string.Equals(made, _groups, StringComparison.OrdinalIgnoreCase) && (isCustom || claim != StandardAttributes.Groups))
            ? null
            : made;
    }
}
