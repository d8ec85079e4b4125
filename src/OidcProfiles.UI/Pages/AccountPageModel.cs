using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Pages;

/// <summary>What every page of the module has.</summary>
public abstract class AccountPageModel : PageModel
{
    private const string StatusKey = "OidcProfiles.Status";

    /// <summary>Where the person goes afterwards, as the request says it; use <see cref="LocalReturnUrl"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Where the person goes afterwards: an address of this server; null for any other.</summary>
    public string? LocalReturnUrl => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null;

    /// <summary>The texts in the person's language.</summary>
    public PageTexts Texts => Service<PageTexts>();

    /// <summary>What the page before has done, to be told once.</summary>
    public string? Status => TempData[StatusKey] as string;

    /// <summary>The signed-in person.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page lacks <see cref="SignedInAttribute"/>.</exception>
    protected string UserId => FindUserId()
        ?? throw new InvalidOperationException("Nobody is signed in. Put [SignedIn] on the model of this page.");

    /// <summary>The session of the browser; null if nobody is signed in.</summary>
    protected UserSession? Session => HttpContext.Features.Get<UserSession>();

    /// <summary>Where the request comes from.</summary>
    protected RequestOrigin Origin => RequestOrigin.Of(HttpContext);

    /// <summary>The language of the page (BCP 47).</summary>
    protected static string Culture => CultureInfo.CurrentUICulture.Name;

    /// <summary>The signed-in person.</summary>
    /// <returns>Null if nobody is.</returns>
    protected string? FindUserId() =>
        User.FindFirst(Service<IOptions<IdentityOptions>>().Value.ClaimsIdentity.UserIdClaimType)?.Value;

    /// <summary>
    /// Shows errors: that of an attribute at its field, the others on top. The keys are those of <see cref="Fields.AttributeField.Name"/>.
    /// </summary>
    /// <param name="errors">The errors.</param>
    /// <param name="field">The field that errors without an attribute belong to, such as <c>Input.Password</c>; null for none.</param>
    protected void AddErrors(IEnumerable<IdentityError> errors, string? field = null)
    {
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var error in errors)
        {
            ModelState.AddModelError(
                error is AttributeError attribute ? Fields.AttributeField.NameOf(attribute.Path) : field ?? string.Empty, error.Description);
        }
    }

    /// <summary>The page again with what to mend, or with how long to wait.</summary>
    /// <param name="result">A request that was not taken.</param>
    /// <param name="field">The field that the errors belong to; null for none.</param>
    protected IActionResult Refuse(AccountRequestResult result, string? field = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Wait is { } wait)
        {
            return Refuse(wait);
        }

        AddErrors(result.Result.Errors, field);
        return Page();
    }

    /// <summary>The page again with how long to wait (429, RFC 6585, section 4).</summary>
    /// <param name="wait">How long.</param>
    protected internal virtual IActionResult Refuse(TimeSpan wait)
    {
        var seconds = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        ModelState.AddModelError(string.Empty, seconds < 90
            ? Texts["Common.WaitSeconds", seconds]
            : Texts["Common.WaitMinutes", (seconds + 59) / 60]);
        return Page();
    }

    /// <summary>Tells on the next page what this one has done.</summary>
    /// <param name="text">The text.</param>
    protected void Tell(string text) => TempData[StatusKey] = text;

    /// <summary>Says that the sign-in took a deletion back.</summary>
    internal void TellOfKeptAccount() => Tell(Texts["Data.Kept"]);

    /// <summary>To where the person was going, or to the home of the settings.</summary>
    protected IActionResult GoOn() => LocalRedirect(LocalReturnUrl ?? HomeUrl);

    /// <summary>To what a person who has just signed in must still give, or to where the person was going.</summary>
    /// <param name="completion">Knows what is missing.</param>
    /// <param name="userId">Who.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected async Task<IActionResult> GoOnAsync(CompletionRedirect completion, string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(completion);
        var client = CompletionRedirect.ReadClient(LocalReturnUrl);
        return await completion.FindAsync(userId, client, LocalReturnUrl ?? Url.Content(HomeUrl), cancellationToken) is { } page
            ? LocalRedirect(page)
            : GoOn();
    }

    /// <summary>Where people go who have nowhere else to go.</summary>
    protected string HomeUrl => Service<IOptions<PageOptions>>().Value.HomeUrl;

    /// <summary>A service.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    protected T Service<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}
