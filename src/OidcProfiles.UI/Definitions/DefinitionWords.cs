using System.Globalization;
using System.Text.Json;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Definitions;

/// <summary>Puts definitions into the words of administrators.</summary>
/// <param name="texts">The texts, under <c>AdminAttributes</c>.</param>
public sealed class DefinitionWords(PageTexts texts)
{
    private static readonly ClaimDestinations[] Every = [ClaimDestinations.UserInfo, ClaimDestinations.IdToken, ClaimDestinations.AccessToken];

    /// <summary>A type, level, rule, mode or requirement.</summary>
    /// <param name="value">The value.</param>
    public string Word(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return texts[$"AdminAttributes.{value.GetType().Name}.{value}"];
    }

    /// <summary>All coherent combinations of access.</summary>
    public IReadOnlyList<FieldChoice> AccessChoices => [.. AttributeAccess.Coherent.Select(access => new FieldChoice($"{access}", Describe(access)))];

    /// <summary>The access of the three parties in one line.</summary>
    /// <param name="access">The access.</param>
    public string Describe(AttributeAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return texts["AdminAttributes.AccessWords", Word(access.EndUser), Word(access.Client), Word(access.Portal)];
    }

    /// <summary>Where it may be released.</summary>
    /// <param name="destinations">One or several.</param>
    public string Describe(ClaimDestinations destinations) => destinations == ClaimDestinations.None
        ? texts["AdminAttributes.Nowhere"]
        : string.Join(", ", Every.Where(one => (destinations & one) != 0).Select(one => Word(one)));

    /// <summary>Which clients get it.</summary>
    /// <param name="release">The release.</param>
    public string Describe(ClientRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return release.Mode == ClientReleaseMode.All ? Word(release.Mode) : $"{Word(release.Mode)} {string.Join(", ", release.Clients)}";
    }

    /// <summary>What is special about a definition.</summary>
    /// <param name="definition">The definition.</param>
    public IEnumerable<string> Flags(AttributeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var flags = new (bool IsSet, string Name)[]
        {
            (definition.IsStandard, "Standard"),
            (definition.Origin == AttributeOrigin.Computed, "Computed"),
            (definition.IsMultiValued, "Setting.multiValued"),
            (definition.IsUnique, "Setting.unique"),
            (definition.IsSearchable, "Setting.searchable"),
            (definition.IsWriteOnce, "Setting.writeOnce"),
            (definition.IsSensitive, "Setting.sensitive"),
            (definition.HasLanguageVariants, "Setting.languageVariants"),
        };
        var words = flags.Where(flag => flag.IsSet).Select(flag => texts[$"AdminAttributes.{flag.Name}"]);
        return definition.Required == AttributeRequirement.Never ? words : words.Append(Word(definition.Required));
    }

    /// <summary>Why a claim comes or goes; null if there is nothing to say.</summary>
    /// <param name="claim">The claim.</param>
    public string? Reason(ClaimEffect claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Reason is { } reason ? texts.Find($"AdminAttributes.ClaimReason.{reason}") : null;
    }

    /// <summary>The name of a setting of the JSON document.</summary>
    /// <param name="name">Such as <c>maximumLength</c>.</param>
    public string Setting(string name) => texts.Find($"AdminAttributes.Setting.{name}") ?? name;

    /// <summary>The value of a setting of the JSON document.</summary>
    /// <param name="name">The setting.</param>
    /// <param name="value">The value; null for the default.</param>
    public string Value(string name, JsonElement? value) => value is not { } json ? texts["AdminAttributes.Default"] : (name, json.ValueKind) switch
    {
        ("access", JsonValueKind.Object) => DescribeAccess(json),
        ("release", JsonValueKind.Object) => DescribeRelease(json),
        ("destinations", JsonValueKind.String) when Enum.TryParse<ClaimDestinations>(json.GetString(), out var destinations) => Describe(destinations),
        ("type", JsonValueKind.String) => texts.Find($"AdminAttributes.AttributeType.{json.GetString()}") ?? json.GetString()!,
        ("required", JsonValueKind.String) => texts.Find($"AdminAttributes.AttributeRequirement.{json.GetString()}") ?? json.GetString()!,
        ("sync", JsonValueKind.String) => texts.Find($"AdminAttributes.SyncRule.{json.GetString()}") ?? json.GetString()!,
        (_, JsonValueKind.True) => texts["Common.Yes"],
        (_, JsonValueKind.False) => texts["Common.No"],
        (_, JsonValueKind.Array) => string.Join(", ", json.EnumerateArray().Select(item => item.ToString())),
        (_, JsonValueKind.Object) => string.Join("; ", json.EnumerateObject().Select(member => $"{member.Name}: {member.Value}")),
        _ => Convert.ToString(json, CultureInfo.CurrentCulture) ?? string.Empty,
    };

    private string DescribeAccess(JsonElement json)
    {
        AccessLevel Level(string name) =>
            json.TryGetProperty(name, out var text) && Enum.TryParse<AccessLevel>(text.GetString(), out var level) ? level : AccessLevel.Hidden;
        return texts["AdminAttributes.AccessWords", Word(Level("endUser")), Word(Level("client")), Word(Level("portal"))];
    }

    private string DescribeRelease(JsonElement json)
    {
        var mode = json.TryGetProperty("mode", out var text) && Enum.TryParse<ClientReleaseMode>(text.GetString(), out var read) ? read : ClientReleaseMode.All;
        return json.TryGetProperty("clients", out var clients) && clients.ValueKind == JsonValueKind.Array
            ? $"{Word(mode)} {string.Join(", ", clients.EnumerateArray().Select(client => client.ToString()))}"
            : Word(mode);
    }
}
