namespace OidcProfiles.Templating;

/// <summary>A line of a difference.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The line without its end.</param>
/// <param name="OldNumber">Its number in the old text, counted from 1; null if it is not there.</param>
/// <param name="NewNumber">Its number in the new text; null if it is not there.</param>
public sealed record DifferenceLine(DifferenceKind Kind, string Text, int? OldNumber, int? NewNumber);
