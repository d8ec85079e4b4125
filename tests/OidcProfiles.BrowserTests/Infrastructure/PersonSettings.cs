namespace OidcProfiles.BrowserTests.Infrastructure;

/// <summary>How a person's browser is set up.</summary>
public sealed record PersonSettings
{
    public string Language { get; init; } = "en";

    public bool IsDark { get; init; }

    public bool HasScript { get; init; } = true;

    public int Width { get; init; } = 1280;
}
