namespace OidcProfiles.Claims.Consents;

/// <summary>What an answer changes of what is remembered.</summary>
/// <param name="Consent">The new state.</param>
/// <param name="Shared">The names of the attributes that are shared from now on.</param>
/// <param name="Withheld">The names of those that are kept back from now on.</param>
internal sealed record ConsentChange(AttributeConsent Consent, IReadOnlyList<string> Shared, IReadOnlyList<string> Withheld)
{
    /// <summary>Applies an answer to a form that is as fresh as the row. Pure.</summary>
    /// <returns>Null if nothing changes.</returns>
    public static ConsentChange? Find(
        AttributeConsentForm form, string userId, string clientId, AttributeConsentAnswer answer, DateTimeOffset now)
    {
        var before = form.Remembered ?? new() { UserId = userId, ClientId = clientId, DecidedAt = now };
        var (asked, chosen) = (answer.Asked.ToHashSet(StringComparer.Ordinal), answer.Shared.ToHashSet(StringComparer.Ordinal));
        var (shared, withheld, essential) = (Copy(before.Shared), Copy(before.Withheld), Copy(before.Essential));
        var (given, kept) = (new List<string>(), new List<string>());
        foreach (var item in form.Items.Where(item => asked.Contains(item.Definition.Id)))
        {
            var (id, name) = (item.Definition.Id, item.Definition.Name);
            var (to, from, told) = item.IsEssential || chosen.Contains(id) ? (shared, withheld, given) : (withheld, shared, kept);
            from.Remove(id);
            if (to.Add(id))
            {
                told.Add(name);
            }

            _ = item.IsEssential ? essential.Add(id) : essential.Remove(id);
        }

        return form.Remembered is not null && given.Count + kept.Count == 0 && essential.SetEquals(before.Essential)
            ? null
            : new(before with { Shared = shared, Withheld = withheld, Essential = essential, DecidedAt = now }, given, kept);
    }

    private static HashSet<string> Copy(IReadOnlySet<string> set) => new(set, StringComparer.Ordinal);
}
