using System.Diagnostics;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OidcProfiles.Host.Pages;

/// <summary>Says what went wrong, for errors of the protocol and of the pages.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel : PageModel
{
    /// <summary>The HTTP status.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Status { get; set; }

    public string Heading => Status switch
    {
        404 => "There is no such page",
        403 => "This page is not for this account",
        400 => "This request cannot be answered",
        _ => "Something went wrong",
    };

    public string Explanation => Status switch
    {
        404 => "The address may be mistyped, or the page is gone.",
        403 => "Sign in with another account, or ask an administrator for access.",
        400 => "The application that sent you here made a mistake, or the page was open for too long. Go back to the application and try again.",
        _ => "The mistake is on our side. Try again in a moment.",
    };

    /// <summary>The error of the protocol.</summary>
    public string? Error => HttpContext.GetOpenIddictServerResponse()?.Error;

    /// <summary>Its description.</summary>
    public string? Description => HttpContext.GetOpenIddictServerResponse()?.ErrorDescription;

    /// <summary>Finds the request in the logs.</summary>
    public string Reference => Activity.Current?.Id ?? HttpContext.TraceIdentifier;
}
