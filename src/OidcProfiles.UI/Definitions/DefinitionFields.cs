using System.Globalization;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;

namespace OidcProfiles.UI.Definitions;

/// <summary>The fields of a definition: what stands in them, and at which of them an error belongs.</summary>
internal static class DefinitionFields
{
    private const string Prefix = "Input";
    private const string Together = "CustomAttributes";

    private static readonly string[] Known =
    [
        nameof(DefinitionInput.Name), nameof(DefinitionInput.Type), nameof(DefinitionInput.DisplayName), nameof(DefinitionInput.Group),
        nameof(DefinitionInput.MaximumCount), nameof(DefinitionInput.Minimum), nameof(DefinitionInput.Maximum),
        nameof(DefinitionInput.MaximumLength), nameof(DefinitionInput.Pattern), nameof(DefinitionInput.AllowedValues),
        nameof(DefinitionInput.Required), nameof(DefinitionInput.Access), nameof(DefinitionInput.Scopes), nameof(DefinitionInput.RootClaim),
        nameof(DefinitionInput.Unique), nameof(DefinitionInput.Searchable), nameof(DefinitionInput.WriteOnce),
        nameof(DefinitionInput.MultiValued), nameof(DefinitionInput.LanguageVariants), nameof(DefinitionInput.Sync),
        nameof(DefinitionInput.Sensitive), nameof(DefinitionInput.Expression),
    ];

    /// <summary>The name of an input.</summary>
    /// <param name="member">The member of <see cref="DefinitionInput"/>.</param>
    public static string NameOf(string member) => $"{Prefix}.{member}";

    /// <summary>The field of an error; null where there is none for it.</summary>
    /// <param name="error">An error of a definition.</param>
    /// <param name="input">What was sent: languages that have no field of their own stand among the others.</param>
    public static string? FieldOf(AttributeError error, DefinitionInput input)
    {
        var parts = error.Path.Split(':', 2);
        return parts switch
        {
            ["Labels", var culture] => NameOf(input.Labels.ContainsKey(culture) ? $"Labels[{culture}]" : nameof(input.OtherLabels)),
            ["HelpTexts", var culture] => NameOf(input.HelpTexts.ContainsKey(culture) ? $"HelpTexts[{culture}]" : nameof(input.OtherHelpTexts)),
            ["Release", "Mode"] => NameOf(nameof(input.ReleaseMode)),
            ["Release", _] => NameOf(nameof(input.Clients)),
            ["Destinations"] => NameOf(nameof(input.UserInfo)),
            [Together] => OfAll(error.Description),
            [var member] when Known.Contains(member) => NameOf(member),
            _ => null,
        };
    }

    /// <summary>What stands in the form of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="cultures">The languages that have fields of their own.</param>
    public static DefinitionInput Fill(AttributeDefinition definition, IReadOnlyCollection<string> cultures)
    {
        var constraints = definition.Constraints;
        return new()
        {
            Name = definition.Name,
            Type = definition.Type,
            DisplayName = definition.DisplayName == AttributeNaming.DefaultDisplayName(definition.Name) ? null : definition.DisplayName,
            Labels = Own(definition.Labels, cultures),
            HelpTexts = Own(definition.HelpTexts, cultures),
            OtherLabels = Others(definition.Labels, cultures),
            OtherHelpTexts = Others(definition.HelpTexts, cultures),
            Group = definition.Group,
            MultiValued = definition.IsMultiValued,
            MaximumCount = Write(constraints.MaximumCount),
            Minimum = Write(constraints.Minimum),
            Maximum = Write(constraints.Maximum),
            MaximumLength = Write(constraints.MaximumLength),
            Pattern = constraints.Pattern,
            AllowedValues = string.Join('\n', constraints.AllowedValues),
            Required = definition.Required,
            Access = definition.Access.ToString(),
            Scopes = string.Join(' ', definition.Scopes),
            RootClaim = definition.Placement == AttributePlacement.Root ? definition.ClaimName : null,
            UserInfo = definition.Destinations.HasFlag(ClaimDestinations.UserInfo),
            IdToken = definition.Destinations.HasFlag(ClaimDestinations.IdToken),
            AccessToken = definition.Destinations.HasFlag(ClaimDestinations.AccessToken),
            ReleaseMode = definition.Release.Mode,
            Clients = string.Join('\n', definition.Release.Clients),
            Unique = definition.IsUnique,
            Searchable = definition.IsSearchable,
            WriteOnce = definition.IsWriteOnce,
            Sensitive = definition.IsSensitive,
            LanguageVariants = definition.HasLanguageVariants,
            Sync = definition.Sync,
            Expression = definition.Expression,
            Stamp = definition.ConcurrencyStamp,
        };
    }

    /// <summary>A fault of several attributes together says its member in its sentence.</summary>
    private static string? OfAll(string sentence)
    {
        var member = Array.Find(Known, known => sentence.StartsWith($"{Together}: {known} ", StringComparison.Ordinal));
        return member is null ? null : NameOf(member);
    }

    private static Dictionary<string, string?> Own(IReadOnlyDictionary<string, string> texts, IEnumerable<string> cultures) =>
        cultures.ToDictionary(culture => culture, texts.GetValueOrDefault, StringComparer.Ordinal);

    private static string Others(IReadOnlyDictionary<string, string> texts, IReadOnlyCollection<string> cultures) => string.Join(
        '\n', texts.Where(text => !cultures.Contains(text.Key)).OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => $"{text.Key}: {text.Value}"));

    private static string? Write<T>(T? number)
        where T : struct, IFormattable => number?.ToString(null, CultureInfo.InvariantCulture);
}
