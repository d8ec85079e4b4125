using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Addresses;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Asks for a new address, then for the code that it got.</summary>
/// <param name="changes">Changes of address.</param>
/// <param name="profiles">The address now.</param>
/// <param name="schemas">Whether the person may change it.</param>
/// <param name="renewal">Keeps this browser signed in.</param>
[SignedIn]
[FreshSignIn]
[Limited]
public sealed class ChangeEmailModel(IEmailChange changes, IProfileStore profiles, IAttributeSchemaProvider schemas, ISessionRenewal renewal)
    : AccountPageModel, ILimitedByAccount
{
    private const string AddressKey = "OidcProfiles.NewAddress";

    /// <summary>The new address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The typed code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The handle of the request, once it was made; it is no secret.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Handle { get; set; }

    /// <summary>The address now.</summary>
    public string? Current { get; private set; }

    /// <summary>Where the mail went; null if this browser does not know.</summary>
    public string? SentTo => TempData.Peek(AddressKey) as string;

    /// <inheritdoc/>
    public string? LimitedAccount => UserId;

    private bool IsAllowed => AccessPolicy.CanWrite(schemas.Current.Find(StandardAttributes.Email), Party.EndUser);

    /// <summary>Shows the form for the address, or that for the code.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return IsAllowed ? Page() : NotFound();
    }

    /// <summary>Asks for the change.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!IsAllowed)
        {
            return NotFound();
        }

        Handle = null;
        await LoadAsync(cancellationToken);
        var address = Email?.Trim() ?? string.Empty;
        var result = await changes.RequestAsync(UserId, address, Culture, Origin, cancellationToken);
        if (result.Handle is not { } handle)
        {
            return Refuse(result, nameof(Email));
        }

        TempData[AddressKey] = address;
        return RedirectToPage(new { handle });
    }

    /// <summary>Makes the change.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var result = await changes.ConfirmAsync(ProofAnswer.OfCode(Handle ?? Guid.Empty, Code), Session, cancellationToken);
        if (!result.Succeeded)
        {
            await LoadAsync(cancellationToken);
            AddErrors(result.Errors, nameof(Code));
            return Page();
        }

        TempData.Remove(AddressKey);
        await renewal.RenewAsync(UserId);
        Tell(Texts["Security.Email.Done"]);
        return LocalRedirect("~/account/security");
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Current = (await profiles.FindAsync(UserId, cancellationToken))?.Account.Email;
}
