namespace OidcProfiles.Email;

/// <summary>
/// A mail of which it is not known yet what it says and whether there will be one: it is decided when its turn comes to be sent, in the
/// background, by <see cref="IDeferredEmailResolver"/>. So a request can be answered without looking who has an address.
/// </summary>
public abstract record DeferredEmail : EmailModel;
