using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly IEqualityComparer<string>? _keyComparer;
    private readonly Dictionary<Type, ObjectAccess> _access = [];

    /// <summary>Whether a list or an object has nothing in it; null has no answer.</summary>
    public virtual object? IsEmpty(SourceSpan span, object? against) => against switch
    {
        null => null,
        IList list => list.Count == 0,
        IEnumerable items => !items.Cast<object?>().Any(),
        _ when Helpers.IsPrimitiveOrNumber(against.GetType()) => false,
        _ => AccessTo(against).GetMembers(this, span, against).Any(),
    };

    public virtual IList? ToList(SourceSpan span, object? value) => value switch
    {
        null => null,
        IList list => list,
        IEnumerable items => new ScriptArray(items),
        _ => throw CannotConvert(span, value, typeof(IList)),
    };

    /// <summary>Null and false are false, everything else is true.</summary>
    public virtual bool ToBool(SourceSpan span, object? value) => value switch
    {
        null or EmptyScriptObject => false,
        bool truth => truth,
        _ => true,
    };

    public virtual int ToInt(SourceSpan span, object? value)
    {
        try
        {
            return value switch
            {
                null => 0,
                int number => number,
                BigInteger number => (int)number,
                _ => System.Convert.ToInt32(value, CurrentCulture),
            };
        }
        catch (Exception exception)
        {
            throw CannotConvert(span, value, typeof(int), exception);
        }
    }

    public virtual string GetTypeName(object? value) => value switch
    {
        null => "null",
        Type type => Helpers.NameOf(type),
        _ => Helpers.NameOf(value.GetType()),
    };

    [return: MaybeNull]
    public T ToObject<T>(SourceSpan span, object? value) => ToObject(span, value, typeof(T)) switch
    {
        T converted => converted,
        null when default(T) is null => default,
        _ => throw CannotConvert(span, value, typeof(T)),
    };

    /// <summary>Converts a value to the type of a parameter or of the other operand.</summary>
    public virtual object? ToObject(SourceSpan span, object? value, Type destinationType)
    {
        ArgumentNullException.ThrowIfNull(destinationType);
        var target = Nullable.GetUnderlyingType(destinationType);
        if (target is not null && value is null)
        {
            return null;
        }

        target ??= destinationType;
        if (value?.GetType() == target)
        {
            return value;
        }

        if (target == typeof(string))
        {
            return ObjectToString(value);
        }

        if (target == typeof(int))
        {
            return ToInt(span, value);
        }

        if (target == typeof(bool))
        {
            return ToBool(span, value);
        }

        return value is null ? Zero(target) : ConvertTo(span, value, target);
    }

    internal ObjectAccess AccessTo(object target)
    {
        var type = target.GetType();
        if (!_access.TryGetValue(type, out var access))
        {
            access = ObjectAccess.Create(target, _keyComparer, MemberFilter, MemberRenamer);
            _access.Add(type, access);
        }

        return access;
    }

    private static object? Zero(Type type) =>
        type == typeof(double) || type == typeof(float) || type == typeof(long) || type == typeof(decimal) || type == typeof(BigInteger)
            ? Activator.CreateInstance(type)
            : null;

    private object? ConvertTo(SourceSpan span, object value, Type target)
    {
        try
        {
            if (target.IsEnum)
            {
                return value is string name ? Enum.Parse(target, name) : Enum.ToObject(target, value);
            }

            if (Helpers.IsPrimitiveOrNumber(value.GetType()) && Helpers.IsPrimitiveOrNumber(target))
            {
                return ConvertNumber(value, target, CurrentCulture);
            }
        }
        catch (Exception exception)
        {
            throw CannotConvert(span, value, target, exception);
        }

        if (target == typeof(IList))
        {
            return ToList(span, value);
        }

        return target.IsInstanceOfType(value) ? value : throw CannotConvert(span, value, target);
    }

    // The framework's own conversions know nothing of BigInteger.
    private static object ConvertNumber(object value, Type target, CultureInfo culture) => (value, target) switch
    {
        (char number, _) when target == typeof(BigInteger) => new BigInteger(number),
        (bool truth, _) when target == typeof(BigInteger) => truth ? BigInteger.One : BigInteger.Zero,
        (float number, _) when target == typeof(BigInteger) => new BigInteger(number),
        (double number, _) when target == typeof(BigInteger) => new BigInteger(number),
        (int number, _) when target == typeof(BigInteger) => new BigInteger(number),
        (uint number, _) when target == typeof(BigInteger) => new BigInteger(number),
        (long number, _) when target == typeof(BigInteger) => new BigInteger(number),
        (ulong number, _) when target == typeof(BigInteger) => new BigInteger(number),
        (BigInteger number, _) when target == typeof(char) => (char)(int)number,
        (BigInteger number, _) when target == typeof(float) => (float)number,
        (BigInteger number, _) when target == typeof(double) => (double)number,
        (BigInteger number, _) when target == typeof(uint) => (uint)number,
        (BigInteger number, _) when target == typeof(long) => (long)number,
        (BigInteger number, _) when target == typeof(ulong) => (ulong)number,
        _ => System.Convert.ChangeType(value, target, culture),
    };

    private ScriptRuntimeException CannotConvert(SourceSpan span, object? value, Type target, Exception? cause = null) =>
        new(span, $"It is not possible to convert a value of type {GetTypeName(value)} to {GetTypeName(target)}.", cause);
}
