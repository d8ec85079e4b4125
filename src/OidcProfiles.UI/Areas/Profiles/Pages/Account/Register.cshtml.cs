using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Users;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Registration;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Where people make an account.</summary>
/// <param name="registration">Takes what is entered.</param>
/// <param name="signIn">Signs in where the account is made at once.</param>
/// <param name="form">Reads the fields of attributes.</param>
/// <param name="labels">Names the user name.</param>
[Limited]
public sealed class RegisterModel(IRegistration registration, IUserSignIn signIn, AttributeForm form, AttributeLabels labels)
    : RegistrationPageModel, ILimitedByAccount
{
    /// <summary>What is entered beside the attributes.</summary>
    [BindProperty]
    public RegistrationInput Input { get; set; } = new();

    /// <summary>The fields of the attributes.</summary>
    public IReadOnlyList<AttributeField> Fields => MakeFields(Offered);

    /// <summary>The label of the user name; null if people have none of their own.</summary>
    public string? UserNameLabel => UserName is { } definition ? labels.Label(definition) : null;

    /// <inheritdoc/>
    public string? LimitedAccount => Input.Email;

    public IActionResult OnGet() => ShowOrClosed();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Options.Enabled)
        {
            return ShowOrClosed();
        }

        var browser = RegistrationCookie.CreateSecret();
        var request = new RegistrationRequest
        {
            Address = (Input.Email ?? string.Empty).Trim(),
            Password = Input.Password ?? string.Empty,
            UserName = UserName is null || string.IsNullOrWhiteSpace(Input.UserName) ? null : Input.UserName.Trim(),
            Values = form.Read(Request.Form, Offered),
            TermsVersion = Input.Terms,
            ClientId = Accounts.Completion.CompletionRedirect.ReadClient(LocalReturnUrl),
            Browser = browser,
            ReturnUrl = LocalReturnUrl,
            Culture = Culture,
            Origin = Origin,
        };
        var result = await registration.RequestAsync(request, cancellationToken);
        return result.Handle is { } handle
            ? await GoOnAsync(new(handle, request.Address, browser, !Options.RequireConfirmedAddress), result.UserId, cancellationToken)
            : ShowAgain(result);
    }

    private PageResult ShowOrClosed()
    {
        Response.StatusCode = Options.Enabled ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return Page();
    }

    private IActionResult ShowAgain(AccountRequestResult result)
    {
        if (result.Wait is { } wait)
        {
            return Refuse(wait);
        }

        AddRegistrationErrors(result.Result.Errors, Input.Password ?? string.Empty);
        return Page();
    }

    private async Task<IActionResult> GoOnAsync(RegistrationTicket ticket, string? userId, CancellationToken cancellationToken)
    {
        Service<RegistrationCookie>().Write(HttpContext, ticket);
        if (userId is not null)
        {
            await signIn.SignInAsync(userId, persistent: false, cancellationToken);
        }

        return RedirectToPage("CheckMail", new { handle = ticket.Handle, returnUrl = LocalReturnUrl });
    }
}
