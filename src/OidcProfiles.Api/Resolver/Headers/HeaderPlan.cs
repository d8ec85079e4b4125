using System.Collections.Frozen;
using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;

namespace OidcProfiles.Api.Resolver.Headers;

/// <summary>
/// The header of every attribute that the resolver's client can get. Which it is depends on schema and settings alone, never on who is
/// signed in: an application could otherwise take one attribute for another.
/// </summary>
internal sealed class HeaderPlan
{
    private readonly HeaderNaming _naming;
    private readonly FrozenDictionary<(string Claim, bool IsCustom), string?> _headers;
    private readonly FrozenSet<string> _wanted;

    private HeaderPlan(AttributeSchema schema, HeaderNaming naming, List<(AttributeDefinition Definition, string? Header)> named)
    {
        Schema = schema;
        _naming = naming;
        var claims = named.Where(one => one.Header is not null).CountBy(one => one.Header!, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _wanted = claims.Keys.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _headers = named.ToFrozenDictionary(one => Key(one.Definition), one => one.Header is { } header && claims[header] == 1 ? header : null);
        WithoutHeader = [.. named.Where(one => _headers[Key(one.Definition)] is null).Select(one => one.Definition.Name)];
    }

    /// <summary>The schema that it was made for.</summary>
    public AttributeSchema Schema { get; }

    /// <summary>The attributes that are not sent, because another one has the same header, or because there can be none of that name.</summary>
    public ImmutableArray<string> WithoutHeader { get; }

    public static HeaderPlan Make(AttributeSchema schema, ProfileResolverOptions options)
    {
        var naming = new HeaderNaming(options);
        var scopes = ResolverScopes.Of(options);
        return new(
            schema,
            naming,
            options.ClientId is null ? [] : [.. schema.Definitions.Where(CanBeSent).Select(definition => (definition, naming.Find(definition)))]);

        bool CanBeSent(AttributeDefinition definition) => AccessPolicy.Decide(
            definition,
            new() { UserId = string.Empty, ClientId = options.ClientId, Scopes = scopes, Destination = ClaimDestinations.UserInfo })
            == ReleaseDecision.Released;
    }

    /// <summary>The header of a claim.</summary>
    /// <param name="claim">The claim, or the member of <c>custom_attributes</c>.</param>
    /// <param name="isCustom">Whether it is such a member.</param>
    /// <param name="isContributed">Whether it is no attribute's. It then has no header that an attribute wants.</param>
    /// <returns>Null if it is not to be sent.</returns>
    public string? Find(string claim, bool isCustom, out bool isContributed)
    {
        isContributed = !_headers.TryGetValue((claim, isCustom), out var header);
        return !isContributed ? header
            : _naming.Find(claim, isCustom) is { } made && !_wanted.Contains(made) ? made
            : null;
    }

    private static (string Claim, bool IsCustom) Key(AttributeDefinition definition) =>
        (definition.ClaimName, definition.Placement != AttributePlacement.Root);
}
