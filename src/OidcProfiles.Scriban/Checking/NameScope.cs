namespace OidcProfiles.Scriban.Checking;

/// <summary>The names that are known at a place. What a template sets is known to those it includes, and to itself afterwards.</summary>
/// <param name="given">The variables of the model.</param>
internal sealed class NameScope(Shape given)
{
    private readonly Dictionary<string, Shape> _set = new(StringComparer.Ordinal);
    private readonly Stack<IReadOnlyDictionary<string, Shape>> _inner = new();

    /// <summary>Whether names come from something that is not known before it is rendered.</summary>
    public bool IsOpen { get; set; }

    /// <summary>All names, for suggestions.</summary>
    public IEnumerable<string> Names => _inner.SelectMany(names => names.Keys).Concat(_set.Keys).Concat(given.Members!.Keys)
        .Concat(Shape.Builtins.Members!.Keys).Where(name => name[0] != '$');

    public Shape? Find(string name)
    {
        foreach (var names in _inner)
        {
            if (names.TryGetValue(name, out var inner))
            {
                return inner;
            }
        }

        return _set.GetValueOrDefault(name) ?? given.Members!.GetValueOrDefault(name) ?? Shape.Builtins.Members!.GetValueOrDefault(name)
            ?? (IsOpen ? Shape.Any : null);
    }

    /// <summary>Whether a template may set it.</summary>
    /// <param name="name">The name.</param>
    public bool CanSet(string name) => _inner.Any(names => names.ContainsKey(name)) || !given.Members!.ContainsKey(name);

    public void Set(string name, Shape shape) => _set[name] = shape;

    /// <summary>Names that are known until <see cref="Leave"/>.</summary>
    /// <param name="names">Those of a loop, a function or an object.</param>
    public void Enter(IReadOnlyDictionary<string, Shape> names) => _inner.Push(names);

    public void Leave() => _inner.Pop();
}
