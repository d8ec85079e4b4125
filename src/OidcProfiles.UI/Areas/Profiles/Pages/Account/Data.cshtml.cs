using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Data;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>What is kept about a person: to take along, and the way to have it deleted.</summary>
[SignedIn]
[FreshSignIn]
[Limited]
public sealed class DataModel(IPersonalData data, IOptions<OidcProfilesOptions> options, TimeProvider time) : AccountPageModel, ILimitedByAccount
{
    /// <inheritdoc/>
    public string? LimitedAccount => FindUserId();

    /// <summary>How long a deleted account can be kept by signing in.</summary>
    public TimeSpan Grace => options.Value.Accounts.Deletion.GracePeriod;

    public void OnGet()
    {
    }

    /// <summary>A post, so that no link of somebody else's starts a download, and so that it is counted.</summary>
    public IActionResult OnPost() => new PersonalDataResult(data, UserId, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
}
