using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>One fault of a request.</summary>
/// <param name="Code">Its name, which stays the same in all languages and versions.</param>
/// <param name="Field">Which part of the request it is about, such as <c>email</c> or <c>attributes.address.postal_code</c>; null for the whole.</param>
/// <param name="Message">What is wrong and what is accepted, for people.</param>
/// <param name="Line">The line of a template, counted from 1; null for everything else.</param>
/// <param name="Column">The column of that line, counted from 1 in UTF-16 units.</param>
internal sealed record ApiFault(string Code, string? Field, string Message, int? Line = null, int? Column = null)
{
    public static ApiFault Of(IdentityError error, string? field) =>
        new(error.Code, field, error.Description, (error as TemplateError)?.Line, (error as TemplateError)?.Column);
}
