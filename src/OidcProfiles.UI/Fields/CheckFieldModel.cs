namespace OidcProfiles.UI.Fields;

/// <summary>A box to tick: the model of the partial <c>_CheckField</c>.</summary>
/// <param name="Name">The name of the input, and the key of its errors.</param>
/// <param name="Label">The label.</param>
/// <param name="IsChecked">Whether it is ticked.</param>
public sealed record CheckFieldModel(string Name, string Label, bool IsChecked);
