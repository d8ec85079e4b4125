namespace OidcProfiles.Filtering;

/// <summary>What a filter compares with: a JSON literal (RFC 8259).</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Text">The characters of a text, the digits of a number as they were written, or <c>true</c>, <c>false</c>, <c>null</c>.</param>
public sealed record FilterValue(FilterValueKind Kind, string Text);
