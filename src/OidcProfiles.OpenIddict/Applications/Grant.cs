namespace OidcProfiles.OpenIddict.Applications;

/// <summary>What a user has granted one client: its authorizations and live tokens together.</summary>
internal sealed class Grant
{
    /// <summary>The scopes of all authorizations.</summary>
    public SortedSet<string> Scopes { get; } = new(StringComparer.Ordinal);

    /// <summary>When the first of them was made.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>When the last token was made.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public void Add(DateTimeOffset? created, IEnumerable<string> scopes)
    {
        Scopes.UnionWith(scopes);
        Since = created is { } time && (Since is null || time < Since) ? time : Since;
    }

    public void Use(DateTimeOffset? created) => LastUsedAt = created is { } time && (LastUsedAt is null || time > LastUsedAt) ? time : LastUsedAt;
}
