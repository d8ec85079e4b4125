using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.UI.Upstream;

/// <summary>The providers on the security page.</summary>
/// <param name="Logins">The links that there are.</param>
/// <param name="Linkable">The providers that can be linked and are not.</param>
public sealed record LinkedLoginsModel(IReadOnlyList<LinkedLogin> Logins, IReadOnlyList<SignInProvider> Linkable);
