using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;

namespace OidcProfiles;

/// <content>The errors of values in other languages and of kept pictures.</content>
public partial class ProfileErrorDescriber
{
    /// <summary>The attribute has no values in other languages.</summary>
    /// <param name="definition">The attribute.</param>
    public virtual AttributeError NoLanguageVariants(AttributeDefinition definition) => Describe(nameof(NoLanguageVariants), definition);

    /// <summary>What follows the # is no language tag (BCP 47).</summary>
    /// <param name="definition">The attribute.</param>
    public virtual AttributeError InvalidLanguage(AttributeDefinition definition) => Describe(nameof(InvalidLanguage), definition);

    /// <summary>The same language was named twice, perhaps in two spellings.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="language">The language tag in canonical form.</param>
    public virtual AttributeError RepeatedLanguage(AttributeDefinition definition, string language) =>
        Describe(nameof(RepeatedLanguage), definition, language);

    /// <summary>There would be values in too many languages.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="maximum">The greatest number of further languages.</param>
    public virtual AttributeError TooManyLanguages(AttributeDefinition definition, int maximum) =>
        Describe(nameof(TooManyLanguages), definition, maximum);

    /// <summary>Other pictures are in work; a moment later there is a place.</summary>
    public virtual IdentityError PicturesBusy() => Describe(nameof(PicturesBusy));

    /// <summary>How messages call a value in another language, such as <c>Given name (ja-Hani-JP)</c>.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="language">The language tag.</param>
    protected internal virtual string NameVariant(AttributeDefinition definition, string language)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Format(nameof(NameVariant), NameOf(definition), language);
    }
}
