namespace OidcProfiles.Idempotency;

/// <summary>Something that was made for a request with an idempotency key.</summary>
/// <param name="Key">The caller and their key, as a keyed hash: 64 hexadecimal digits.</param>
/// <param name="Fingerprint">The request, as a keyed hash: 64 hexadecimal digits.</param>
/// <param name="ResourceId">What was made.</param>
/// <param name="CreatedAt">When.</param>
public sealed record Creation(string Key, string Fingerprint, string ResourceId, DateTimeOffset CreatedAt);
