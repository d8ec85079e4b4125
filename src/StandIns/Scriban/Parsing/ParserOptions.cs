namespace Scriban.Parsing;

public record ParserOptions
{
    public static readonly ParserOptions Default = new();

    /// <summary>How deep expressions and blocks may lie in each other; 0: as deep as the thread's stack allows.</summary>
    public int ExpressionDepthLimit { get; init; } = 250;

    public bool LiquidFunctionsToScriban { get; init; }

    /// <summary>Whether a literal such as 1.5 is a decimal instead of a double.</summary>
    public bool ParseFloatAsDecimal { get; init; }
}
