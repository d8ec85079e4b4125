using System.Text.Json;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Self;

/// <summary>The form of a person's own profile. What the person may see and change was decided by whoever made the view.</summary>
/// <param name="attributes">Makes and reads fields.</param>
/// <param name="texts">The texts.</param>
/// <param name="values">Shows values in words.</param>
public sealed class ProfileForm(AttributeForm attributes, PageTexts texts, ValueTexts values)
{
    private const string Account = "Profile.Account";
    private const string More = "Profile.More";

    /// <summary>The sections of the page; the account's own comes last.</summary>
    /// <param name="view">The profile as the person sees it.</param>
    /// <param name="posted">What was sent before and is to be mended; null if nothing was.</param>
    public IReadOnlyList<ProfileSection> Make(ProfileView view, IFormCollection? posted)
    {
        ArgumentNullException.ThrowIfNull(view);
        return
        [
            .. view.Attributes.Where(IsShown).GroupBy(TitleOf)
                .OrderBy(group => RankOf(group.Key))
                .Select(group => new ProfileSection(group.Key, IsAccount(group.First()), [.. group.Select(item => Make(view, item, posted))])),
        ];
    }

    /// <summary>What the person changed, of what the person may write.</summary>
    /// <param name="view">The profile as the person sees it now.</param>
    /// <param name="form">What was sent.</param>
    /// <returns>Values by attribute name; null clears.</returns>
    public Dictionary<string, JsonElement> Read(ProfileView view, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(form);
        var offered = view.Attributes.Where(item => item.CanWrite && IsShown(item)).ToList();
        var sent = attributes.Read(form, offered.Select(item => item.Definition));
        return offered.Where(item => sent.ContainsKey(item.Definition.Name) && IsWanted(item, sent[item.Definition.Name], form))
            .ToDictionary(item => item.Definition.Name, item => sent[item.Definition.Name], StringComparer.Ordinal);
    }

    /// <summary>Changed, or missing though it must be given.</summary>
    private bool IsWanted(ProfileViewItem item, JsonElement sent, IFormCollection form) =>
        IsChanged(item, form) || (sent.ValueKind == JsonValueKind.Null && IsRequired(item.Definition));

    private bool IsChanged(ProfileViewItem item, IFormCollection form)
    {
        var was = form.TryGetValue(ShownValue.NameOf(item.Definition.Name), out var mark) ? mark.ToString() : MarkOf(item);
        return ShownValue.Mark(attributes.Make(item.Definition, value: null, isRequired: false, form)) != was;
    }

    private ProfileEntry Make(ProfileView view, ProfileViewItem item, IFormCollection? posted)
    {
        var kept = attributes.Make(item.Definition, item.Value, IsRequired(item.Definition));
        var entry = new ProfileEntry { Definition = item.Definition, Label = kept.Label, Mark = ShownValue.Mark(kept) };
        if (!item.CanWrite)
        {
            return entry with { Lines = values.Show(item.Definition, item.Value), Note = NoteOf(view, item) };
        }

        if (posted is null || !IsChanged(item, posted))
        {
            return entry with { Field = kept };
        }

        var was = posted[ShownValue.NameOf(item.Definition.Name)].ToString();
        return entry with
        {
            Field = attributes.Make(item.Definition, item.Value, IsRequired(item.Definition), posted),
            Meanwhile = posted.ContainsKey(entry.MarkName) && was != entry.Mark ? Tell(values.Show(item.Definition, item.Value)) : null,
        };
    }

    private string Tell(IReadOnlyList<string> lines) => lines.Count > 0 ? string.Join(", ", lines) : texts["Common.NotGiven"];

    private string? NoteOf(ProfileView view, ProfileViewItem item)
    {
        var definition = item.Definition;
        if (definition.Origin == AttributeOrigin.Identity)
        {
            var flag = view.Attributes.FirstOrDefault(other => StandardAttributes.VerifiedBy(other.Definition.Name) == definition.Name);
            return flag?.Value is BooleanValue verified ? texts[verified.Flag ? "Profile.Confirmed" : "Profile.NotConfirmed"] : null;
        }

        return definition.Origin == AttributeOrigin.Computed ? null
            : AccessPolicy.CanWrite(definition, Party.EndUser) ? texts["Profile.Fixed"]
            : texts["Profile.Managed"];
    }

    private string MarkOf(ProfileViewItem item) => ShownValue.Mark(attributes.Make(item.Definition, item.Value, isRequired: false));

    private static bool IsRequired(AttributeDefinition definition) => definition.Required != AttributeRequirement.Never;

    /// <summary>
    /// The picture has a part of its own, what is confirmed is told beside its address or number, and who is in no group need not be told so.
    /// </summary>
    private static bool IsShown(ProfileViewItem item) =>
        item.Definition.Name != StandardAttributes.Picture && StandardAttributes.VerifiedBy(item.Definition.Name) is null
        && (item.Definition.Name != StandardAttributes.Groups || item.Value is not null);

    private static bool IsAccount(ProfileViewItem item) => item.Definition is { Origin: AttributeOrigin.Identity, Group: null };

    /// <summary>What has no heading of its own comes after the rest, and the account at the end.</summary>
    private int RankOf(string title) => title == texts[Account] ? 2 : title == texts[More] ? 1 : 0;

    /// <summary>The heading that an attribute stands under.</summary>
    /// <param name="item">The attribute.</param>
    public string TitleOf(ProfileViewItem item) => item.Definition.Group ?? texts[item.Definition switch
    {
        { Origin: AttributeOrigin.Identity } => Account,
        { IsStandard: false } or { Origin: AttributeOrigin.Computed } => More,
        { HasLanguageVariants: true } or { Name: "name" or "given_name" or "middle_name" or "family_name" or "nickname" } => "Profile.Names",
        { Type: AttributeType.TimeZone or AttributeType.Locale } => "Profile.Region",
        { Type: AttributeType.Address } => "Attributes.address",
        _ => "Profile.About",
    }];
}
