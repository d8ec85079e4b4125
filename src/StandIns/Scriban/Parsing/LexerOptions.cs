namespace Scriban.Parsing;

public record LexerOptions
{
    public const string DefaultFrontMatterMarker = "+++";

    public static readonly LexerOptions Default = new();

    public ScriptMode Mode { get; init; }

    public ScriptLang Lang { get; init; }

    public string FrontMatterMarker { get; init; } = DefaultFrontMatterMarker;

    public bool EnableIncludeImplicitString { get; init; }

    /// <summary>Where in the text the template begins.</summary>
    public TextPosition StartPosition { get; init; }

    public bool KeepTrivia { get; init; }
}
