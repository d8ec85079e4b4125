namespace OidcProfiles.Api.Admin.Http;

/// <summary>One fault of a request.</summary>
/// <param name="Code">Its name, which stays the same in all languages and versions.</param>
/// <param name="Field">Which part of the request it is about, such as <c>email</c> or <c>attributes.address.postal_code</c>; null for the whole.</param>
/// <param name="Message">What is wrong and what is accepted, for people.</param>
internal sealed record ApiFault(string Code, string? Field, string Message);
