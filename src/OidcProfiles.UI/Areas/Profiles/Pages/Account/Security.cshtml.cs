using OidcProfiles.Access;
using OidcProfiles.Accounts.Applications;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Phones;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Upstream;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>How a person signs in and where: one row for each, with its action.</summary>
/// <param name="profiles">Address and number.</param>
/// <param name="logins">Linked providers.</param>
/// <param name="sessions">Where the person is signed in.</param>
/// <param name="phones">Whether numbers can be verified.</param>
[SignedIn]
public sealed class SecurityModel(IProfileStore profiles, IExternalLogins logins, ISessionStore sessions, IPhoneChange phones) : AccountPageModel
{
    /// <summary>The account.</summary>
    public AccountSnapshot Account { get; private set; } = null!;

    /// <summary>The means to sign in.</summary>
    public ExternalLoginList Logins { get; private set; } = null!;

    /// <summary>The linked providers, with what they sent last, and those that can be linked.</summary>
    public LinkedLoginsModel Providers { get; private set; } = null!;

    /// <summary>How many browsers are signed in.</summary>
    public int SessionCount { get; private set; }

    /// <summary>Whether the person may see the address.</summary>
    public bool ShowsEmail => AccessPolicy.CanRead(Find(StandardAttributes.Email), Party.EndUser);

    /// <summary>Whether the person may change the address.</summary>
    public bool ChangesEmail => AccessPolicy.CanWrite(Find(StandardAttributes.Email), Party.EndUser);

    /// <summary>Whether the person may see the number, and there is something to see or do.</summary>
    public bool ShowsPhone => AccessPolicy.CanRead(Find(StandardAttributes.PhoneNumber), Party.EndUser)
        && (phones.IsOffered || !string.IsNullOrEmpty(Account.PhoneNumber));

    /// <summary>Whether the person may give, change or remove the number.</summary>
    public bool ChangesPhone => phones.IsOffered
        || (!string.IsNullOrEmpty(Account.PhoneNumber) && AccessPolicy.CanWrite(Find(StandardAttributes.PhoneNumber), Party.EndUser));

    /// <summary>Whether the host has a token server whose clients can be told.</summary>
    public bool ShowsApplications => HttpContext.RequestServices.GetService(typeof(IConnectedApplications)) is not null;

    /// <summary>Shows everything.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<Microsoft.AspNetCore.Mvc.IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await profiles.FindAsync(UserId, cancellationToken) is not { } snapshot
            || await logins.ListAsync(UserId, cancellationToken) is not { } list)
        {
            return Challenge();
        }

        (Account, Logins) = (snapshot.Account, list);
        Providers = new(
            Service<LinkedLogins>().Make(list, await Service<IUpstreamSnapshots>().ListAsync(UserId, cancellationToken), Party.EndUser),
            [.. (await Service<ISignInProviders>().ListAsync()).Where(provider => list.Logins.All(login => login.Provider != provider.Scheme))]);
        SessionCount = (await sessions.ListAsync(UserId, cancellationToken)).Count;
        return Page();
    }

    private AttributeDefinition? Find(string name) => Service<IAttributeSchemaProvider>().Current.Find(name);
}
