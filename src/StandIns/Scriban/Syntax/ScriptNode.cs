using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>
/// A node of the tree of a template. A node keeps its children in numbered slots, in the order in which they stand in the text, so that
/// walking the tree needs no code in the node types.
/// </summary>
public abstract class ScriptNode
{
    /// <summary>Where the node stands in its text.</summary>
    public SourceSpan Span;

    private readonly ScriptNode?[] _slots;

    protected ScriptNode()
        : this(0)
    {
    }

    private protected ScriptNode(int slots) => _slots = slots == 0 ? [] : new ScriptNode?[slots];

    public ScriptNode? Parent { get; internal set; }

    /// <summary>The number of slots; some may be empty.</summary>
    public virtual int ChildrenCount => _slots.Length;

    /// <summary>The children that are there.</summary>
    public IEnumerable<ScriptNode> Children
    {
        get
        {
            for (var i = 0; i < ChildrenCount; i++)
            {
                if (GetChildrenImpl(i) is { } child)
                {
                    yield return child;
                }
            }
        }
    }

    public abstract object? Evaluate(TemplateContext context);

    public virtual ValueTask<object?> EvaluateAsync(TemplateContext context) => new(Evaluate(context));

    /// <summary>The child in a slot, which is null where the slot is empty.</summary>
    public ScriptNode GetChildren(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, ChildrenCount);
        return GetChildrenImpl(index)!;
    }

    public virtual void Accept(ScriptVisitor visitor) =>
        throw new NotImplementedException($"{GetType()} does not accept visitors.");

    /// <summary>The source of the node, laid out anew.</summary>
    public sealed override string ToString() => SourceWriter.Write(this);

    protected virtual ScriptNode? GetChildrenImpl(int index) => _slots[index];

    private protected T? Get<T>(int slot)
        where T : ScriptNode => (T?)_slots[slot];

    private protected void Set(int slot, ScriptNode? node)
    {
        if (ReferenceEquals(_slots[slot], node))
        {
            return;
        }

        if (node?.Parent is not null)
        {
            throw new ArgumentException("The node has another parent already.", nameof(node));
        }

        if (_slots[slot] is { } previous)
        {
            previous.Parent = null;
        }

        if (node is not null)
        {
            node.Parent = this;
        }

        _slots[slot] = node;
    }
}
