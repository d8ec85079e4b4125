namespace OidcProfiles.Email.Outbox;

/// <summary>A turn that is asked for.</summary>
/// <param name="Key">Of what, as a hash: 64 hexadecimal digits.</param>
/// <param name="Rule">How many there are.</param>
public sealed record CooldownTurn(string Key, CooldownRule Rule);
