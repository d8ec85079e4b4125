namespace OidcProfiles.Email.Outbox;

/// <summary>How many mails that were asked for on a day are in a state now.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="State">The state.</param>
/// <param name="Count">How many.</param>
public sealed record EmailDay(DateOnly Day, EmailState State, int Count);
