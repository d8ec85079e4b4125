using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Phones;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Asks for a number, then for the code that it got; or removes the number after a second step.</summary>
/// <param name="phones">Changes of the number.</param>
/// <param name="profiles">The number now.</param>
/// <param name="schemas">Whether the person may change it.</param>
[SignedIn]
[FreshSignIn]
[Limited]
public sealed class PhoneModel(IPhoneChange phones, IProfileStore profiles, IAttributeSchemaProvider schemas) : AccountPageModel, ILimitedByAccount
{
    private const string NumberKey = "OidcProfiles.NewNumber";

    /// <summary>The new number.</summary>
    [BindProperty]
    public string? Number { get; set; }

    /// <summary>The typed code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The handle of the request, once it was made; it is no secret.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Handle { get; set; }

    /// <summary>Whether the person is asked about the removal.</summary>
    [BindProperty(SupportsGet = true, Name = "remove")]
    public bool IsRemoving { get; set; }

    /// <summary>The number now; null for none.</summary>
    public string? Current { get; private set; }

    /// <summary>Whether that number is proven.</summary>
    public bool IsVerified { get; private set; }

    /// <summary>Whether a number can be verified.</summary>
    public bool CanVerify => phones.IsOffered;

    /// <summary>Whether there is a number that the person may remove.</summary>
    public bool CanRemove => Current is not null && AccessPolicy.CanWrite(Definition, Party.EndUser)
        && Definition?.Required == AttributeRequirement.Never;

    /// <summary>Where the text message went; null if this browser does not know.</summary>
    public string? SentTo => TempData.Peek(NumberKey) as string;

    /// <inheritdoc/>
    public string? LimitedAccount => UserId;

    private AttributeDefinition? Definition => schemas.Current.Find(StandardAttributes.PhoneNumber);

    /// <summary>Shows the form for the number, that for the code, or the question before the removal.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        IsRemoving = IsRemoving && CanRemove;
        return CanVerify || CanRemove ? Page() : NotFound();
    }

    /// <summary>Sends a code.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!CanVerify)
        {
            return NotFound();
        }

        (Handle, IsRemoving) = (null, false);
        await LoadAsync(cancellationToken);
        var result = await phones.RequestAsync(UserId, Number, Culture, Origin, cancellationToken);
        if (result.Wait is null && result.Handle is null)
        {
            Show(result.Result, nameof(Number));
            return Page();
        }

        if (result.Handle is not { } handle)
        {
            return Refuse(result);
        }

        TempData[NumberKey] = Number;
        return RedirectToPage(new { handle });
    }

    /// <summary>Sets the number.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var result = await phones.ConfirmAsync(UserId, Handle ?? Guid.Empty, Code, cancellationToken);
        if (!result.Succeeded)
        {
            await LoadAsync(cancellationToken);
            Show(result, nameof(Code));
            return Page();
        }

        TempData.Remove(NumberKey);
        Tell(Texts["Security.Phone.Done"]);
        return LocalRedirect("~/account/security");
    }

    /// <summary>Removes the number.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        var result = await phones.RemoveAsync(UserId, cancellationToken);
        if (!result.Succeeded)
        {
            await LoadAsync(cancellationToken);
            AddErrors(result.Errors);
            return Page();
        }

        Tell(Texts["Security.Phone.Removed"]);
        return LocalRedirect("~/account/security");
    }

    /// <summary>This form has no fields of attributes: what is wrong with the number stands at its own field.</summary>
    private void Show(Microsoft.AspNetCore.Identity.IdentityResult result, string field)
    {
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(field, error.Description);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var account = (await profiles.FindAsync(UserId, cancellationToken))?.Account;
        var shown = AccessPolicy.CanRead(Definition, Party.EndUser) && !string.IsNullOrEmpty(account?.PhoneNumber);
        (Current, IsVerified) = shown ? (account!.PhoneNumber, account.PhoneNumberConfirmed) : (null, false);
    }
}
