namespace OidcProfiles.Normalization;

/// <summary>Something a provider sent that could not be used. Never the value.</summary>
/// <param name="Name">The attribute, such as <c>birthdate</c>, a member of it, such as <c>address.region</c>, or a whole document, such as
/// <c>userInfo</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record DroppedValue(string Name, DropReason Reason);
