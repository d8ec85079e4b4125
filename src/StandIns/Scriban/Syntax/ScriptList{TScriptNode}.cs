using System.Collections;

namespace Scriban.Syntax;

/// <summary>A list of nodes of one type.</summary>
public sealed class ScriptList<TScriptNode> : ScriptList, IList<TScriptNode>, IReadOnlyList<TScriptNode>
    where TScriptNode : ScriptNode
{
    public bool IsReadOnly => false;

    public new TScriptNode this[int index]
    {
        get => (TScriptNode)Items[index];
        set
        {
            Adopt(value);
            Items[index].Parent = null;
            Items[index] = value;
        }
    }

    public void Add(TScriptNode node)
    {
        Adopt(node);
        Items.Add(node);
    }

    public void AddRange(IEnumerable<TScriptNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        foreach (var node in nodes)
        {
            Add(node);
        }
    }

    public void Insert(int index, TScriptNode item)
    {
        Adopt(item);
        Items.Insert(index, item);
    }

    public bool Remove(TScriptNode item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var index = Items.IndexOf(item);
        if (index < 0)
        {
            return false;
        }

        RemoveAt(index);
        return true;
    }

    public void RemoveAt(int index)
    {
        Items[index].Parent = null;
        Items.RemoveAt(index);
    }

    public void Clear()
    {
        foreach (var item in Items)
        {
            item.Parent = null;
        }

        Items.Clear();
    }

    public bool Contains(TScriptNode item) => Items.Contains(item);

    public int IndexOf(TScriptNode item) => Items.IndexOf(item);

    public void CopyTo(TScriptNode[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    public new TScriptNode GetChildren(int index) => (TScriptNode)base.GetChildren(index);

    public IEnumerator<TScriptNode> GetEnumerator() => Items.Cast<TScriptNode>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override object? Evaluate(TemplateContext context) => throw new InvalidOperationException("A list has no value.");

    public override void Accept(ScriptVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Visit(this);
    }

    private void Adopt(TScriptNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node.Parent is not null)
        {
            throw new ArgumentException("The node has another parent already.", nameof(node));
        }

        node.Parent = this;
    }
}
