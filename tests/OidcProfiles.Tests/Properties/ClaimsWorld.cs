using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Claims;

namespace OidcProfiles.Tests.Properties;

/// <summary>A random schema and user with values in languages, and a random claims request. What must come out is told in plain words.</summary>
internal sealed class ClaimsWorld
{
    private static readonly string[] Languages = ["de", "de-CH", "ja"];

    /// <summary>In which order values are looked for, for each language that a client wants.</summary>
    private static readonly Dictionary<string, string[]> Preferences = new()
    {
        ["de"] = ["de", "de-CH"],
        ["de-CH"] = ["de-CH", "de"],
        ["de-AT"] = ["de"],
        ["ja"] = ["ja"],
        ["fr"] = [],
    };

    private readonly List<Asked> _userInfo;
    private readonly List<Asked> _idToken;
    private readonly HashSet<string> _withVariants;
    private readonly Dictionary<string, JsonNode?> _variants = [];

    public ClaimsWorld(Randomness random)
    {
        World = new(random);
        _withVariants = [.. World.Specs.Where(spec => spec.Kept == "profile" && random.Chance(50)).Select(spec => spec.Id)];
        Schema = new(World.Schema.All.Select(definition => definition with { HasLanguageVariants = _withVariants.Contains(definition.Id) }));
        AddVariants(random);
        _userInfo = Ask(random);
        _idToken = Ask(random);
        Request = new()
        {
            UserId = World.UserId,
            ClientId = random.Pick(World.Clients),
            Scopes = [.. random.Some(World.Scopes, 30)],
            Destination = ClaimDestinations.UserInfo,
            Claims = TestClaims.Parse($$$$"""{"userinfo":{{{{Write(_userInfo)}}}},"id_token":{{{{Write(_idToken)}}}}}"""),
            ClaimsLocales = random.Chance(50) ? [.. random.Shuffle(random.Some(Preferences.Keys, 40))] : [],
            PermittedScopes = random.Chance(50) ? null : [.. random.Some(World.Scopes, 60)],
        };
    }

    public World World { get; }

    public AttributeSchema Schema { get; }

    public ProfileClaimsRequest Request { get; }

    /// <summary>The claims at a destination: U, I or A.</summary>
    public JsonObject Expected(char destination)
    {
        var (root, custom) = (new JsonObject { ["sub"] = World.UserId }, new JsonObject());
        foreach (var spec in World.Specs.OrderBy(spec => spec.Order).ThenBy(spec => spec.Name, StringComparer.Ordinal))
        {
            foreach (var (name, value) in Claims(spec, destination))
            {
                (spec.IsAtRoot ? root : custom)[name] = value?.DeepClone();
            }
        }

        if (custom.Count > 0)
        {
            root["custom_attributes"] = custom;
        }

        return root;
    }

    private IEnumerable<(string Name, JsonNode? Value)> Claims(Spec spec, char destination)
    {
        if (Oracle.Rights(spec, Party.Client).Length == 0
            || !spec.Destinations.Contains(destination, StringComparison.Ordinal)
            || !Oracle.IsFor(spec, Request.ClientId)
            || !Oracle.IsShared(World, spec, Request.ClientId))
        {
            yield break;
        }

        var asked = destination == 'U' ? _userInfo : destination == 'I' ? _idToken : [];
        var isGranted = spec.Scopes.Intersect(Request.Scopes).Any();
        var mayAsk = isGranted || Request.PermittedScopes is not { } permitted || spec.Scopes.Any(scope => permitted.Contains(scope));
        var own = asked.Find(one => one.Claim == spec.Claim && one.Language is null);
        var all = spec.IsAtRoot ? null : asked.Find(one => one.Claim == "custom_attributes" && one.Language is null);
        var value = Value(spec);
        var address = asked.Find(one => one.Claim == AddressOf(spec) && one.Language is null);
        if ((isGranted || ((own ?? all) is not null && mayAsk))
            && value is not null
            && (own is null ? all?.Values is null : own.Takes(value))
            && (address is null || address.Takes(Value(World.Specs.SingleOrDefault(one => one.Id == address.Claim)))))
        {
            yield return (spec.Claim, value);
        }

        foreach (var one in asked.Where(one => one.Claim == spec.Claim && one.Language is not null && mayAsk && _withVariants.Contains(spec.Id)))
        {
            if (_variants.GetValueOrDefault($"{spec.Id}#{one.Language}") is { } variant && one.Takes(variant))
            {
                yield return ($"{spec.Claim}#{one.Language}", variant);
            }
        }
    }

    private static string AddressOf(Spec spec) => spec.Kept == "flag" ? spec.Id.Replace("_verified", "", StringComparison.Ordinal) : "-";

    private JsonNode? Value(Spec? spec)
    {
        if (spec is null)
        {
            return null;
        }

        var best = !_withVariants.Contains(spec.Id) ? null
            : Request.ClaimsLocales.SelectMany(locale => Preferences[locale]).Select(tag => _variants.GetValueOrDefault($"{spec.Id}#{tag}"))
                .FirstOrDefault(variant => variant is not null);
        return best ?? Oracle.Value(spec, World.Snapshot);
    }

    /// <summary>Also of attributes without the option: what they still have of them is seen by nobody.</summary>
    private void AddVariants(Randomness random)
    {
        var values = World.Store.Profile.Values.ToImmutableDictionary();
        foreach (var spec in World.Specs.Where(spec => spec.Kept == "profile"))
        {
            foreach (var tag in random.Some(Languages, 50))
            {
                var value = random.Chance(80) ? new TextValue($"{spec.Mark} {tag}") : null;
                _variants[$"{spec.Id}#{tag}"] = value is null ? null : JsonValue.Create(value.Text);
                values = values.SetItem($"{spec.Id}#{tag}", new(value, new(ValueSource.User, null, DateTimeOffset.UnixEpoch)));
            }
        }

        World.Store.Profile = World.Store.Profile with { Values = values };
    }

    private List<Asked> Ask(Randomness random)
    {
        var names = World.Specs.SelectMany(spec => (string[])[spec.Claim, spec.Name]).Append("custom_attributes").Append("nobody_knows").Distinct();
        return [.. from name in random.Some(names, random.Pick(0, 20, 60))
                   from language in random.Some<string?>([null, .. Languages], 40)
                   select new Asked(name, language, Values(name, random))];
    }

    private List<JsonNode?>? Values(string name, Randomness random)
    {
        if (random.Chance(70))
        {
            return null;
        }

        var spec = World.Specs.FirstOrDefault(one => one.Claim == name);
        List<JsonNode?> values = [JsonValue.Create("other")];
        if (spec is not null && random.Chance(60))
        {
            values.Add(Oracle.Value(spec, World.Snapshot));
            values.AddRange(_variants.Where(pair => pair.Key.StartsWith($"{spec.Id}#", StringComparison.Ordinal)).Select(pair => pair.Value));
        }

        return values;
    }

    private static string Write(List<Asked> asked) => new JsonObject(asked.Select(one => KeyValuePair.Create<string, JsonNode?>(
        one.Language is null ? one.Claim : $"{one.Claim}#{one.Language}",
        one.Values is null ? null : new JsonObject { ["values"] = new JsonArray([.. one.Values.Select(value => value?.DeepClone())]) }))).ToJsonString();

    private sealed record Asked(string Claim, string? Language, List<JsonNode?>? Values)
    {
        public bool Takes(JsonNode? value) => Values is null || value is null || Values.Exists(one => JsonNode.DeepEquals(one, value));
    }
}
