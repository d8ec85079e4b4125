using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Claims;
using OidcProfiles.Computed;

namespace OidcProfiles.Attributes;

/// <summary>Makes a schema of options that <see cref="AttributeOptionsFaults"/> found no fault in.</summary>
internal static class AttributeSchemaBuilder
{
    private const int FirstCustomOrder = 1000;

    /// <param name="options">The definitions.</param>
    /// <param name="stamps">The concurrency stamps of stored definitions, by id.</param>
    /// <param name="computed">Derives the computed attributes; null if nobody reads values by this schema.</param>
    /// <param name="version">The version of what is stored.</param>
    public static AttributeSchema Build(
        AttributeSchemaDocument options, IReadOnlyDictionary<string, string>? stamps = null, ComputedValues? computed = null, string? version = null)
    {
        var standard = StandardAttributes.All.Select(definition => Apply(definition, options)).ToList();
        IEnumerable<AttributeDefinition> all =
            [.. standard.Select(definition => FollowVerified(definition, standard)), .. options.CustomAttributes.Select(Create)];
        return new(stamps is null
            ? all
            : all.Select(definition => definition with { ConcurrencyStamp = stamps.GetValueOrDefault(definition.Id) }))
        {
            Computed = computed,
            Version = version,
        };
    }

    /// <summary>The place in forms of a custom attribute that says nothing of it.</summary>
    /// <param name="index">Its place in the document.</param>
    public static int DefaultOrder(int index) => FirstCustomOrder + (index * 10);

    private static AttributeDefinition Apply(AttributeDefinition definition, AttributeSchemaDocument options) =>
        options.StandardAttributes.TryGetValue(definition.Name, out var change)
            ? definition with
            {
                Access = Convert(change.Access) ?? definition.Access,
                Required = change.Required ?? definition.Required,
                Order = change.Order ?? definition.Order,
                Destinations = change.Destinations ?? definition.Destinations,
                Labels = Convert(change.Labels),
                HelpTexts = Convert(change.HelpTexts),
                Group = change.Group,
                Release = Convert(change.Release),
                Sync = change.Sync ?? definition.Sync,
                IsSensitive = change.Sensitive ?? definition.IsSensitive,
                HasLanguageVariants = change.LanguageVariants ?? definition.HasLanguageVariants,
            }
            : definition;

    /// <summary>Whoever may not see the address does not learn whether it is verified.</summary>
    private static AttributeDefinition FollowVerified(AttributeDefinition flag, IReadOnlyList<AttributeDefinition> standard) =>
        StandardAttributes.VerifiedBy(flag.Name) is { } name && standard.First(definition => definition.Name == name) is var verified
            ? flag with { Access = verified.Access.WithoutEditing(), Release = verified.Release }
            : flag;

    private static AttributeDefinition Create(CustomAttributeOptions options, int index) => new()
    {
        Id = options.Id ?? options.Name!,
        Name = options.Name!,
        Type = options.Type!.Value,
        DisplayName = options.DisplayName ?? AttributeNaming.DefaultDisplayName(options.Name!),
        IsMultiValued = options.MultiValued,
        Order = options.Order ?? DefaultOrder(index),
        Required = options.Required,
        Access = Convert(options.Access) ?? AttributeAccess.PortalOnly,
        Scopes = options.Scopes.Count == 0 ? [StandardAttributes.CustomAttributes] : [.. options.Scopes],
        Placement = options.RootClaim is null ? AttributePlacement.CustomAttributes : AttributePlacement.Root,
        ClaimName = options.RootClaim ?? options.Name!,
        Destinations = options.Destinations ?? ClaimDestinations.UserInfo,
        Origin = options.Expression is null ? AttributeOrigin.Profile : AttributeOrigin.Computed,
        Expression = options.Expression,
        Labels = Convert(options.Labels),
        HelpTexts = Convert(options.HelpTexts),
        Group = options.Group,
        Release = Convert(options.Release),
        IsUnique = options.Unique,
        IsSearchable = options.Searchable,
        IsWriteOnce = options.WriteOnce,
        IsSensitive = options.Sensitive,
        HasLanguageVariants = options.LanguageVariants,
        IsRetired = options.Retired,
        Sync = options.Sync,
        Constraints = new()
        {
            Minimum = options.Minimum,
            Maximum = options.Maximum,
            MaximumLength = options.MaximumLength,
            MaximumCount = options.MaximumCount,
            Pattern = options.Pattern,
            AllowedValues = [.. options.AllowedValues],
        },
    };

    private static ImmutableDictionary<string, string> Convert(IDictionary<string, string>? texts) =>
        texts?.ToImmutableDictionary(StringComparer.Ordinal) ?? ImmutableDictionary<string, string>.Empty;

    private static ClientRelease Convert(ClientReleaseOptions? options) =>
        options is null ? ClientRelease.All : new(options.Mode, [.. options.Clients]);

    private static AttributeAccess? Convert(AttributeAccessOptions? options) =>
        options is null ? null : AttributeAccess.Find(options.EndUser, options.Client, options.Portal);
}
