using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Pictures.Profile;
using OidcProfiles.UI.Self;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Consents;

/// <summary>Puts a form of <see cref="AttributeConsents"/> into words, in the language of the request.</summary>
/// <param name="labels">The names of attributes.</param>
/// <param name="values">Values in words.</param>
/// <param name="pictures">Knows the pictures of this server.</param>
public sealed class ConsentView(AttributeLabels labels, ValueTexts values, PictureAddresses pictures)
{
    /// <summary>What there is to choose.</summary>
    /// <param name="form">The form.</param>
    /// <param name="onlyNew">Whether to leave out what the person has decided before; where that would leave nothing, all of it is there.</param>
    /// <param name="canChoose">Whether the person decides at all.</param>
    public ConsentChoices Make(AttributeConsentForm form, bool onlyNew, bool canChoose = true)
    {
        ArgumentNullException.ThrowIfNull(form);
        var all = form.Items.Where(item => !onlyNew || !form.MustAsk || item.IsNew).ToList();
        return new(
            [.. all.Where(item => item.Values.Length > 0).Select(Make)], [.. all.Where(item => item.Values.Length == 0).Select(Make)], canChoose);
    }

    /// <summary>A line is shown once: an address holds its parts, and all of them once more as it is written on a letter.</summary>
    private ConsentChoice Make(AttributeConsentItem item)
    {
        var picture = item.Values is [TextValue text] ? pictures.FindId(text.Text) : null;
        return new(
            item.Definition.Id,
            labels.Label(item.Definition),
            [.. item.Values.SelectMany(value => values.Show(item.Definition, value)).Distinct(StringComparer.Ordinal)],
            picture,
            item.IsEssential,
            item.IsNew || item.IsShared);
    }
}
