namespace OidcProfiles.Filtering;

/// <summary>Why a text is no filter.</summary>
/// <param name="Position">The character at which it cannot go on, counted from 1 in UTF-16 units; one after the last where it ends too early.</param>
/// <param name="Expected">What could have stood there, in the words of the language itself, such as <c>eq ne co sw ew gt ge lt le pr</c>.</param>
public sealed record FilterError(int Position, string Expected);
