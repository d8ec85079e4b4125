namespace OidcProfiles.Auditing;

/// <summary>Something that happened. It names people by their id and holds no values of their profile.</summary>
public sealed record AuditRecord
{
    /// <summary>What happened: a name of <see cref="AuditEvents"/>, or of the host's own.</summary>
    public required string Event { get; init; }

    /// <summary>Whether it was done, or refused.</summary>
    public bool Succeeded { get; init; } = true;

    /// <summary>Whom it is about; null for nobody, or for somebody who is not known.</summary>
    public string? UserId { get; init; }

    /// <summary>Who did it; null for the person themselves, or for nobody who is known.</summary>
    public string? ActorId { get; init; }

    /// <summary>The client that the person was on the way to, or that did it; null for none. One of more than 256 characters is shortened.</summary>
    public string? ClientId { get; init; }

    /// <summary>What explains it, by names such as <c>provider</c>, <c>outcome</c>, <c>evidence</c>: settings, names and reasons, never values of people.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}
