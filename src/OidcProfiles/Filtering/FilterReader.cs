namespace OidcProfiles.Filtering;

/// <summary>Reads the words of a filter one after the other, and remembers the first error.</summary>
internal sealed class FilterReader(string text)
{
    private const string Operators = "eq ne co sw ew gt ge lt le pr";
    private const int LongestName = 256;

    private int _at;

    public FilterError? Error { get; private set; }

    public bool IsAtEnd
    {
        get
        {
            Skip();
            return _at == text.Length;
        }
    }

    /// <summary>Of the next word, counted from 1.</summary>
    public int Position
    {
        get
        {
            Skip();
            return _at + 1;
        }
    }

    /// <returns>Null, for the caller to return.</returns>
    public FilterNode? Fail(string expected)
    {
        Error ??= new(Position, expected);
        return null;
    }

    public bool Take(char character)
    {
        Skip();
        if (_at == text.Length || text[_at] != character)
        {
            return false;
        }

        _at++;
        return true;
    }

    public bool Expect(char character)
    {
        if (Take(character))
        {
            return true;
        }

        Fail(character == '(' ? "(" : $"{character} and or");
        return false;
    }

    /// <summary>Takes a whole word in any case.</summary>
    public bool TakeWord(string word)
    {
        Skip();
        var found = text.AsSpan(_at, LengthOfWord());
        if (!found.Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    /// <summary>Whether the next word is <c>not</c> before a bracket: an attribute may be called so too.</summary>
    public bool IsNot()
    {
        Skip();
        var length = LengthOfWord();
        return text.AsSpan(_at, length).Equals("not", StringComparison.OrdinalIgnoreCase)
            && text.AsSpan(_at + length).TrimStart(" \t") is ['(', ..];
    }

    public FilterPath? ReadPath()
    {
        Skip();
        var length = LengthOfWord();
        if (length is 0 or > LongestName || FilterPaths.Read(text.AsSpan(_at, length)) is not { } path)
        {
            Fail("<attribute> ( not");
            return null;
        }

        _at += length;
        return path;
    }

    public FilterOperator? ReadOperator()
    {
        Skip();
        FilterOperator? found = text.Substring(_at, LengthOfWord()).ToLowerInvariant() switch
        {
            "eq" => FilterOperator.Equal,
            "ne" => FilterOperator.NotEqual,
            "co" => FilterOperator.Contains,
            "sw" => FilterOperator.StartsWith,
            "ew" => FilterOperator.EndsWith,
            "gt" => FilterOperator.GreaterThan,
            "ge" => FilterOperator.GreaterThanOrEqual,
            "lt" => FilterOperator.LessThan,
            "le" => FilterOperator.LessThanOrEqual,
            _ => null,
        };
        if (found is null)
        {
            Fail(Operators);
            return null;
        }

        _at += 2;
        return found;
    }

    public FilterValue? ReadValue()
    {
        Skip();
        if (FilterLiterals.Read(text.AsSpan(_at)) is not { } read)
        {
            Fail("\"<text>\" <number> true false null");
            return null;
        }

        _at += read.Length;
        return read.Value;
    }

    private int LengthOfWord()
    {
        var end = _at;
        while (end < text.Length && FilterPaths.IsOfName(text[end]))
        {
            end++;
        }

        return end - _at;
    }

    private void Skip()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t')
        {
            _at++;
        }
    }
}
