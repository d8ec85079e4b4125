using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Primitives;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Groups;
using OidcProfiles.Host.Data;
using OidcProfiles.UI.Consents;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.Host.Connect;

/// <summary>Authorization endpoint (OIDC Core 3.1.2): sign-in, then consent, then a code.</summary>
internal sealed class AuthorizeEndpoint(
    SignInManager<ApplicationUser> signIn, ClientConsents consents, ConnectPrincipals principals, IAntiforgery antiforgery)
{
    /// <summary>The names of the buttons of the consent page.</summary>
    public const string Accept = "submit.Accept";

    public const string Deny = "submit.Deny";

    public async Task<IResult> HandleAsync(HttpContext context, CompletionRedirect completion, ClientAccess access)
    {
        var request = context.GetOpenIddictServerRequest()
            ?? throw new InvalidOperationException("The authorization endpoint was reached without OpenIddict: enable its pass-through.");
        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var user = session.Principal is null ? null : await signIn.ValidateSecurityStampAsync(session.Principal);
        var current = context.Features.Get<UserSession>();
        if (user is null || await signIn.UserManager.IsLockedOutAsync(user) || IsTooOld(request, current, context))
        {
            return request.HasPromptValue(PromptValues.None)
                ? ConnectResults.Refuse(Errors.LoginRequired, "The user is not signed in.")
                : AskForSignIn(context, isSignedIn: session.Principal is not null);
        }

        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        if (form?.ContainsKey(Deny) is true)
        {
            return await antiforgery.IsRequestValidAsync(context)
                ? ConnectResults.Refuse(Errors.AccessDenied, "The user refused.")
                : Results.BadRequest();
        }

        if (!await access.MaySignInAsync(user.Id, request.ClientId, context.RequestAborted))
        {
            return request.HasPromptValue(PromptValues.None)
                ? ConnectResults.Refuse(Errors.AccessDenied, "The user may not use this client.")
                : Results.LocalRedirect($"/account/no-access{QueryString.Create(Parameters(context))}");
        }

        if (await completion.FindAsync(user.Id, request.ClientId, SelfWithoutLogin(context), context.RequestAborted) is { } page)
        {
            return request.HasPromptValue(PromptValues.None)
                ? ConnectResults.Refuse(Errors.InteractionRequired, "The user must complete the profile first.")
                : Results.LocalRedirect(page);
        }

        var answered = form?.ContainsKey(Accept) is true;
        if (answered && !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var consent = await consents.FindAsync(user, request, context.RequestAborted);
        if (consent.State == ConsentState.Withheld)
        {
            return ConnectResults.Refuse(Errors.ConsentRequired, "An administrator has to grant this client access first.");
        }

        if (answered)
        {
            consent = await consents.AnswerAsync(consent, ConsentChoices.Read(form!), context.RequestAborted);
        }

        // Also after an answer to less than what is asked for by now.
        if (consent.State == ConsentState.Needed)
        {
            return request.HasPromptValue(PromptValues.None)
                ? ConnectResults.Refuse(Errors.ConsentRequired, "The user's consent is needed.")
                : Results.LocalRedirect($"/account/consent{QueryString.Create(Parameters(context))}");
        }

        var principal = await principals.CreateAsync(user, request.GetScopes(), context.RequestAborted);
        ConnectPrincipals.SetAuthenticationTime(principal, current);
        principal.SetAuthorizationId(await consents.KeepAsync(consent, principal, context.RequestAborted));
        principal.SetDestinations(ConnectPrincipals.DestinationsOf);
        return Results.SignIn(principal, properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    /// <summary>OIDC Core 3.1.2.1: <c>prompt=login</c> and <c>max_age</c>.</summary>
    private static bool IsTooOld(OpenIddictRequest request, UserSession? session, HttpContext context) =>
        request.HasPromptValue(PromptValues.Login)
        || (request.MaxAge is { } seconds
            && (session is null || context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - session.AuthenticatedAt
                > TimeSpan.FromSeconds(seconds)));

    /// <summary>The sign-in page sends people on who are signed in already, unless it is told that this is not enough.</summary>
    private static IResult AskForSignIn(HttpContext context, bool isSignedIn) => isSignedIn
        ? Results.LocalRedirect("/account/login" + QueryString.Create("again", "true").Add("returnUrl", SelfWithoutLogin(context)))
        : Results.Challenge(new() { RedirectUri = SelfWithoutLogin(context) }, [IdentityConstants.ApplicationScheme]);

    /// <summary>The same request without what would ask for another sign-in when the person comes back from it.</summary>
    private static string SelfWithoutLogin(HttpContext context)
    {
        var parameters = Parameters(context).Where(parameter => parameter.Key != OpenIddictConstants.Parameters.MaxAge);
        return context.Request.PathBase + context.Request.Path + QueryString.Create(parameters.Select(parameter =>
            parameter.Key == OpenIddictConstants.Parameters.Prompt
                ? KeyValuePair.Create(parameter.Key, new StringValues(WithoutLogin(parameter.Value)))
                : parameter));
    }

    /// <summary>What the consent page adds to the request when it posts it; a token against forgery belongs in no address.</summary>
    public static bool IsOfThePage(string name) =>
        name is Accept or Deny or ConsentChoices.AskedName or ConsentChoices.ShareName || name.StartsWith("__", StringComparison.Ordinal);

    private static string WithoutLogin(StringValues prompt) =>
        string.Join(' ', prompt.ToString().Split(' ').Where(value => value != PromptValues.Login));

    private static IEnumerable<KeyValuePair<string, StringValues>> Parameters(HttpContext context) =>
        (context.Request.HasFormContentType ? (IEnumerable<KeyValuePair<string, StringValues>>)context.Request.Form : context.Request.Query)
            .Where(parameter => !IsOfThePage(parameter.Key));
}
