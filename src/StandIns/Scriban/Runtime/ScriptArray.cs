using System.Collections;

namespace Scriban.Runtime;

/// <summary>A list of values of any type; what lies beyond its end is null.</summary>
public class ScriptArray : ScriptArray<object?>
{
    public ScriptArray()
    {
    }

    public ScriptArray(int capacity)
        : base(capacity)
    {
    }

    public ScriptArray(IEnumerable<object?> values)
        : base(values)
    {
    }

    public ScriptArray(IEnumerable values)
        : base(values)
    {
    }

    public override object? this[int index]
    {
        get => index >= 0 && index < Count ? base[index] : null;
        set => base[index] = value;
    }
}
