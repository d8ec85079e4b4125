using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Self;

/// <summary>The part of the profile page with the names in other languages. It works without script: a new language has fields of its own.</summary>
/// <param name="labels">The names of attributes.</param>
/// <param name="errors">Describes errors.</param>
/// <param name="values">Shows values in words.</param>
public sealed class ProfileLanguages(AttributeLabels labels, ProfileErrorDescriber errors, ValueTexts values)
{
    /// <summary>The input for the tag of a new language, and the key of its errors.</summary>
    public const string NewLanguage = "New.Language";

    /// <summary>The sections of the languages that there are.</summary>
    /// <param name="view">The profile as the person sees it.</param>
    /// <param name="posted">What was sent before and is to be mended; null if nothing was.</param>
    public IReadOnlyList<LanguageSection> Make(ProfileView view, IFormCollection? posted)
    {
        ArgumentNullException.ThrowIfNull(view);
        return
        [
            .. view.Attributes.SelectMany(item => item.Variants).Select(variant => variant.Language).Distinct().Order(StringComparer.Ordinal)
                .Select(language => new LanguageSection(
                    language,
                    NameOf(language),
                    [.. view.Attributes.Where(item => item.CanAddVariants || Find(item, language) is not null).Select(item => Make(item, language, posted))])),
        ];
    }

    /// <summary>The fields for another language; none if the person may not add one.</summary>
    /// <param name="view">The profile as the person sees it.</param>
    /// <param name="posted">What was sent before and is to be mended; null if nothing was.</param>
    public LanguageSection MakeAdditional(ProfileView view, IFormCollection? posted)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(
            posted?[NewLanguage].ToString() ?? string.Empty,
            string.Empty,
            [.. view.Attributes.Where(item => item.CanAddVariants).Select(item => new LanguageField
            {
                Path = VariantName.Join(item.Definition.Name, string.Empty),
                Label = labels.Label(item.Definition),
                Value = posted?[AttributeField.NameOf(VariantName.Join(item.Definition.Name, string.Empty))].ToString() ?? string.Empty,
                CanWrite = true,
            })]);
    }

    /// <summary>What the person changed and added, of what the person may write.</summary>
    /// <param name="view">The profile as the person sees it now.</param>
    /// <param name="form">What was sent.</param>
    /// <param name="changes">Where the values are put, by name.</param>
    /// <returns>Errors that the profile would not see; then nothing may be written.</returns>
    public IReadOnlyList<IdentityError> Read(ProfileView view, IFormCollection form, IDictionary<string, JsonElement> changes)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var field in Make(view, form).SelectMany(section => section.Fields).Where(field => field.CanWrite && IsChanged(field, form)))
        {
            changes[field.Path] = ToJson(form[field.Name]);
        }

        var language = form[NewLanguage].ToString().Trim();
        var canonical = LanguageTag.Canonicalize(language) ?? language;
        var faults = new List<IdentityError>();
        foreach (var item in view.Attributes.Where(item => item.CanAddVariants))
        {
            var text = form[AttributeField.NameOf(VariantName.Join(item.Definition.Name, string.Empty))].ToString();
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (Find(item, canonical) is not null || !changes.TryAdd(VariantName.Join(item.Definition.Name, canonical), ToJson(text)))
            {
                faults.Add(errors.RepeatedLanguage(item.Definition, canonical));
            }
        }

        return faults;
    }

    /// <summary>The key of the input that an error of a new language belongs to.</summary>
    /// <param name="error">An error of a patch.</param>
    /// <param name="form">What was sent.</param>
    /// <returns>Null if it belongs to another.</returns>
    public static string? KeyOf(AttributeError error, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(form);
        if (error.Code is nameof(ProfileErrorDescriber.InvalidLanguage) or nameof(ProfileErrorDescriber.RepeatedLanguage))
        {
            return NewLanguage;
        }

        var (name, language) = VariantName.Split(error.Path);
        return language is not null && language == LanguageTag.Canonicalize(form[NewLanguage].ToString().Trim())
            ? AttributeField.NameOf(VariantName.Join(name, string.Empty))
            : null;
    }

    /// <summary>The languages to choose from; any other tag may be entered.</summary>
    public static IReadOnlyList<FieldChoice> Choices =>
        FieldChoices.Of(StandardAttributes.All.First(definition => definition.Type == AttributeType.Locale));

    /// <summary>What people call a language, or the one it is a variety of; its tag beside it, which is more exact.</summary>
    /// <param name="language">The language tag.</param>
    public static string NameOf(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        for (var end = language.Length; end > 0; end = language.LastIndexOf('-', end - 1))
        {
            if (Choices.FirstOrDefault(choice => choice.Value == language[..end]) is not null)
            {
                return $"{CultureInfo.GetCultureInfo(language[..end]).DisplayName} ({language})";
            }
        }

        return language;
    }

    private LanguageField Make(ProfileViewItem item, string language, IFormCollection? posted)
    {
        var kept = Find(item, language);
        var text = kept is null ? string.Empty : string.Join(' ', values.Show(item.Definition, kept.Value));
        var field = new LanguageField
        {
            Path = VariantName.Join(item.Definition.Name, language),
            Label = labels.Label(item.Definition),
            Value = text,
            CanWrite = kept?.CanWrite ?? item.CanAddVariants,
            Mark = ShownValue.Mark([text]),
        };
        return posted is null || !field.CanWrite || !IsChanged(field, posted) ? field : field with
        {
            Value = posted[field.Name].ToString(),
            Meanwhile = posted[field.MarkName].ToString() != field.Mark ? text : null,
        };
    }

    private static bool IsChanged(LanguageField field, IFormCollection form) => form.TryGetValue(field.Name, out var texts)
        && ShownValue.Mark(texts) != (form.TryGetValue(field.MarkName, out var mark) ? mark.ToString() : field.Mark);

    private static ProfileVariant? Find(ProfileViewItem item, string language) =>
        item.Variants.FirstOrDefault(variant => variant.Language == language);

    private static JsonElement ToJson(string? text) => JsonSerializer.SerializeToElement(string.IsNullOrWhiteSpace(text) ? null : text);
}
