using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Self;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>An account and its profile, to edit by the access of the portal to each attribute.</summary>
/// <param name="accounts">Shows the account.</param>
/// <param name="changes">Changes it.</param>
/// <param name="form">The fields of the profile.</param>
/// <param name="languages">The names in other languages.</param>
[Administers(AdminArea.Users, Get = AdminLevel.Manage)]
public sealed class UserEditModel(IUserAccounts accounts, IUserChanges changes, UserEditForm form, ProfileLanguages languages)
    : UserActPageModel(accounts)
{
    private static readonly HashSet<string> OfUserName =
    [
        nameof(IdentityErrorDescriber.DuplicateUserName), nameof(IdentityErrorDescriber.InvalidUserName),
        nameof(ProfileErrorDescriber.ForeignAddressAsUserName),
    ];

    private static readonly HashSet<string> OfAddress =
    [
        nameof(IdentityErrorDescriber.DuplicateEmail), nameof(IdentityErrorDescriber.InvalidEmail),
        nameof(ProfileErrorDescriber.InvalidAddress), nameof(ProfileErrorDescriber.ExcludedAddress),
    ];

    /// <summary>What is entered of the account.</summary>
    [BindProperty]
    public AccountInput Input { get; set; } = new();

    /// <summary>What the administrator has seen of the account.</summary>
    [BindProperty]
    public AccountInput Seen { get; set; } = new();

    /// <summary>What of the account may be seen and changed.</summary>
    public AccountFields Access => AccountFields.Of(Account.Profile);

    /// <summary>The attributes under their headings.</summary>
    public IReadOnlyList<ProfileSection> Sections { get; private set; } = [];

    /// <summary>The names in the languages that there are.</summary>
    public IReadOnlyList<LanguageSection> Languages { get; private set; } = [];

    /// <summary>The fields for one more language.</summary>
    public LanguageSection NewLanguage { get; private set; } = new(string.Empty, string.Empty, []);

    /// <summary>The state of the profile that the page shows; empty if nothing was ever saved.</summary>
    public string Stamp => Account.Profile.ConcurrencyStamp ?? string.Empty;

    /// <summary>What a part of the account was changed to elsewhere while it was edited here; null if it was not.</summary>
    /// <param name="part">The part.</param>
    public string? Meanwhile(Func<AccountInput, string?> part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var now = part(AccountInput.Of(Account.State)) ?? string.Empty;
        return !HttpMethods.IsPost(Request.Method) || (part(Seen) ?? string.Empty) == now ? null
            : now.Length > 0 ? now
            : Texts["Common.NotGiven"];
    }

    /// <summary>Shows the account as it is.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = AccountInput.Of(Account.State);
        return Show(posted: null);
    }

    /// <summary>Saves what was changed.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var sent = await Request.ReadFormAsync(cancellationToken);
        var values = form.Read(Account.Profile, sent);
        var faults = languages.Read(Account.Profile, sent, values);
        var result = faults.Count > 0 ? IdentityResult.Failed([.. faults]) : await SaveAsync(values, sent, cancellationToken);
        if (result.Succeeded)
        {
            // One's own security stamp may be another now.
            await Service<ISessionRenewal>().RenewAsync(Id);
            return Finish(result, Texts["UserActs.Edit.Done", Name]);
        }

        if (result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.AdministrationForbidden)))
        {
            return Refuse(result);
        }

        AddErrors(result, sent);
        return await LoadAsync(cancellationToken) ? Show(sent) : NotFound();
    }

    private Task<IdentityResult> SaveAsync(Dictionary<string, JsonElement> values, IFormCollection sent, CancellationToken cancellationToken) =>
        changes.ChangeAsync(
            Id,
            new()
            {
                Seen = Seen.Over(Account.State, Access),
                Wanted = Input.Over(Account.State, Access),
                Values = values,
                ProfileStamp = sent[nameof(Stamp)].ToString(),
            },
            Actor,
            cancellationToken);

    private void AddErrors(IdentityResult result, IFormCollection sent)
    {
        foreach (var error in result.Errors)
        {
            if (error.Code == nameof(ProfileErrorDescriber.ConcurrencyFailure))
            {
                ModelState.AddModelError(string.Empty, Texts["UserActs.Edit.Conflict"]);
            }
            else if (FieldOf(error) is { } field)
            {
                ModelState.AddModelError(field, error.Description);
            }
            else if (error is AttributeError attribute && ProfileLanguages.KeyOf(attribute, sent) is { } key)
            {
                ModelState.AddModelError(key, error.Description);
            }
            else
            {
                AddErrors([error]);
            }
        }
    }

    private static string? FieldOf(IdentityError error) =>
        OfUserName.Contains(error.Code) || error is AttributeError { Attribute: "preferred_username" } ? "Input.UserName"
        : OfAddress.Contains(error.Code) && error is not AttributeError || error is AttributeError { Attribute: "email" } ? "Input.Address"
        : error is AttributeError { Attribute: "phone_number" } ? "Input.PhoneNumber"
        : null;

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(IFormCollection? posted)
    {
        Sections = form.Make(Account.Profile, posted);
        Languages = languages.Make(Account.Profile, posted);
        NewLanguage = languages.MakeAdditional(Account.Profile, posted);
        return Page();
    }
}
