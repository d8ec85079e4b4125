using OidcProfiles.Attributes;
using OidcProfiles.Auditing;

namespace OidcProfiles.Profiles;

/// <summary>What the audit trail says of a change: which attributes, and never what their values were or are.</summary>
internal static class ProfileEvent
{
    private const string Separator = " ";

    /// <param name="schema">The attributes.</param>
    /// <param name="change">The change.</param>
    /// <param name="clientId">The client that calls; null for none.</param>
    public static StoredAudit Of(AttributeSchema schema, ProfileChange change, string? clientId = null)
    {
        var (source, actor, at) = change.Stamp.Provenance;
        var ids = schema.Definitions.ToDictionary(definition => definition.Id, definition => definition.Name, StringComparer.Ordinal);
        var names = change.Values.Select(value => NameOf(ids, value.AttributeId)).Order(StringComparer.Ordinal).ToList();
        var details = new Dictionary<string, string> { ["attributes"] = Join(names), ["source"] = source.ToString().ToLowerInvariant() };
        if (source is ValueSource.Provider or ValueSource.Import && actor is not null)
        {
            details["from"] = SafeName.Shorten(actor);
        }

        return StoredAudit.Of(
            new()
            {
                Event = AuditEvents.ProfileChanged,
                UserId = change.Profile.UserId,
                ActorId = source is ValueSource.User or ValueSource.Admin && actor != change.Profile.UserId ? actor : null,
                ClientId = clientId,
                Details = details,
            },
            at);
    }

    /// <summary>A retired attribute has its id alone; what is said in a language names it too.</summary>
    private static string NameOf(Dictionary<string, string> names, string key)
    {
        var (id, language) = VariantName.Split(key);
        return VariantName.Join(names.GetValueOrDefault(id, id), language);
    }

    /// <summary>As many as a detail holds, and how many more there are.</summary>
    private static string Join(List<string> names)
    {
        for (var count = names.Count; ; count--)
        {
            var text = string.Join(Separator, names.Take(count));
            var whole = count == names.Count ? text : $"{text}{Separator}+{names.Count - count}";
            if (whole.Length <= AuditLimits.ValueLength)
            {
                return whole;
            }
        }
    }
}
