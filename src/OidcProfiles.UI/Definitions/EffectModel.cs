using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims.Explaining;
using OidcProfiles.UI.Administration;

namespace OidcProfiles.UI.Definitions;

/// <summary>What a change would do: the model of the partial <c>_AttributeEffect</c>.</summary>
/// <param name="Effect">What it would do.</param>
public sealed record EffectModel(AttributeEffect Effect)
{
    /// <summary>Whether the heading of the part is one of the page's; otherwise the page has one already.</summary>
    public bool HasHeading { get; init; } = true;

    /// <summary>The claims of the example at one destination: name, before, after; all of them, in their order.</summary>
    /// <param name="before">Before.</param>
    /// <param name="after">After.</param>
    public static IReadOnlyList<(string Claim, string? Before, string? After)> Compare(
        DestinationExplanation? before, DestinationExplanation? after)
    {
        var (old, @new) = (Flatten(before), Flatten(after));
        return [.. @new.Keys.Concat(old.Keys).Distinct(StringComparer.Ordinal).Select(name => (name, old.GetValueOrDefault(name), @new.GetValueOrDefault(name)))];
    }

    /// <summary>Custom attributes one by one: they come and go so.</summary>
    private static Dictionary<string, string> Flatten(DestinationExplanation? explanation)
    {
        var claims = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in explanation?.Claims ?? [])
        {
            if (name == StandardAttributes.CustomAttributes && value is ObjectValue custom)
            {
                foreach (var (member, inner) in custom.Members)
                {
                    claims[$"{name}.{member}"] = ClaimsJson.Write(inner);
                }
            }
            else
            {
                claims[name] = ClaimsJson.Write(value);
            }
        }

        return claims;
    }
}
