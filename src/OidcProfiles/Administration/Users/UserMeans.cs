using System.Globalization;
using OidcProfiles.Accounts.Applications;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Accounts.Upstream;

namespace OidcProfiles.Administration.Users;

/// <summary>How a user signs in, and where. What the host does not have is not there.</summary>
internal sealed class UserMeans(ISessionStore sessions, IExternalLogins? logins, IUpstreamSnapshots? snapshots, IConnectedApplications? applications)
{
    public async Task<UserDetails> AddAsync(UserDetails details, UserParts parts, CancellationToken cancellationToken)
    {
        var userId = details.Account.UserId;
        var withLogins = parts.HasFlag(UserParts.Logins);
        return details with
        {
            Sessions = parts.HasFlag(UserParts.Sessions) ? await sessions.ListAsync(userId, cancellationToken) : [],
            Logins = withLogins && logins is not null ? await logins.ListAsync(userId, cancellationToken) : null,
            Snapshots = withLogins && snapshots is not null ? await snapshots.ListAsync(userId, cancellationToken) : [],
            Applications = parts.HasFlag(UserParts.Applications) && applications is not null
                ? await applications.ListAsync(userId, CultureInfo.CurrentUICulture, cancellationToken)
                : [],
        };
    }
}
