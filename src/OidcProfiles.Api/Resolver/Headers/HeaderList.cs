namespace OidcProfiles.Api.Resolver.Headers;

/// <summary>Headers that together stay within a number of bytes, with room for the one that says that some are wanting.</summary>
internal sealed class HeaderList
{
    /// <summary>Colon, space, CR and LF.</summary>
    private const int Punctuation = 4;

    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly List<string> _leftOut = [];
    private readonly KeyValuePair<string, string> _incomplete;
    private int _room;

    public HeaderList(string prefix, int maximumBytes)
    {
        _incomplete = new(prefix + FixedHeaders.Incomplete, "true");
        _room = maximumBytes - Measure(_incomplete);
    }

    /// <summary>The claims that did not fit.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>A header that is there in any case.</summary>
    public void Add(string name, string value) => Take(new(name, value));

    /// <summary>A header that is left out if it does not fit.</summary>
    public void Add(string claim, string name, string value)
    {
        var header = KeyValuePair.Create(name, value);
        if (Measure(header) > _room)
        {
            _leftOut.Add(claim);
            return;
        }

        Take(header);
    }

    public IReadOnlyList<KeyValuePair<string, string>> Finish()
    {
        if (_leftOut.Count > 0)
        {
            _headers.Add(_incomplete);
        }

        return _headers;
    }

    private static int Measure(KeyValuePair<string, string> header) => header.Key.Length + header.Value.Length + Punctuation;

    private void Take(KeyValuePair<string, string> header)
    {
        _headers.Add(header);
        _room -= Measure(header);
    }
}
