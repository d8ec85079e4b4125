using System.Collections.Immutable;

namespace OidcProfiles.Filtering;

/// <summary>
/// Reads the filter language of SCIM (RFC 7644, 3.4.2.2). <c>not</c> binds before <c>and</c>, that before <c>or</c>; operators and names do
/// not depend on case. It knows no attributes.
/// </summary>
public static class FilterParser
{
    /// <summary>The greatest length, in UTF-16 units.</summary>
    public const int MaximumLength = 2048;

    /// <summary>How deep brackets may be nested.</summary>
    public const int MaximumDepth = 20;

    /// <summary>How many comparisons there may be.</summary>
    public const int MaximumConditions = 50;

    /// <summary>Reads a filter.</summary>
    /// <param name="text">Any text may be given.</param>
    /// <returns>The filter, or where and why the text is none.</returns>
    public static FilterResult Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaximumLength)
        {
            return new(Filter: null, new(MaximumLength + 1, $"<= {MaximumLength}"));
        }

        var reader = new FilterReader(text);
        var filter = new Parsing(reader).ReadOr(depth: 0, isInside: false);
        if (reader.Error is null && !reader.IsAtEnd)
        {
            reader.Fail("and or");
        }

        return reader.Error is null ? new(filter, Error: null) : new(Filter: null, reader.Error);
    }

    /// <summary>One reading: by recursion, whose depth is bounded. After an error every method returns null.</summary>
    private sealed class Parsing(FilterReader reader)
    {
        private int _conditions;

        /// <param name="depth">How many brackets are open.</param>
        /// <param name="isInside">Whether one of them is square: there is no other within it.</param>
        public FilterNode? ReadOr(int depth, bool isInside) =>
            ReadList("or", () => ReadAnd(depth, isInside), (position, all) => new FilterOr(all) { Position = position });

        private FilterNode? ReadAnd(int depth, bool isInside) =>
            ReadList("and", () => ReadOne(depth, isInside), (position, all) => new FilterAnd(all) { Position = position });

        private FilterNode? ReadList(string word, Func<FilterNode?> read, Func<int, ImmutableArray<FilterNode>, FilterNode> join)
        {
            if (read() is not { } first)
            {
                return null;
            }

            var all = ImmutableArray.CreateBuilder<FilterNode>();
            all.Add(first);
            while (reader.TakeWord(word))
            {
                if (read() is not { } next)
                {
                    return null;
                }

                all.Add(next);
            }

            return all.Count == 1 ? first : join(first.Position, all.ToImmutable());
        }

        private FilterNode? ReadOne(int depth, bool isInside)
        {
            var position = reader.Position;
            if (reader.Take('('))
            {
                return ReadBrackets(depth, isInside, ')');
            }

            if (reader.IsNot())
            {
                reader.TakeWord("not");
                return reader.Expect('(') && ReadBrackets(depth, isInside, ')') is { } condition
                    ? new FilterNot(condition) { Position = position }
                    : null;
            }

            if (++_conditions > MaximumConditions)
            {
                return reader.Fail($"<= {MaximumConditions}");
            }

            if (reader.ReadPath() is not { } path)
            {
                return null;
            }

            if (!isInside && reader.Take('['))
            {
                return ReadBrackets(depth, isInside: true, ']') is { } inner ? new FilterValuePath(path, inner) { Position = position } : null;
            }

            return ReadCondition(path, position);
        }

        private FilterNode? ReadCondition(FilterPath path, int position)
        {
            if (reader.TakeWord("pr"))
            {
                return new FilterPresence(path) { Position = position };
            }

            return reader.ReadOperator() is { } comparison && reader.ReadValue() is { } value
                ? new FilterComparison(path, comparison, value) { Position = position }
                : null;
        }

        private FilterNode? ReadBrackets(int depth, bool isInside, char end)
        {
            if (depth == MaximumDepth)
            {
                return reader.Fail($"<= {MaximumDepth}");
            }

            return ReadOr(depth + 1, isInside) is { } inner && reader.Expect(end) ? inner : null;
        }
    }
}
