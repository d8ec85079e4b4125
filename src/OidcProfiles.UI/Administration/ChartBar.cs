namespace OidcProfiles.UI.Administration;

/// <summary>A bar of a <see cref="Chart"/>, in the numbers of SVG.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Day">Which day it is.</param>
/// <param name="Count">What it stands for.</param>
public sealed record ChartBar(string X, string Y, string Width, string Height, DateOnly Day, int Count);
