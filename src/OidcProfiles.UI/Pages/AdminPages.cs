using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Administration;

namespace OidcProfiles.UI.Pages;

/// <summary>The entries of the navigation of administration, in their order.</summary>
internal static class AdminPages
{
    /// <summary>Path below <c>/admin</c>, and the area whose readers see it.</summary>
    private static IReadOnlyList<(string Path, AdminArea Area)> All { get; } =
    [
        ("users", AdminArea.Users),
        ("groups", AdminArea.Users),
        ("attributes", AdminArea.Attributes),
        ("clients", AdminArea.Attributes),
        ("emails", AdminArea.Emails),
        ("outbox", AdminArea.Emails),
        ("audit", AdminArea.Audit),
    ];

    /// <summary>The paths that somebody sees; the reference is for whoever has any right, in a host that has the API.</summary>
    /// <param name="rights">Their rights.</param>
    /// <param name="services">Of the host.</param>
    public static IEnumerable<string> Of(AdminRights rights, IServiceProvider services)
    {
        foreach (var (path, _) in All.Where(entry => rights.Allow(entry.Area, AdminLevel.Read)))
        {
            yield return path;
        }

        if (rights.IsAny && services.GetService<IServiceProviderIsService>()?.IsService(typeof(IApiReference)) == true)
        {
            yield return "api";
        }
    }
}
