namespace Scriban.Parsing;

internal enum ExpressionMode
{
    Default,

    /// <summary>In a ? b : c, where a colon does not name an argument.</summary>
    NoNamedArgument,

    /// <summary>Without operators and calls.</summary>
    Basic,

    /// <summary>In when a || b, where the bars separate values.</summary>
    When,
}
