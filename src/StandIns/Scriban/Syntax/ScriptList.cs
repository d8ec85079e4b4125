namespace Scriban.Syntax;

/// <summary>A node whose children are a list.</summary>
public abstract class ScriptList : ScriptNode
{
    private protected readonly List<ScriptNode> Items = [];

    internal ScriptList()
    {
    }

    public int Count => Items.Count;

    public sealed override int ChildrenCount => Items.Count;

    public ScriptNode this[int index] => Items[index];

    protected override ScriptNode? GetChildrenImpl(int index) => Items[index];
}
