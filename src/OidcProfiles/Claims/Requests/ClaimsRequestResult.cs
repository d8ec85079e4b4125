namespace OidcProfiles.Claims.Requests;

/// <summary>What became of a <c>claims</c> parameter.</summary>
/// <param name="Request">What is asked for; null if the parameter has a fault.</param>
/// <param name="Error">What is wrong and where, in ASCII and without anything of the parameter; null if nothing is.</param>
public sealed record ClaimsRequestResult(ClaimsRequest? Request, string? Error);
