using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A list that is made while it is walked through, until something is changed in it.</summary>
public class ScriptRange : IList<object?>, IReadOnlyList<object?>, IList, IScriptCustomBinaryOperation
{
    private IEnumerable _values;

    public ScriptRange()
        : this(Array.Empty<object?>())
    {
    }

    public ScriptRange(IEnumerable values) => _values = values ?? throw new ArgumentNullException(nameof(values));

    public IEnumerable Values => _values;

    public int Count => _values is IList list ? list.Count : _values.Cast<object?>().Count();

    public bool IsReadOnly => false;

    bool IList.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    private IList Changeable => (IList)(_values = _values is ScriptArray known ? known : new ScriptArray(_values));

    public object? this[int index]
    {
        get => _values is IList list ? list[index] : _values.Cast<object?>().ElementAtOrDefault(index);
        set => Changeable[index] = value;
    }

    public IEnumerator<object?> GetEnumerator() => _values.Cast<object?>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    public void Add(object? item) => Changeable.Add(item);

    int IList.Add(object? value) => Changeable.Add(value);

    public void Clear() => _values = new ScriptArray();

    public bool Contains(object? item) => IndexOf(item) >= 0;

    public int IndexOf(object? item) => this.TakeWhile(value => !Equals(value, item)).Count() is var index && index < Count ? index : -1;

    public void Insert(int index, object? item) => Changeable.Insert(index, item);

    public bool Remove(object? item)
    {
        var contains = Contains(item);
        Changeable.Remove(item);
        return contains;
    }

    void IList.Remove(object? value) => Remove(value);

    public void RemoveAt(int index) => Changeable.RemoveAt(index);

    public void CopyTo(object?[] array, int arrayIndex) => ((ICollection)this).CopyTo(array, arrayIndex);

    // Item by item: whoever copies a collection of .NET at once ends up here.
    void ICollection.CopyTo(Array array, int index)
    {
        foreach (var value in _values)
        {
            array.SetValue(value, index++);
        }
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
        result = ListOperation.Evaluate(site, op, leftValue, rightValue, value => value as IEnumerable<object?>, onDemand: true);
        return true;
    }
}
