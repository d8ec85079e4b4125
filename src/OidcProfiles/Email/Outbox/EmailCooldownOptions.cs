namespace OidcProfiles.Email.Outbox;

/// <summary>How often mails can be asked for.</summary>
public sealed class EmailCooldownOptions
{
    /// <summary>For one address and one kind of mail.</summary>
    public CooldownRule Address { get; set; } = new() { Gap = TimeSpan.FromMinutes(1) };

    /// <summary>Instead of <see cref="Address"/> for some kinds, by their name in <see cref="EmailCatalogue"/>.</summary>
    public Dictionary<string, CooldownRule> Kinds { get; set; } = new(StringComparer.Ordinal);

    /// <summary>For one network (an IPv4 address, an IPv6 network of 64 bits) and all interactive kinds together.</summary>
    public CooldownRule Network { get; set; } = new() { Limit = 20 };
}
