using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The items of a value by their index.</summary>
internal abstract class ListAccess
{
    private static readonly ListAccess Lists = new ToList();
    private static readonly ListAccess Strings = new ToText();
    private static readonly ListAccess Primitives = new ToPrimitive();

    /// <summary>Null for a value without an index, such as an object.</summary>
    public static ListAccess? To(object target) => target switch
    {
        string => Strings,
        _ when Helpers.IsPrimitiveOrNumber(target.GetType()) => Primitives,
        IList => Lists,
        _ => null,
    };

    public abstract int GetLength(TemplateContext context, SourceSpan span, object target);

    public abstract object? GetValue(TemplateContext context, SourceSpan span, object target, int index);

    public abstract void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value);

    private sealed class ToList : ListAccess
    {
        public override int GetLength(TemplateContext context, SourceSpan span, object target) => ((IList)target).Count;

        public override object? GetValue(TemplateContext context, SourceSpan span, object target, int index) =>
            index < ((IList)target).Count || target is Array ? ((IList)target)[index] : null;

        public override void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value)
        {
            var list = (IList)target;
            using var scope = context.EnterLoopScope();
            for (var i = list.Count; i <= index && !list.IsFixedSize; i++)
            {
                context.StepLoop(span, 1);
                list.Add(null);
            }

            list[index] = value;
        }
    }

    private sealed class ToText : ListAccess
    {
        public override int GetLength(TemplateContext context, SourceSpan span, object target) => ((string)target).Length;

        public override object? GetValue(TemplateContext context, SourceSpan span, object target, int index) => ((string)target)[index].ToString();

        public override void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
            throw new ScriptRuntimeException(span, "It is not possible to assign to a character of a string.");
    }

    private sealed class ToPrimitive : ListAccess
    {
        public override int GetLength(TemplateContext context, SourceSpan span, object target) => throw Refuse(context, span, target);

        public override object? GetValue(TemplateContext context, SourceSpan span, object target, int index) =>
            throw Refuse(context, span, target);

        public override void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
            throw Refuse(context, span, target);

        private static ScriptRuntimeException Refuse(TemplateContext context, SourceSpan span, object target) =>
            new(span, $"A value of type {context.GetTypeName(target)} has no items.");
    }
}
