using System.Collections;

namespace Scriban.Runtime;

// A script object as a dictionary of .NET.
public partial class ScriptObject : IDictionary<string, object?>, IDictionary
{
    public ICollection<string> Keys => _members.Keys;

    public ICollection<object?> Values => [.. _members.Values.Select(slot => slot.Value)];

    ICollection IDictionary.Keys => _members.Keys;

    ICollection IDictionary.Values => Values.ToList();

    bool IDictionary.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    object? IDictionary.this[object key]
    {
        get => this[key.ToString()!];
        set => this[key.ToString()!] = value;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (var (name, slot) in _members)
        {
            yield return new KeyValuePair<string, object?>(name, slot.Value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IDictionaryEnumerator IDictionary.GetEnumerator() => ((IDictionary)this.ToDictionary(pair => pair.Key, pair => pair.Value)).GetEnumerator();

    bool IDictionary<string, object?>.TryGetValue(string key, out object? value) => TryGetValue(ContextFor(this), default, key, out value);

    void IDictionary.Add(object key, object? value)
    {
        this.AssertNotReadOnly();
        Add((string)key, value);
    }

    bool IDictionary.Contains(object key) => key is string name && Contains(name);

    void IDictionary.Remove(object key) => Remove((string)key);

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        _members.TryGetValue(item.Key, out var slot) && Equals(slot.Value, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)this).Contains(item) && Remove(item.Key);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection)this).CopyTo(array, arrayIndex);

    // Item by item: whoever copies a collection of .NET at once ends up here.
    void ICollection.CopyTo(Array array, int index)
    {
        foreach (var pair in this)
        {
            array.SetValue(pair, index++);
        }
    }
}
