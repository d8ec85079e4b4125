using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;

namespace OidcProfiles.Api.Admin.Attributes;

/// <summary>Definitions in the one form that files, database and history have too, and the places of faults in it.</summary>
internal static partial class DefinitionForm
{
    public const string Wording = "A definition has the form of the published JSON Schema, which `/schema/json-schema` answers with.";

    /// <summary>Maps, whose keys are whatever somebody chose.</summary>
    private static readonly string[] Maps =
        [nameof(CustomAttributeOptions.Labels), nameof(CustomAttributeOptions.HelpTexts), nameof(AttributeSchemaDocument.StandardAttributes)];

    public static JsonElement Write<T>(T definition) => Parse(SchemaJson.Write(definition));

    /// <summary>JSON of ours.</summary>
    public static JsonElement Parse(string json) => JsonSerializer.Deserialize<JsonElement>(json);

    public static T Read<T>(ReadOnlyMemory<byte> json) => Read<T>(Encoding.UTF8.GetString(json.Span));

    /// <param name="json">Somebody's.</param>
    /// <param name="place">Where it stands in the body; empty for the body itself.</param>
    /// <exception cref="ApiException">It is not of that form.</exception>
    public static T Read<T>(string json, string place = "")
    {
        try
        {
            return SchemaJson.Read<T>(json);
        }
        catch (SchemaFormatException exception)
        {
            throw new ApiException(ApiProblems.Of(StatusCodes.Status400BadRequest, exception.Faults is [var only] ? only : null) with
            {
                Errors = [.. exception.Faults.Select(fault => new ApiFault("InvalidJson", Join(place, PlaceOf(fault)), fault))],
            });
        }
    }

    /// <summary>Which member of a definition an error is about.</summary>
    public static string? FieldOf(IdentityError error) => error switch
    {
        AttributeError { Code: nameof(ProfileErrorDescriber.InvalidDefinition) } fault => FieldOf(fault),
        AttributeError { Code: nameof(ProfileErrorDescriber.DuplicateValue) } => "unique",
        _ => null,
    };

    /// <summary>Which member of the whole document an error is about.</summary>
    public static string? FieldOf(IdentityError error, AttributeSchemaDocument document)
    {
        if (error is not AttributeError { Attribute: { Length: > 0 } name } || FieldOf(error) is not { } field)
        {
            return FieldOf(error);
        }

        var index = document.CustomAttributes.ToList().FindIndex(attribute => attribute.Name == name);
        return index >= 0 ? string.Create(CultureInfo.InvariantCulture, $"customAttributes[{index}].{field}")
            : document.StandardAttributes.ContainsKey(name) ? $"standardAttributes.{name}.{field}"
            : field;
    }

    private static string? FieldOf(AttributeError fault)
    {
        // A fault of several together names the collection, and its sentence the member.
        var path = fault.Path == nameof(AttributeSchemaDocument.CustomAttributes) && TogetherPattern().Match(fault.Description) is { Success: true } match
            ? match.Groups["member"].Value
            : fault.Path;
        var parts = path.Split(':', 2);
        return parts is [var map, var key] && Maps.Contains(map)
            ? $"{Write(map)}.{key}"
            : string.Join('.', path.Split(':').Select(Write)) is { Length: > 0 } field ? field : null;
    }

    private static string Write(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    private static string? Join(string place, string? member) => (place.Length, member) switch
    {
        (0, _) => member,
        (_, null) => place,
        _ => $"{place}.{member}",
    };

    /// <summary>A fault begins with its place, see <see cref="SchemaFormatException.Faults"/>: a member, or the line where it is no JSON at all.</summary>
    private static string? PlaceOf(string fault) => fault.StartsWith("The document ", StringComparison.Ordinal) || LinePattern().IsMatch(fault)
        ? null
        : fault.Split(' ', 2)[0];

    [GeneratedRegex(@"\ACustomAttributes: (?<member>[A-Z][A-Za-z]+) '", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TogetherPattern();

    [GeneratedRegex(@"\ALine [0-9]+, column ", RegexOptions.CultureInvariant)]
    private static partial Regex LinePattern();
}
