using Microsoft.AspNetCore.Mvc;

namespace OidcProfiles.UI.Pages;

/// <summary>Links from one page of the module to another.</summary>
public static class PageLinks
{
    /// <summary>The address of an account page that leads back to where the person was going.</summary>
    /// <param name="url">Of the page that has the link.</param>
    /// <param name="page">The last part of the address, such as <c>forgot-password</c>.</param>
    /// <param name="returnUrl">An address of this server; null for none.</param>
    public static string To(IUrlHelper url, string page, string? returnUrl)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.Content($"~/account/{page}") + (returnUrl is null ? string.Empty : QueryString.Create("returnUrl", returnUrl));
    }
}
