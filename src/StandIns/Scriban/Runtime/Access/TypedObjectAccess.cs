using System.Reflection;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>The public fields and properties of other objects of .NET, such as a date.</summary>
internal sealed class TypedObjectAccess : ObjectAccess
{
    private readonly Dictionary<string, MemberInfo> _members;

    public TypedObjectAccess(Type type, IEqualityComparer<string>? keyComparer, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        _members = new Dictionary<string, MemberInfo>(keyComparer);
        foreach (var member in Helpers.ReadableMembers(type).Where(member => filter?.Invoke(member) != false))
        {
            var name = renamer(member);
            _members.TryAdd(string.IsNullOrEmpty(name) ? member.Name : name, member);
        }
    }

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _members.Keys;

    public override bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => _members.ContainsKey(member);

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var found = _members.TryGetValue(member, out var info);
        value = found ? Helpers.ReadMember(info!, target) : null;
        return found;
    }

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value)
    {
        switch (_members.GetValueOrDefault(member))
        {
            case FieldInfo { IsInitOnly: false } field:
                field.SetValue(target, context.ToObject(span, value, field.FieldType));
                return true;
            case PropertyInfo { SetMethod.IsPublic: true } property:
                property.SetValue(target, context.ToObject(span, value, property.PropertyType));
                return true;
            default:
                return false;
        }
    }
}
