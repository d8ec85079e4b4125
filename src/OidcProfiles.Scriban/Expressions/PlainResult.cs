using System.Numerics;
using OidcProfiles.Scriban.Rendering;
using Scriban.Runtime;

namespace OidcProfiles.Scriban.Expressions;

/// <summary>Hands a result out as a plain value.</summary>
internal static class PlainResult
{
    /// <exception cref="SandboxException">It is no single value, or a number that no decimal holds.</exception>
    public static object? Of(object? value, RenderingContext context) => value switch
    {
        string text => context.Whole(text),
        null or bool or int or long or decimal or double or DateTime => value,
        IScriptOutput output => context.Whole(output.ToString()!),
        float number => (double)number,
        BigInteger number when number >= long.MinValue && number <= long.MaxValue => (long)number,
        byte or sbyte or short or ushort or uint or ulong => Convert.ToDecimal(value, null),
        IScriptObject { Count: 0 } and not ScriptArray => null,
        _ => throw new SandboxException(
            context.CurrentSpan,
            "It gives a list, an object, a function or a number that is too great; accepted: one text, number, truth value or time."),
    };
}
