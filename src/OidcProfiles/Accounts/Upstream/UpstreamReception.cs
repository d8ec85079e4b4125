using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Upstream.Remote;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Sends people to a provider, and takes the external cookie that they come back with, once.</summary>
internal sealed class UpstreamReception<TUser>(
    SignInManager<TUser> signIn, PendingLogins pending, IUpstreamArrivals arrivals, UpstreamProviders providers)
    where TUser : class
{
    private const string IntentItem = ".oidcprofiles.intent";

    /// <summary>Identity's own names of what <see cref="SignInManager{TUser}.ConfigureExternalAuthenticationProperties"/> writes.</summary>
    private const string ProviderItem = "LoginProvider";

    private const string UserItem = "XsrfId";

    private const string PromptParameter = "prompt";

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
        if (request.Intent == UpstreamIntent.Prove)
        {
            // A session that the provider still has would prove nothing (OIDC Core 3.1.2.1). Handlers that know the parameter send it.
            properties.SetParameter(PromptParameter, "login");
        }

        return properties;
    }

    /// <summary>The cookie is deleted whatever was in it: a callback is received once.</summary>
    public async Task<UpstreamArrival> TakeAsync(CancellationToken cancellationToken)
    {
        var external = await signIn.Context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await signIn.Context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (!external.Succeeded || external.Properties?.Items is not { } items
            || !items.TryGetValue(ProviderItem, out var provider) || provider is null
            || !Enum.TryParse<UpstreamIntent>(items.TryGetValue(IntentItem, out var intent) ? intent : null, out var wanted))
        {
            return new() { Failure = UpstreamFailure.Lost };
        }

        if (!items.ContainsKey(UpstreamArrivals.PendingItem) && !items.ContainsKey(UpstreamArrivals.RefusalItem))
        {
            // The handler told the module nothing: its claims are all there is.
            var documents = PrincipalDocuments.Read(external.Principal, providers.MappingOf(provider));
            await arrivals.KeepAsync(external.Properties, provider, documents, cancellationToken);
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
