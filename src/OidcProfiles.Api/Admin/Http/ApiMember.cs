using Microsoft.AspNetCore.Http;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>Members of bodies that cannot be left out.</summary>
internal static class ApiMember
{
    /// <param name="name">The member.</param>
    /// <param name="value">What was sent.</param>
    /// <exception cref="ApiException">Nothing was.</exception>
    public static string Demand(string name, string? value) => value is null ? throw Missing(name) : value;

    /// <summary>The same for what is looked for, see <see cref="ApiQuery.ReadText"/>.</summary>
    /// <inheritdoc cref="Demand"/>
    public static string DemandKey(string name, string? value) => ApiQuery.ReadText(name, Demand(name, value))!;

    public static ApiException Missing(string name) =>
        new(ApiProblems.Of(StatusCodes.Status400BadRequest, "MissingMember", name, $"{name} is missing; the reference says what is needed."));
}
