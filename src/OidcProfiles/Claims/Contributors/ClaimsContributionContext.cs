using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Claims.Contributors;

/// <summary>
/// What a contributor knows and does. It sees the claims that are released, and of the rest of the profile nothing. It adds and removes, and
/// changes nothing after its time is over.
/// </summary>
public sealed class ClaimsContributionContext
{
    private readonly Lock _lock = new();
    private readonly Func<string, bool> _mayAdd;
    private readonly Dictionary<string, AttributeValue> _added = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly List<string> _refused = [];
    private bool _isOver;

    internal ClaimsContributionContext(ProfileClaimsRequest request, IReadOnlyList<ProfileClaim> released, Func<string, bool> mayAdd)
    {
        Request = request;
        Released = released;
        _mayAdd = mayAdd;
    }

    /// <summary>Whose claims, for which client, scopes and destination.</summary>
    public ProfileClaimsRequest Request { get; }

    /// <summary>The claims that go out without contributors.</summary>
    public IReadOnlyList<ProfileClaim> Released { get; }

    /// <summary>What was added; read after <see cref="Close"/> only.</summary>
    internal IReadOnlyDictionary<string, AttributeValue> Added => _added;

    internal IReadOnlySet<string> Removed => _removed;

    internal IReadOnlyList<string> Refused => _refused;

    /// <summary>Adds a claim.</summary>
    /// <param name="name">
    /// Its name, at most 128 printable ASCII characters. Names of the protocol and of attributes are refused unless
    /// <see cref="ClaimsOptions.ContributedNames"/> has them; refused ones are logged.
    /// </param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it was taken. Nothing is, once the contributor's time is over.</returns>
    public bool Add(string name, AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        lock (_lock)
        {
            if (_isOver)
            {
                return false;
            }

            if (!_mayAdd(name))
            {
                _refused.Add(SafeName.Shorten(name));
                return false;
            }

            _added[name] = value;
            return true;
        }
    }

    /// <summary>Adds a claim; see <see cref="Add(string, AttributeValue)"/>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Text, truth value, number, list or object; null, empty text, an empty list or object is not taken.</param>
    /// <exception cref="ArgumentException">The JSON holds a null, or is undefined.</exception>
    public bool Add(string name, JsonElement value) => !IsEmpty(value) && Add(name, AttributeValue.FromJson(value));

    /// <summary>Removes a claim that would go out, or a member of <c>custom_attributes</c>. <c>sub</c> stays.</summary>
    /// <param name="name">The name of the claim.</param>
    public void Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_lock)
        {
            if (!_isOver && name != StandardAttributes.Subject)
            {
                _removed.Add(name);
                _added.Remove(name);
            }
        }
    }

    /// <summary>Whatever the contributor still does, nothing comes of it.</summary>
    internal void Close()
    {
        lock (_lock)
        {
            _isOver = true;
        }
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => value.GetString()!.Length == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };
}
