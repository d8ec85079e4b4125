using System.Text;
using Scriban.Functions;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>An object of templates: members by name, in the order in which they were added; each may be read-only.</summary>
public partial class ScriptObject : IScriptObject, IFormattable
{
    private Dictionary<string, Slot> _members;

    public ScriptObject()
        : this(0, null)
    {
    }

    public ScriptObject(IEqualityComparer<string>? keyComparer)
        : this(0, keyComparer)
    {
    }

    public ScriptObject(int capacity)
        : this(capacity, null)
    {
    }

    public ScriptObject(int capacity, IEqualityComparer<string>? keyComparer) => _members = new(capacity, keyComparer);

    public int Count => _members.Count;

    public virtual bool IsReadOnly { get; set; }

    public virtual object? this[string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            TryGetValue(ContextFor(this), default, key, out var value);
            return value;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(key);
            this.AssertNotReadOnly();
            TrySetValue(ContextFor(this), default, key, value, false);
        }
    }

    public IEnumerable<string> GetMembers() => _members.Keys;

    public virtual bool Contains(string member) => _members.ContainsKey(member);

    public bool ContainsKey(string key) => Contains(key);

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        var found = _members.TryGetValue(member, out var slot);
        value = slot.Value;
        return found;
    }

    public virtual bool CanWrite(string member) => !(_members.TryGetValue(member, out var slot) && slot.IsReadOnly);

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member))
        {
            return false;
        }

        this.AssertNotReadOnly();
        _members[member] = new Slot(value, readOnly);
        return true;
    }

    /// <summary>Sets a member even when it is read-only.</summary>
    public void SetValue(string member, object? value, bool readOnly) => _members[member] = new Slot(value, readOnly);

    public void Add(string key, object? value) => _members.Add(key, new Slot(value, false));

    public virtual bool Remove(string member)
    {
        this.AssertNotReadOnly();
        return _members.Remove(member);
    }

    public void Clear() => _members.Clear();

    public virtual void SetReadOnly(string member, bool readOnly)
    {
        this.AssertNotReadOnly();
        if (_members.TryGetValue(member, out var slot))
        {
            _members[member] = slot with { IsReadOnly = readOnly };
        }
    }

    /// <summary>The value of a member if it is of a type, else a default value, which then replaces one of another type.</summary>
    public T? GetSafeValue<T>(string name, T? defaultValue = default)
    {
        switch (this[name])
        {
            case T value:
                return value;
            case null:
                return defaultValue;
            default:
                this[name] = defaultValue;
                return defaultValue;
        }
    }

    public virtual IScriptObject Clone(bool deep)
    {
        var copy = (ScriptObject)MemberwiseClone();
        copy._members = new Dictionary<string, Slot>(_members.Count);
        foreach (var (name, slot) in _members)
        {
            var value = deep && slot.Value is ScriptObject or ScriptArray ? ((IScriptObject)slot.Value!).Clone(true) : slot.Value;
            copy._members[name] = slot with { Value = value };
        }

        return copy;
    }

    public virtual void CopyTo(ScriptObject dest)
    {
        ArgumentNullException.ThrowIfNull(dest);
        foreach (var (name, slot) in _members)
        {
            dest._members[name] = slot;
        }
    }

    public sealed override string ToString() => ToString(null, null);

    public string ToString(IFormatProvider formatProvider) => ToString(null, formatProvider);

    /// <summary>{name: value, "another name": value}</summary>
    public virtual string ToString(string? format, IFormatProvider? formatProvider)
    {
        var context = formatProvider as TemplateContext;
        var text = new StringBuilder("{");
        foreach (var (name, value) in this)
        {
            text.Append(text.Length > 1 ? ", " : string.Empty);
            text.Append(IsPlainName(name) ? name : context?.ObjectToString(name, true) ?? $"\"{StringFunctions.Escape(name)}\"");
            text.Append(": ");
            text.Append(context is not null ? context.ObjectToString(value, true)
                : value is IFormattable formattable ? formattable.ToString(null, formatProvider)
                : value);
        }

        return text.Append('}').ToString();
    }

    /// <summary>A context for access from outside of a template, which only types that are not from here may look at.</summary>
    internal static TemplateContext ContextFor(IScriptObject target) =>
        target.GetType().Assembly == typeof(ScriptObject).Assembly ? null! : new TemplateContext();

    internal void CopyWritableTo(ScriptObject target)
    {
        foreach (var (name, slot) in _members)
        {
            if (target.CanWrite(name))
            {
                target._members[name] = slot;
            }
        }
    }

    private static bool IsPlainName(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => c == '_' || char.IsLetterOrDigit(c));

    private readonly record struct Slot(object? Value, bool IsReadOnly);
}
