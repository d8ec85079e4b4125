using OidcProfiles.Access;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Normalization;
using OidcProfiles.UI.Self;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Upstream;

/// <summary>Shows people, and those who look after them, links to providers: of what was sent no more than the policy lets them see, and nothing of the key.</summary>
internal sealed class LinkedLogins(PageTexts texts, AttributeLabels labels, ValueTexts values, IAttributeSchemaProvider schemas)
{
    /// <summary>Between an attribute and its member, such as <c>address.region</c>.</summary>
    private const char Member = '.';

    public IReadOnlyList<LinkedLogin> Make(ExternalLoginList list, IReadOnlyList<StoredUpstreamSnapshot> snapshots, Party party)
    {
        var schema = schemas.Current;
        return [.. list.Logins.Select(login =>
        {
            var shown = new LinkedLogin { Login = login, CanRemove = list.CanRemove(login.Provider, login.Key) };
            return snapshots.FirstOrDefault(stored => stored.Snapshot.Provider == login.Provider && stored.Snapshot.Key == login.Key) is { } sent
                ? Make(shown, sent, schema, party)
                : shown;
        })];
    }

    private LinkedLogin Make(LinkedLogin shown, StoredUpstreamSnapshot stored, AttributeSchema schema, Party party)
    {
        var snapshot = stored.Snapshot;
        var readable = schema.Definitions.Where(definition => AccessPolicy.CanRead(definition, party)).ToList();
        var facts = readable.Where(definition => snapshot.Attributes.ContainsKey(definition.Id))
            .ToDictionary(definition => definition.Name, definition => Show(definition, snapshot), StringComparer.Ordinal);
        var email = snapshot.Email is { } address && readable.Find(definition => definition.Name == StandardAttributes.Email) is { } definition
            ? new LinkedFact(labels.Label(definition), [address.Address], texts[address.IsVerified ? "ExternalLogin.Proven" : "ExternalLogin.NotProven"])
            : null;
        return shown with
        {
            Who = Join(NameOf(facts), email?.Lines[0]),
            LinkedAt = stored.LinkedAt,
            SeenAt = stored.SeenAt,
            Facts = [.. readable.Select(definition => facts.GetValueOrDefault(definition.Name)).Append(email).OfType<LinkedFact>().Where(fact => fact.Lines.Count > 0)],
            LeftOut = [.. snapshot.Dropped.Select(dropped => Tell(dropped, schema, party)).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }

    private LinkedFact Show(AttributeDefinition definition, UpstreamSnapshot snapshot) => new(
        labels.Label(definition), values.Show(definition, AttributeValue.FromJson(snapshot.Attributes[definition.Id])));

    /// <summary>What somebody must not see is not named either. What is no attribute is a part of the provider's answer, called as the mapping calls it.</summary>
    private string? Tell(DroppedValue dropped, AttributeSchema schema, Party party)
    {
        var name = dropped.Name.Split(Member)[0];
        var reason = texts[$"ExternalLogin.Dropped.{dropped.Reason}"];
        return schema.All.FirstOrDefault(definition => definition.Name == name) is not { } definition ? texts["ExternalLogin.LeftOutOne", dropped.Name, reason]
            : !AccessPolicy.CanRead(definition, party) ? null
            : texts["ExternalLogin.LeftOutOne", LabelOf(definition, dropped.Name), reason];
    }

    private string LabelOf(AttributeDefinition definition, string name) =>
        (name.Contains(Member, StringComparison.Ordinal) ? texts.Find($"Attributes.{name}") : null) ?? labels.Label(definition);

    private static string? NameOf(Dictionary<string, LinkedFact> facts) => Find(facts, "name")
        ?? string.Join(' ', new[] { Find(facts, "given_name"), Find(facts, "family_name") }.OfType<string>());

    private static string? Find(Dictionary<string, LinkedFact> facts, string name) =>
        facts.GetValueOrDefault(name)?.Lines is [var line, ..] ? line : null;

    private static string? Join(params ReadOnlySpan<string?> parts)
    {
        var known = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                known.Add(part);
            }
        }

        return known.Count == 0 ? null : string.Join(" · ", known);
    }
}
