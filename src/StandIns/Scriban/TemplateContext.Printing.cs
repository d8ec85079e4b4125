using System.Collections;
using System.Text;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private int _printDepth;
    private int _printed;

    private bool IsPrintingCut => LimitToString > 0 && _printed >= LimitToString;

    /// <summary>The text of a value.</summary>
    /// <param name="value">Any value; null has no text.</param>
    /// <param name="nested">Whether the value stands within a list or an object, where strings have quotes.</param>
    public virtual string? ObjectToString(object? value, bool nested = false)
    {
        _printed = _printDepth == 0 ? 0 : _printed;
        _printDepth++;
        try
        {
            if (ObjectRecursionLimit != 0 && _printDepth > ObjectRecursionLimit)
            {
                throw new InvalidOperationException("The value lies too deep in itself to be written.");
            }

            var text = IsPrintingCut ? string.Empty : Print(value, nested);
            return LimitToString > 0 && _printDepth == 1 && text?.Length >= LimitToString ? text + "..." : text;
        }
        finally
        {
            _printDepth--;
        }
    }

    private string? Print(object? value, bool nested) => value switch
    {
        null or EmptyScriptObject => nested ? "null" : null,
        string text => PrintString(text, nested),
        bool truth => truth ? "true" : "false",
        DateTime date when DateFunctions() is { } functions => functions.ToString(date, functions.Format, CurrentCulture),
        IFormattable formattable => formattable.ToString(null, this),
        IConvertible convertible => convertible.ToString(this),
        IEnumerable items => PrintItems(items),
        IScriptCustomFunction and not ScriptFunction => "<function>",
        _ => PrintObject(value),
    };

    private string PrintString(string text, bool nested)
    {
        var isCut = LimitToString > 0 && _printed + text.Length >= LimitToString;
        text = isCut ? text[..(LimitToString - _printed)] : text;

        // A string that is cut has no closing quote.
        return nested ? $"\"{StringFunctions.Escape(text)}{(isCut ? string.Empty : "\"")}" : text;
    }

    private string PrintItems(IEnumerable items)
    {
        var text = new StringBuilder("[");
        _printed++;
        var separator = string.Empty;
        foreach (var item in items)
        {
            text.Append(separator);
            _printed += separator.Length;
            var itemText = ObjectToString(item, true);
            text.Append(itemText);
            _printed += itemText?.Length ?? 0;
            if (IsPrintingCut)
            {
                return text.ToString();
            }

            separator = ", ";
        }

        _printed++;
        return text.Append(']').ToString();
    }

    private string? PrintObject(object value)
    {
        var type = value.GetType();
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(KeyValuePair<,>))
        {
            return value.ToString();
        }

        var pair = new ScriptObject();
        foreach (var member in Helpers.ReadableMembers(type))
        {
            pair.SetValue(MemberRenamer(member), Helpers.ReadMember(member, value), false);
        }

        return ObjectToString(pair, true);
    }

    /// <summary>The date functions, if the name date still means them: they know how dates are written.</summary>
    private DateTimeFunctions? DateFunctions()
    {
        var strict = StrictVariables;
        try
        {
            StrictVariables = false;
            return GetValue((ScriptExpression)DateTimeFunctions.DateVariable) as DateTimeFunctions;
        }
        finally
        {
            StrictVariables = strict;
        }
    }
}
