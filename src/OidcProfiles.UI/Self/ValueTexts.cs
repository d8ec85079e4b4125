using System.Globalization;
using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Self;

/// <summary>Values as people read them, in the language of the request.</summary>
/// <param name="texts">The texts.</param>
public sealed class ValueTexts(PageTexts texts)
{
    private const string Formatted = "formatted";

    /// <summary>A value in lines: one, or one for each of a list and each member of an address; none where there is no value.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="value">The value; null for none.</param>
    public IReadOnlyList<string> Show(AttributeDefinition definition, AttributeValue? value)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return value switch
        {
            null => [],
            ListValue list => [.. list.Items.SelectMany(item => Show(definition, item))],

            // The whole address says the same once more.
            ObjectValue address => [.. address.Members.Where(member => member.Key != Formatted || address.Members.Length == 1)
                .SelectMany(member => Text(member.Value).Split('\n'))],
            _ => [ShowOne(definition, value)],
        };
    }

    private string ShowOne(AttributeDefinition definition, AttributeValue value) => value switch
    {
        BooleanValue flag => texts[flag.Flag ? "Common.Yes" : "Common.No"],
        IntegerValue time when definition.Type == AttributeType.Timestamp =>
            DateTimeOffset.FromUnixTimeSeconds(time.Integer).ToString("f", CultureInfo.CurrentCulture) + " UTC",
        IntegerValue number => number.Integer.ToString(CultureInfo.CurrentCulture),
        NumberValue number => number.Number.ToString(CultureInfo.CurrentCulture),
        TextValue date when definition.Type is AttributeType.Date or AttributeType.BirthDate => ShowDate(date.Text),
        TextValue text => FieldChoices.Of(definition).FirstOrDefault(choice => choice.Value == text.Text)?.Label ?? text.Text,
        _ => Text(value),
    };

    /// <summary>A year alone, or a day without a year, stays as it is.</summary>
    private static string ShowDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("D", CultureInfo.CurrentCulture)
            : text;

    private static string Text(AttributeValue value) =>
        value.ToJson() is { ValueKind: JsonValueKind.String } text ? text.GetString()! : value.ToJson().GetRawText();
}
