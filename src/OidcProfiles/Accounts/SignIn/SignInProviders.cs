using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>The external schemes as Identity lists them.</summary>
internal sealed class SignInProviders<TUser>(SignInManager<TUser> signIn) : ISignInProviders
    where TUser : class
{
    public async Task<IReadOnlyList<SignInProvider>> ListAsync() =>
        [.. (await signIn.GetExternalAuthenticationSchemesAsync())
            .Select(scheme => new SignInProvider(scheme.Name, scheme.DisplayName ?? scheme.Name))];
}
