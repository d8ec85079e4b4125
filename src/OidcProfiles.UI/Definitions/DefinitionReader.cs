using System.Globalization;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;

namespace OidcProfiles.UI.Definitions;

/// <summary>Reads a form as the options of a definition. What is no number or no line of a language is a fault here; all else the managers find.</summary>
internal sealed class DefinitionReader(DefinitionInput input)
{
    private readonly List<DefinitionFault> _faults = [];

    /// <summary>What could not be read; after everything was.</summary>
    public IReadOnlyList<DefinitionFault> Faults => _faults;

    /// <summary>The three levels. A combination that was made up is not mended here: the manager names the nearest one.</summary>
    public static AttributeAccessOptions? ParseAccess(string? text)
    {
        var parts = (text ?? string.Empty).Split('/');
        AccessLevel At(int index) =>
            index < parts.Length && Enum.TryParse<AccessLevel>(parts[index], ignoreCase: true, out var level) && Enum.IsDefined(level)
                ? level
                : AccessLevel.Hidden;
        return string.IsNullOrEmpty(text) ? null : new() { EndUser = At(0), Client = At(1), Portal = At(2) };
    }

    /// <param name="known">The definition as it is; null for a new one.</param>
    public CustomAttributeOptions ReadCustom(AttributeDefinition? known) => new()
    {
        Name = input.Name?.Trim(),
        Type = known?.Type ?? input.Type,
        DisplayName = Clean(input.DisplayName),
        MultiValued = input.MultiValued,
        MaximumCount = (int?)ReadWhole(input.MaximumCount, nameof(input.MaximumCount)),
        Minimum = ReadNumber(input.Minimum, nameof(input.Minimum)),
        Maximum = ReadNumber(input.Maximum, nameof(input.Maximum)),
        MaximumLength = (int?)ReadWhole(input.MaximumLength, nameof(input.MaximumLength)),
        Pattern = string.IsNullOrEmpty(input.Pattern) ? null : input.Pattern,
        AllowedValues = Lines(input.AllowedValues),
        Required = input.Required,
        Access = ParseAccess(input.Access),
        Scopes = [.. (input.Scopes ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)],
        RootClaim = Clean(input.RootClaim),
        Destinations = ReadDestinations(),
        Labels = ReadTexts(input.Labels, input.OtherLabels, nameof(input.OtherLabels)),
        HelpTexts = ReadTexts(input.HelpTexts, input.OtherHelpTexts, nameof(input.OtherHelpTexts)),
        Group = Clean(input.Group),
        Release = ReadRelease(),
        Unique = input.Unique,
        Searchable = input.Searchable,
        WriteOnce = input.WriteOnce,
        Sensitive = input.Sensitive,
        LanguageVariants = input.LanguageVariants,
        Retired = known?.IsRetired ?? false,
        Sync = input.Sync,
        Expression = string.IsNullOrEmpty(input.Expression) ? null : input.Expression,
    };

    /// <summary>Only what differs from the defaults, and only what means something for the attribute.</summary>
    public StandardAttributeOptions ReadStandard(AttributeDefinition known)
    {
        var standard = StandardAttributes.All.First(definition => definition.Id == known.Id);
        var follows = StandardAttributes.VerifiedBy(known.Name) is not null;
        var isKept = standard.Origin == AttributeOrigin.Profile;
        var access = ParseAccess(input.Access);
        var release = ReadRelease();
        return new()
        {
            Access = follows || IsSame(access, standard.Access) ? null : access,
            Required = input.Required == standard.Required ? null : input.Required,
            Order = known.Order == standard.Order ? null : known.Order,
            Destinations = ReadDestinations() is var destinations && destinations == standard.Destinations ? null : destinations,
            Labels = ReadTexts(input.Labels, input.OtherLabels, nameof(input.OtherLabels)),
            HelpTexts = ReadTexts(input.HelpTexts, input.OtherHelpTexts, nameof(input.OtherHelpTexts)),
            Group = Clean(input.Group),
            Release = follows || release is { Mode: ClientReleaseMode.All, Clients.Count: 0 } ? null : release,
            Sync = !isKept || input.Sync == standard.Sync ? null : input.Sync,
            Sensitive = !isKept || input.Sensitive == standard.IsSensitive ? null : input.Sensitive,
            LanguageVariants = !standard.HasLanguageVariants || input.LanguageVariants ? null : false,
        };
    }

    private ClaimDestinations ReadDestinations() => (input.UserInfo ? ClaimDestinations.UserInfo : ClaimDestinations.None)
        | (input.IdToken ? ClaimDestinations.IdToken : ClaimDestinations.None)
        | (input.AccessToken ? ClaimDestinations.AccessToken : ClaimDestinations.None);

    private ClientReleaseOptions ReadRelease() => new() { Mode = input.ReleaseMode, Clients = Lines(input.Clients) };

    private decimal? ReadNumber(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _faults.Add(new(DefinitionFields.NameOf(field), "AdminAttributes.NoNumber"));
        return null;
    }

    private decimal? ReadWhole(string? text, string field)
    {
        var number = ReadNumber(text, field);
        if (number is { } given && (given != decimal.Truncate(given) || given is < int.MinValue or > int.MaxValue))
        {
            _faults.Add(new(DefinitionFields.NameOf(field), "AdminAttributes.NoNumber"));
            return null;
        }

        return number;
    }

    private SortedDictionary<string, string> ReadTexts(Dictionary<string, string?> texts, string? others, string field)
    {
        var read = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (culture, text) in texts)
        {
            if (Clean(text) is { } given)
            {
                read[culture] = given;
            }
        }

        foreach (var line in Lines(others))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var end)
            {
                read[line[..end].Trim()] = line[(end + 1)..].Trim();
            }
            else
            {
                _faults.Add(new(DefinitionFields.NameOf(field), "AdminAttributes.NoLine"));
            }
        }

        return read;
    }

    private static bool IsSame(AttributeAccessOptions? options, AttributeAccess access) =>
        options is null || (options.EndUser, options.Client, options.Portal) == (access.EndUser, access.Client, access.Portal);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static List<string> Lines(string? text) =>
        [.. (text ?? string.Empty).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
