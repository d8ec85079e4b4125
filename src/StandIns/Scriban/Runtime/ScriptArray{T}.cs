using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A list of templates. It grows when something is put beyond its end, and may have members besides its items.</summary>
public class ScriptArray<T> : IList<T>, IReadOnlyList<T>, IList, IScriptObject, IScriptCustomBinaryOperation
{
    private List<T> _items;
    private ScriptObject? _members;
    private bool _isReadOnly;

    public ScriptArray() => _items = [];

    public ScriptArray(int capacity) => _items = new List<T>(capacity);

    public ScriptArray(IEnumerable<T> values) => _items = [.. values];

    public ScriptArray(IEnumerable values) => _items = [.. values.Cast<T>()];

    public int Count => _items.Count;

    public virtual bool IsReadOnly
    {
        get => _isReadOnly;
        set
        {
            _isReadOnly = value;
            if (_members is not null)
            {
                _members.IsReadOnly = value;
            }
        }
    }

    /// <summary>Holds the members.</summary>
    public ScriptObject ScriptObject => _members ??= new ScriptObject { IsReadOnly = IsReadOnly };

    bool IList.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    public virtual T this[int index]
    {
        get => _items[index];
        set
        {
            if (index < 0)
            {
                return;
            }

            this.AssertNotReadOnly();
            GrowTo(index + 1);
            _items[index] = value;
        }
    }

    object? IList.this[int index]
    {
        get => this[index];
        set => this[index] = (T)value!;
    }

    public virtual void Add(T item)
    {
        this.AssertNotReadOnly();
        _items.Add(item);
    }

    public void AddRange(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items)
        {
            Add(item);
        }
    }

    public virtual void Insert(int index, T item)
    {
        this.AssertNotReadOnly();
        GrowTo(index);
        _items.Insert(index, item);
    }

    public virtual bool Remove(T item)
    {
        this.AssertNotReadOnly();
        return _items.Remove(item);
    }

    public virtual void RemoveAt(int index)
    {
        this.AssertNotReadOnly();
        if (index >= 0 && index < _items.Count)
        {
            _items.RemoveAt(index);
        }
    }

    public virtual void Clear()
    {
        this.AssertNotReadOnly();
        _items.Clear();
    }

    public virtual bool Contains(T item) => _items.Contains(item);

    public virtual int IndexOf(T item) => _items.IndexOf(item);

    public virtual void CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    public T[] ToArray() => [.. _items];

    public List<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    int IList.Add(object? value)
    {
        Add((T)value!);
        return Count - 1;
    }

    bool IList.Contains(object? value) => ((IList)_items).Contains(value);

    int IList.IndexOf(object? value) => ((IList)_items).IndexOf(value);

    void IList.Insert(int index, object? value) => Insert(index, (T)value!);

    void IList.Remove(object? value) => Remove((T)value!);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);

    public IEnumerable<string> GetMembers() => ["size", .. _members?.GetMembers() ?? []];

    public virtual bool Contains(string member) => ScriptObject.Contains(member);

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        value = Count;
        return member == "size" || ScriptObject.TryGetValue(context, span, member, out value);
    }

    public virtual bool CanWrite(string member) => member != "size" && ScriptObject.CanWrite(member);

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) =>
        ScriptObject.TrySetValue(context, span, member, value, readOnly);

    public virtual bool Remove(string member) => ScriptObject.Remove(member);

    public virtual void SetReadOnly(string member, bool readOnly) => ScriptObject.SetReadOnly(member, readOnly);

    public virtual IScriptObject Clone(bool deep)
    {
        var copy = (ScriptArray<T>)MemberwiseClone();
        copy._items = [.. _items.Select(item => deep && item is IScriptObject inner ? (T)inner.Clone(true) : item)];
        copy._members = (ScriptObject?)_members?.Clone(deep);
        return copy;
    }

    public bool TryEvaluate(
        TemplateContext context,
        SourceSpan span,
        ScriptBinaryOperator op,
        SourceSpan leftSpan,
        object? leftValue,
        SourceSpan rightSpan,
        object? rightValue,
        out object? result)
    {
        var site = new OperationSite(context, span, leftSpan, rightSpan);
        result = ListOperation.Evaluate(site, op, leftValue, rightValue, value => (value as IEnumerable)?.Cast<object?>(), onDemand: false);
        return true;
    }

    private void GrowTo(int count)
    {
        while (_items.Count < count)
        {
            _items.Add(default!);
        }
    }
}
