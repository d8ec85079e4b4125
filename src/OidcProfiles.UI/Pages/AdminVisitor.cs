using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Profiles;

namespace OidcProfiles.UI.Pages;

/// <summary>Who visits, with what they may do as an administrator: looked up once in a request.</summary>
/// <param name="services">Of the request; hosts without accounts have no administrators.</param>
/// <param name="identity">Says which claim is the user id.</param>
public sealed class AdminVisitor(IServiceProvider services, IOptions<IdentityOptions> identity)
{
    private string? _userId;
    private AdminRights? _rights;

    /// <summary>The visitor as an actor of the portal; its rights are those of <see cref="FindRightsAsync"/>.</summary>
    /// <exception cref="InvalidOperationException">The rights were not looked up: the page lacks <see cref="AdministersAttribute"/>.</exception>
    public ProfileActor Actor => _userId is { } id && _rights is { } rights
        ? ProfileActor.Portal(id, rights)
        : throw new InvalidOperationException("Nobody administers. Put [Administers] on the model of this page.");

    /// <summary>Reads the cookie of the application, whatever the host's default scheme is.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Whether somebody is signed in.</returns>
    public async Task<bool> SignInAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_userId is null && await context.AuthenticateAsync(IdentityConstants.ApplicationScheme) is { Succeeded: true, Principal: { } user })
        {
            context.User = user;
            _userId = user.FindFirst(identity.Value.ClaimsIdentity.UserIdClaimType)?.Value;
        }

        return _userId is not null;
    }

    /// <summary>What the visitor may do; nothing before <see cref="SignInAsync"/>.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<AdminRights> FindRightsAsync(CancellationToken cancellationToken) => _userId is null
        ? AdminRights.None
        : _rights ??= services.GetService<IAdministrators>() is { } administrators
            ? await administrators.FindAsync(_userId, cancellationToken)
            : AdminRights.None;
}
