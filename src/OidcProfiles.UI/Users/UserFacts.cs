using System.Globalization;
using System.Text.Json;
using OidcProfiles.Administration.Users;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using OidcProfiles.UI.Self;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Users;

/// <summary>Shows administrators what is known of a user. What they may see was decided by whoever read it.</summary>
/// <param name="texts">The texts.</param>
/// <param name="labels">What attributes are called.</param>
/// <param name="values">Shows values in words.</param>
/// <param name="form">Knows under which heading an attribute stands.</param>
public sealed class UserFacts(PageTexts texts, AttributeLabels labels, ValueTexts values, ProfileForm form)
{
    /// <summary>The attributes under the headings of the person's own page, the account first.</summary>
    /// <param name="user">The user.</param>
    public IReadOnlyList<UserFactSection> Make(UserDetails user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return
        [
            .. user.Attributes.Where(attribute => StandardAttributes.VerifiedBy(attribute.Item.Definition.Name) is null)
                .GroupBy(attribute => form.TitleOf(attribute.Item))
                .OrderByDescending(group => group.Key == texts["Profile.Account"]).ThenBy(group => group.Key == texts["Profile.More"])
                .Select(group => new UserFactSection(TitleOf(group.Key), [.. group.SelectMany(Make)])),
        ];
    }

    /// <summary>Changes of values.</summary>
    /// <param name="page">The changes.</param>
    public IReadOnlyList<UserChange> Make(UserHistoryPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [.. page.Changes.Select(change => new UserChange(
            LabelOf(change.Definition, change.Language),
            Show(change.Definition, change.Entry.Before),
            Show(change.Definition, change.Entry.After),
            change.Entry.IsRedacted,
            change.Entry.Stamp.Provenance))];
    }

    private IEnumerable<UserFact> Make(UserValue attribute)
    {
        var (definition, value) = (attribute.Item.Definition, attribute.Item.Value);
        yield return new(labels.Label(definition), values.Show(definition, value), attribute.IsVerified, attribute.Provenance);
        foreach (var variant in attribute.Item.Variants)
        {
            yield return new(LabelOf(definition, variant.Language), values.Show(definition, variant.Value), IsVerified: null, Provenance: null);
        }
    }

    /// <summary>What speaks to the person on the person's own page has another heading here.</summary>
    private string TitleOf(string title) => title == texts["Profile.About"] ? texts["Users.About"] : title;

    private string LabelOf(AttributeDefinition definition, string? language) =>
        language is null ? labels.Label(definition) : texts["Errors.NameVariant", labels.Label(definition), NameOf(language)];

    private static string NameOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language, predefinedOnly: true).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }

    private IReadOnlyList<string> Show(AttributeDefinition definition, string? json) =>
        json is null ? [] : values.Show(definition, AttributeValue.FromJson(JsonSerializer.Deserialize<JsonElement>(json)));
}
