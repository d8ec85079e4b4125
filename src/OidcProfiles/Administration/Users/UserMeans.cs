using System.Globalization;
using OidcProfiles.Accounts.Applications;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Accounts.Upstream;

namespace OidcProfiles.Administration.Users;

/// <summary>How a user signs in, and where. What the host does not have is not there.</summary>
internal sealed class UserMeans(ISessionStore sessions, IExternalLogins? logins, IUpstreamSnapshots? snapshots, IConnectedApplications? applications)
{
    public async Task<UserDetails> AddAsync(UserDetails details, CancellationToken cancellationToken)
    {
        var userId = details.Account.UserId;
        return details with
        {
            Sessions = await sessions.ListAsync(userId, cancellationToken),
            Logins = logins is null ? null : await logins.ListAsync(userId, cancellationToken),
            Snapshots = snapshots is null ? [] : await snapshots.ListAsync(userId, cancellationToken),
            Applications = applications is null ? [] : await applications.ListAsync(userId, CultureInfo.CurrentUICulture, cancellationToken),
        };
    }
}
