using System.Collections.Immutable;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Claims.Requests;

/// <summary>The <c>claims_locales</c> parameter (OIDC Core 5.2): the languages in which a client wants claims, the best first.</summary>
public static class ClaimsLocales
{
    /// <summary>So many languages are looked at; more is not how people read.</summary>
    public const int Most = 10;

    /// <summary>The canonical tags of the parameter, each once. What is no tag is ignored: a language that is not there is no error.</summary>
    /// <param name="parameter">Tags with spaces between them; null or empty for none.</param>
    public static ImmutableArray<string> Parse(string? parameter)
    {
        if (string.IsNullOrEmpty(parameter))
        {
            return [];
        }

        var tags = ImmutableArray.CreateBuilder<string>();
        foreach (var range in parameter.AsSpan().Split(' '))
        {
            var text = parameter.AsSpan()[range];
            if (text.Length is > 0 and <= 64 && LanguageTag.Canonicalize(text.ToString()) is { } tag && !tags.Contains(tag))
            {
                tags.Add(tag);
                if (tags.Count == Most)
                {
                    break;
                }
            }
        }

        return tags.ToImmutable();
    }

    /// <summary>The value in the best of the languages: for each, lookup (RFC 4647, 3.4), then a more special one (OIDC Core 5.2).</summary>
    /// <returns>Null if there is a value in none of them.</returns>
    internal static AttributeValue? Pick(AttributeDefinition definition, UserProfile profile, ImmutableArray<string> locales)
    {
        foreach (var locale in locales)
        {
            for (var tag = locale; tag.Length > 0; tag = Shorten(tag))
            {
                if (Find(definition, profile, tag) is { } value)
                {
                    return value;
                }
            }

            if (FindMoreSpecial(definition, profile, locale) is { } special)
            {
                return special;
            }
        }

        return null;
    }

    /// <summary>The value in just that language.</summary>
    internal static AttributeValue? Find(AttributeDefinition definition, UserProfile profile, string tag) =>
        profile.Values.GetValueOrDefault(VariantName.Join(definition.Id, tag))?.Value;

    /// <summary>The shortest such tag, the first of them by its letters, so that the answer is always the same.</summary>
    private static AttributeValue? FindMoreSpecial(AttributeDefinition definition, UserProfile profile, string locale)
    {
        var prefix = VariantName.Join(definition.Id, locale) + "-";
        return profile.Values
            .Where(entry => entry.Value.Value is not null && entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(entry => entry.Key.Length).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .FirstOrDefault().Value?.Value;
    }

    /// <summary>Without its last subtag, and without a single letter that would then be the last.</summary>
    private static string Shorten(string tag)
    {
        var end = tag.LastIndexOf('-');
        return end < 0 ? string.Empty : end >= 2 && tag[end - 2] == '-' ? tag[..(end - 2)] : tag[..end];
    }
}
