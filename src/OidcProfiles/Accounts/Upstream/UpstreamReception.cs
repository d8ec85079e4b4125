using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Sends people to a provider, and takes the external cookie that they come back with, once.</summary>
internal sealed class UpstreamReception<TUser>(SignInManager<TUser> signIn, PendingLogins pending)
    where TUser : class
{
    private const string IntentItem = ".oidcprofiles.intent";

    /// <summary>Identity's own names of what <see cref="SignInManager{TUser}.ConfigureExternalAuthenticationProperties"/> writes.</summary>
    private const string ProviderItem = "LoginProvider";

    private const string UserItem = "XsrfId";

    public SignInManager<TUser> SignIn => signIn;

    /// <returns>Null if the host has no such provider.</returns>
    public async Task<AuthenticationProperties?> PrepareAsync(UpstreamChallengeRequest request)
    {
        // Only what people can choose: a scheme without a name, such as the application cookie, is no provider.
        var schemes = await signIn.GetExternalAuthenticationSchemesAsync();
        if (schemes.FirstOrDefault(scheme => scheme.Name == request.Provider) is not { } scheme)
        {
            return null;
        }

        var userId = request.Intent == UpstreamIntent.SignIn ? null
            : request.UserId ?? throw new ArgumentException($"To {request.Intent} somebody must be signed in: give UserId.", nameof(request));
        var properties = signIn.ConfigureExternalAuthenticationProperties(scheme.Name, request.CallbackUrl, userId);
        properties.Items[IntentItem] = $"{request.Intent}";
        return properties;
    }

    /// <summary>The cookie is deleted whatever was in it: a callback is received once.</summary>
    public async Task<UpstreamArrival> TakeAsync(CancellationToken cancellationToken)
    {
        var external = await signIn.Context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await signIn.Context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (!external.Succeeded || external.Properties.Items is not { } items || !items.TryGetValue(ProviderItem, out var provider)
            || !Enum.TryParse<UpstreamIntent>(items.TryGetValue(IntentItem, out var intent) ? intent : null, out var wanted))
        {
            return new() { Failure = UpstreamFailure.Lost };
        }

        var arrival = new UpstreamArrival
        {
            Provider = provider,
            Intent = wanted,
            UserId = items.TryGetValue(UserItem, out var userId) ? userId : null,
            Secret = items.TryGetValue(UpstreamArrivals.PendingItem, out var secret) ? secret : null,
        };
        if (items.ContainsKey(UpstreamArrivals.RefusalItem))
        {
            return arrival with { Failure = UpstreamFailure.Rejected };
        }

        var login = await pending.FindAsync(arrival.Secret, cancellationToken);

        // What one provider sent is never taken for what another did.
        return login?.Snapshot.Provider == provider ? arrival with { Pending = login } : arrival with { Failure = UpstreamFailure.Lost };
    }

    public Task ForgetAsync(UpstreamArrival arrival, CancellationToken cancellationToken) =>
        arrival.Pending is { } login ? pending.TryConsumeAsync(login, cancellationToken) : Task.CompletedTask;
}
