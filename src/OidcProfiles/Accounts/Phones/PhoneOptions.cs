using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Accounts.Phones;

/// <summary>How people verify telephone numbers.</summary>
public sealed class PhoneOptions
{
    /// <summary>How long the code of a text message is valid. More than 0, at most an hour.</summary>
    public TimeSpan CodeLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long sending one text message may take. More than 0, at most a minute.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often text messages can be asked for, for one number.</summary>
    public CooldownRule Number { get; set; } = new() { Gap = TimeSpan.FromMinutes(1), Limit = 5, Window = TimeSpan.FromDays(1) };

    /// <summary>How often text messages can be asked for, by one account.</summary>
    public CooldownRule Account { get; set; } = new() { Gap = TimeSpan.FromSeconds(30), Limit = 10, Window = TimeSpan.FromDays(1) };

    /// <summary>How often text messages can be asked for, from one network (an IPv4 address, an IPv6 network of 64 bits).</summary>
    public CooldownRule Network { get; set; } = new() { Limit = 20, Window = TimeSpan.FromDays(1) };
}
