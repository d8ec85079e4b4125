using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Accounts.Users;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Upstream;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Asks for an address, or whose account it is, and then for the code of the mail.</summary>
/// <param name="completion">Ends the sign-in.</param>
/// <param name="signIn">Signs in afterwards.</param>
/// <param name="redirect">The page for what is missing.</param>
[Limited]
public sealed class FinishExternalLoginModel(IUpstreamCompletion completion, IUserSignIn signIn, CompletionRedirect redirect)
    : UpstreamEndPageModel(completion, signIn, redirect), ILimitedByAccount
{
    private const string AddressKey = "OidcProfiles.FinishAddress";

    /// <summary>The address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The typed code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The handle of the mail, once it was asked for; it is no secret.</summary>
    [BindProperty(SupportsGet = true, Name = "handle")]
    public Guid? Handle { get; set; }

    /// <summary>Where the mail went; null if this browser does not know.</summary>
    public string? SentTo => TempData.Peek(AddressKey) as string;

    /// <inheritdoc/>
    public string? LimitedAccount => Handle?.ToString() ?? Email;

    /// <summary>Shows what is asked.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Email = Question?.Address;
    }

    /// <summary>Sends the mail.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Handle = null;
        await LoadAsync(cancellationToken);
        return Question is null ? Page() : await SendAsync(Question.IsOwner && Email is null ? null : Email?.Trim() ?? string.Empty, cancellationToken);
    }

    /// <summary>Sends it again.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostResendAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Question is null || SentTo is not { } address)
        {
            return RedirectToPage("FinishExternalLogin", new { returnUrl = LocalReturnUrl });
        }

        var answer = await SendAsync(Question.IsOwner && address == Question.Address ? null : address, cancellationToken);
        if (answer is RedirectToPageResult)
        {
            Tell(Texts["Register.SentAgain"]);
        }

        return answer;
    }

    /// <summary>Takes the code.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken) =>
        ConfirmAsync(ProofAnswer.OfCode(Handle ?? Guid.Empty, Code), nameof(Code), cancellationToken);

    private async Task<IActionResult> SendAsync(string? address, CancellationToken cancellationToken)
    {
        var result = await Completion.RequestAsync(
            new() { Pending = Pending, Address = address, Culture = Culture, ReturnUrl = LocalReturnUrl, Origin = Origin }, cancellationToken);
        if (result.Handle is not { } handle)
        {
            return Refuse(result, address is null || Handle is not null ? null : nameof(Email));
        }

        TempData[AddressKey] = address ?? Question!.Address;
        return RedirectToPage("FinishExternalLogin", new { handle, returnUrl = LocalReturnUrl });
    }
}
