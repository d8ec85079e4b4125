// The project's own namespace OidcProfiles.Claims would hide the constants.
global using ClaimNames = OpenIddict.Abstractions.OpenIddictConstants.Claims;
