using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>The object behind for.index and its like.</summary>
internal sealed class LoopState(IEnumerable? list, IEnumerator? items) : IScriptObject
{
    private int? _length;
    private bool? _isLast;

    public int Index { get; set; }

    public bool ValueChanged { get; set; }

    /// <summary>The number of columns of a tablerow, 0 for the other loops.</summary>
    public int Columns { get; init; }

    public int Column => Columns == 0 ? 0 : Index % Columns;

    /// <summary>Whether the enumerator has no further item. It moves on once per run of the body, asked by a template or by the loop.</summary>
    public bool IsLast => _isLast ??= items is not null && !items.MoveNext();

    public int Count => 0;

    public bool IsReadOnly { get; set; }

    private int Length => _length ??= list is IList known ? known.Count : list?.Cast<object?>().Count() ?? 0;

    public void StartItem() => _isLast = null;

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => member is "index" or "index0" or "first" or "even" or "odd" or "last" or "length" or "rindex"
        or "rindex0" or "changed" || (Columns > 0 && member is "col" or "col0" or "col_first" or "col_last");

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "index" => Index,
            "first" => Index == 0,
            "even" => Index % 2 == 0,
            "odd" => Index % 2 != 0,
            "changed" => ValueChanged,
            "last" => IsLast,
            "length" => Length,
            "rindex" => Length - Index - 1,
            "col" or "col0" when Columns > 0 => Column,
            "col_first" when Columns > 0 => Column == 0,
            "col_last" when Columns > 0 => (Index + 1) % Columns == 0,
            _ => null,
        };
        return value is not null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => (IScriptObject)MemberwiseClone();
}
