namespace OidcProfiles.Api.Admin.Users;

/// <summary>Something that a provider sent and that could not be used; never the value.</summary>
/// <param name="Name">The attribute, a member of it such as <c>address.region</c>, or a part of the provider's answer.</param>
/// <param name="Reason">Why, such as <c>tooLong</c> or <c>invalidFormat</c>.</param>
internal sealed record UserDroppedValueBody(string Name, string Reason);
