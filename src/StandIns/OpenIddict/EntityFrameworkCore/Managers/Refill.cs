namespace OpenIddict.EntityFrameworkCore;

/// <summary>Replaces the content of a descriptor's collections.</summary>
internal static class Refill
{
    public static void Set<T>(HashSet<T> target, IEnumerable<T> values)
    {
        target.Clear();
        target.UnionWith(values);
    }

    public static void Map<TKey, TValue>(Dictionary<TKey, TValue> target, IReadOnlyDictionary<TKey, TValue> values)
        where TKey : notnull
    {
        target.Clear();
        foreach (var (key, value) in values)
        {
            target[key] = value;
        }
    }
}
