namespace OidcProfiles.UI.Fields;

/// <summary>One member of an address (OIDC Core 5.1.1) in a form.</summary>
/// <param name="Name">Such as <c>postal_code</c>.</param>
/// <param name="Value">What is in it.</param>
/// <param name="Autocomplete">What browsers fill it with (HTML, 4.10.18.7).</param>
/// <param name="IsMultiLine">Whether it may have several lines.</param>
public sealed record AddressMember(string Name, string Value, string Autocomplete, bool IsMultiLine);
