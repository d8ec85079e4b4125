using System.Text.Json;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;

namespace OidcProfiles.Schema;

/// <summary>
/// The one form of definitions that mean the same: copies without members that say the default, with sorted maps. Faults stay as they
/// are. What cannot be told from the definition alone (id, order) is filled in by <see cref="Of(AttributeSchemaDocument)"/>.
/// </summary>
internal static class SchemaForm
{
    /// <summary>A standard attribute with its defaults, as it is stored: a row that says so keeps the configuration from being stored again.</summary>
    public const string Nothing = "{}";

    /// <summary>
    /// Every custom attribute with its id and order; attributes in the order of forms. One that says no order comes after those before it
    /// in the document.
    /// </summary>
    public static AttributeSchemaDocument Of(AttributeSchemaDocument document)
    {
        var custom = new List<CustomAttributeOptions>();
        foreach (var (index, attribute) in (document.CustomAttributes ?? []).Index())
        {
            var copy = Of(attribute);
            copy.Id ??= copy.Name;
            copy.Order ??= custom.Select(before => before.Order + 10).Append(AttributeSchemaBuilder.DefaultOrder(index)).Max();
            custom.Add(copy);
        }

        return new()
        {
            StandardAttributes = new SortedDictionary<string, StandardAttributeOptions>(
                (document.StandardAttributes ?? new Dictionary<string, StandardAttributeOptions>())
                    .ToDictionary(pair => pair.Key, pair => Of(pair.Value)), StringComparer.Ordinal),
            CustomAttributes = [.. Sort(custom)],
        };
    }

    /// <summary>The same without standard attributes that say nothing.</summary>
    public static AttributeSchemaDocument ForPeople(AttributeSchemaDocument document)
    {
        var form = Of(document);
        foreach (var (name, options) in form.StandardAttributes.ToList())
        {
            if (SchemaJson.Write(options) == Nothing)
            {
                form.StandardAttributes.Remove(name);
            }
        }

        return form;
    }

    public static IOrderedEnumerable<CustomAttributeOptions> Sort(IEnumerable<CustomAttributeOptions> attributes) => attributes
        .OrderBy(attribute => attribute.Order).ThenBy(attribute => attribute.Name, StringComparer.Ordinal)
        .ThenBy(attribute => attribute.Id, StringComparer.Ordinal);

    public static CustomAttributeOptions Of(CustomAttributeOptions attribute)
    {
        var copy = Copy(attribute);
        copy.Labels = Sort(copy.Labels) ?? [];
        copy.HelpTexts = Sort(copy.HelpTexts) ?? [];
        copy.AllowedValues ??= [];
        copy.Release = Of(copy.Release);
        copy.Access = IsAccess(copy.Access, AttributeAccess.PortalOnly) ? null : copy.Access;
        copy.Destinations = copy.Destinations == ClaimDestinations.UserInfo ? null : copy.Destinations;
        copy.Scopes = copy.Scopes is null or [StandardAttributes.CustomAttributes] ? [] : copy.Scopes;
        return copy;
    }

    public static StandardAttributeOptions Of(StandardAttributeOptions attribute)
    {
        var copy = Copy(attribute);
        copy.Labels = Sort(copy.Labels);
        copy.HelpTexts = Sort(copy.HelpTexts);
        copy.Release = Of(copy.Release);
        copy.Destinations = copy.Destinations == ClaimDestinations.UserInfo ? null : copy.Destinations;
        copy.Required = copy.Required == AttributeRequirement.Never ? null : copy.Required;
        return copy;
    }

    private static bool IsAccess(AttributeAccessOptions? options, AttributeAccess access) =>
        options is not null && (options.EndUser, options.Client, options.Portal) == (access.EndUser, access.Client, access.Portal);

    private static ClientReleaseOptions? Of(ClientReleaseOptions? release)
    {
        if (release is null or { Mode: ClientReleaseMode.All, Clients: null or [] })
        {
            return null;
        }

        release.Clients = [.. (release.Clients ?? []).Order(StringComparer.Ordinal)];
        return release;
    }

    private static SortedDictionary<string, string>? Sort(IDictionary<string, string>? texts) =>
        texts is null or { Count: 0 } ? null : new(texts, StringComparer.Ordinal);

    /// <summary>By way of JSON, so that a new member is never forgotten.</summary>
    private static T Copy<T>(T options) =>
        JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(options, SchemaJsonOptions.Lenient), SchemaJsonOptions.Lenient)!;
}
