using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Attributes;
using OidcProfiles.UI.Fields;

namespace OidcProfiles.UI.Registration;

/// <summary>What the pages for the link and for the code have in common.</summary>
/// <param name="registration">Makes the account.</param>
/// <param name="signIn">Signs in, in the browser of the registration.</param>
/// <param name="form">Reads the fields of attributes.</param>
public abstract class ConfirmationPageModel(IRegistration registration, IUserSignIn signIn, AttributeForm form) : RegistrationPageModel
{
    private static readonly HashSet<string> OfUserName =
    [
        nameof(IdentityErrorDescriber.DuplicateUserName), nameof(IdentityErrorDescriber.InvalidUserName),
        nameof(ProfileErrorDescriber.ForeignAddressAsUserName),
    ];

    /// <summary>What is entered.</summary>
    [BindProperty]
    public ConfirmationInput Input { get; set; } = new();

    /// <summary>Whether this is another browser than the one of the registration, which needs a password.</summary>
    public bool NeedsPassword { get; private set; }

    /// <summary>Whether the user name has to be another one.</summary>
    public bool NeedsUserName { get; private set; }

    /// <summary>The attributes whose values have to be others.</summary>
    public IReadOnlyList<AttributeField> Fields { get; private set; } = [];

    /// <summary>Takes what is entered.</summary>
    protected IRegistration Registration => registration;

    /// <summary>What may have been entered; what was is known to the registration, and nothing else is taken.</summary>
    private IEnumerable<AttributeDefinition> Correctable => Service<IAttributeSchemaProvider>().Current.Definitions.Where(definition =>
        definition.Origin == AttributeOrigin.Profile && AccessPolicy.CanWrite(definition, Party.EndUser));

    /// <summary>Looks whether the registration was made in this browser.</summary>
    /// <param name="handle">The handle of its proof; null if it is not known.</param>
    protected void Recognise(Guid? handle) => NeedsPassword = handle is null || Ticket?.Handle != handle;

    /// <summary>Confirms, and sends the person on.</summary>
    /// <param name="answer">The link or the code.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected async Task<IActionResult> ConfirmAsync(ProofAnswer answer, CancellationToken cancellationToken)
    {
        var values = form.Read(Request.Form, Correctable);
        var userName = string.IsNullOrWhiteSpace(Input.UserName) ? null : Input.UserName.Trim();
        var result = await registration.ConfirmAsync(
            new()
            {
                Answer = answer,
                Browser = Ticket?.Browser,
                Password = NeedsPassword ? Input.Password ?? string.Empty : null,
                Correction = userName is null && values.Count == 0 ? null : new(userName, values),
                Origin = Origin,
            },
            cancellationToken);
        if (!result.Result.Succeeded)
        {
            return ShowAgain([.. result.Result.Errors], userName is not null, values.Keys);
        }

        RegistrationCookie.Delete(HttpContext);
        var isSignedIn = result is { MaySignIn: true, UserId: { } userId } && await signIn.SignInAsync(userId, persistent: false, cancellationToken);
        return isSignedIn && Url.IsLocalUrl(result.ReturnUrl)
            ? LocalRedirect(result.ReturnUrl!)
            : RedirectToPage("Welcome", new { returnUrl = result.ReturnUrl });
    }

    private PageResult ShowAgain(IReadOnlyList<IdentityError> errors, bool hadUserName, IReadOnlyCollection<string> entered)
    {
        AddRegistrationErrors(errors, NeedsPassword ? Input.Password ?? string.Empty : null);
        NeedsPassword |= errors.Any(error => error.Code == nameof(ProfileErrorDescriber.PasswordNeeded));
        NeedsUserName = hadUserName || errors.Any(error => OfUserName.Contains(error.Code));
        var wrong = errors.OfType<AttributeError>().Select(error => error.Attribute).Concat(entered).ToHashSet(StringComparer.Ordinal);
        Fields = MakeFields(Correctable.Where(definition => wrong.Contains(definition.Name)));
        return Page();
    }
}
