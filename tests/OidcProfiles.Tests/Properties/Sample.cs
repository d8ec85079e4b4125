using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Tests.Attributes.Values;

namespace OidcProfiles.Tests.Properties;

/// <summary>What somebody sends, and what must become of it: a value (null if it is cleared), or a fault.</summary>
internal sealed record Sample(string Json, AttributeValue? Value, string? Fault)
{
    /// <summary>JSON that is accepted with what is kept of it, or refused with the code.</summary>
    private static readonly Dictionary<AttributeType, (string Json, string? Kept, string? Fault)[]> Table = new()
    {
        [AttributeType.String] = [("\"  Ada \"", "\"Ada\"", null), ("\"Ωμέγα\"", "\"Ωμέγα\"", null), ("42", null, "TextExpected"), ("\"a\\nb\"", null, "NotOneLine")],
        [AttributeType.Number] = [("1.50", "1.5", null), ("5.0", "5", null), ("\"x\"", null, "NumberExpected")],
        [AttributeType.Integer] = [("7", "7", null), ("-1e2", "-100", null), ("1.5", null, "IntegerExpected")],
        [AttributeType.Boolean] = [("true", "true", null), ("false", "false", null), ("\"true\"", null, "BooleanExpected")],
        [AttributeType.Dropdown] = [("\"red\"", "\"red\"", null), ("\"blue\"", "\"blue\"", null), ("\"pink\"", null, "NotAllowedValue")],
        [AttributeType.PhoneNumber] = [("\"+44 20 7946 0018\"", "\"+442079460018\"", null), ("\"+15550100\"", "\"+15550100\"", null), ("\"12\"", null, "InvalidPhoneNumber")],
        [AttributeType.Email] = [("\"ada@example.org\"", "\"ada@example.org\"", null), ("\"Eve@Example.org\"", "\"Eve@Example.org\"", null), ("\"ada\"", null, "InvalidEmail")],
        [AttributeType.Url] = [("\"https://example.org/a\"", "\"https://example.org/a\"", null), ("\"ftp://example.org\"", null, "InvalidUrl")],
        [AttributeType.CountryCode] = [("\"nz\"", "\"NZ\"", null), ("\"GB\"", "\"GB\"", null), ("\"england\"", null, "InvalidCountryCode")],
        [AttributeType.Date] = [("\"2024-02-29\"", "\"2024-02-29\"", null), ("\"2023-02-29\"", null, "InvalidDate")],
        [AttributeType.BirthDate] = [("\"0000-02-29\"", "\"0000-02-29\"", null), ("\"1815\"", "\"1815\"", null), ("\"yesterday\"", null, "InvalidBirthDate")],
        [AttributeType.TimeZone] = [("\"Asia/Hong_Kong\"", "\"Asia/Hong_Kong\"", null), ("\"Mars/Base\"", null, "InvalidTimeZone")],
        [AttributeType.Locale] = [("\"zh_hk\"", "\"zh-HK\"", null), ("\"de\"", "\"de\"", null), ("\"english\"", null, "InvalidLocale")],
        [AttributeType.Address] = [("""{"country":"NZ","formatted":""}""", """{"country":"NZ"}""", null), ("\"x\"", null, "AddressExpected")],
        [AttributeType.Timestamp] = [("1", "1", null)],
    };

    public static Sample Of(Spec spec, Randomness random)
    {
        if (random.Chance(20))
        {
            return new(random.Pick("null", "\"\"", "[]"), null, null);
        }

        var (json, kept, fault) = random.Pick(Table[spec.Type]);
        if (!spec.IsMultiValued)
        {
            return random.Chance(5) ? new($"[{json}]", null, "SingleValueExpected") : Make(json, kept, fault);
        }

        return random.Chance(5) ? new(json, null, "ListExpected") : Make($"[{json}, null, {json}]", kept is null ? null : $"[{kept}]", fault);
    }

    /// <summary>A value that a rule of old may have accepted: valid or not, with a mark that tells where it leaks.</summary>
    public static AttributeValue Stored(Spec spec, Randomness random)
    {
        var mark = new TextValue(spec.Mark);
        return random.Below(8) switch
        {
            0 => new ListValue([mark, new TextValue("x")]),
            1 => new ObjectValue([KeyValuePair.Create<string, AttributeValue>("country", mark)]),
            2 => new IntegerValue(random.Below(1000)),
            3 => new NumberValue(0.5m + random.Below(100)),
            4 => new BooleanValue(random.Chance(50)),
            _ => mark,
        };
    }

    private static Sample Make(string json, string? kept, string? fault) =>
        new(json, kept is null ? null : AttributeValue.FromJson(Given.Json(kept)), fault);
}
