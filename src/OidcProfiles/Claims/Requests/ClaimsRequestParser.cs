using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Claims.Requests;

/// <summary>Reads the <c>claims</c> parameter (OIDC Core 5.5). Pure; an error says where, and repeats nothing of what was sent.</summary>
public static class ClaimsRequestParser
{
    /// <summary>The greatest number of claims in a member.</summary>
    public const int MostEntries = 100;

    /// <summary>Longer names are no claims of this server, and are ignored like other unknown ones.</summary>
    private const int LongestName = 256;
    private const int MostValues = 100;
    private const int Deepest = 8;

    /// <summary>Reads the parameter.</summary>
    /// <param name="text">The parameter; null or empty asks for nothing.</param>
    /// <param name="maximumBytes">How long it may be, in bytes of UTF-8.</param>
    public static ClaimsRequestResult Parse(string? text, int maximumBytes)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new(ClaimsRequest.None, null);
        }

        if (text.Length > maximumBytes || Encoding.UTF8.GetByteCount(text) > maximumBytes)
        {
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"is larger than {maximumBytes} bytes"));
        }

        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = Deepest });
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            return Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"is not JSON, or deeper than {Deepest} levels, at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}"));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            return Refuse("has a text that is not Unicode: a half of a surrogate pair");
        }
    }

    private static ClaimsRequestResult Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Refuse("is no JSON object");
        }

        var (userInfo, idToken) = (ClaimsRequestMember.Empty, ClaimsRequestMember.Empty);
        foreach (var (name, set) in new (string, Action<ClaimsRequestMember>)[]
        {
            ("userinfo", member => userInfo = member),
            ("id_token", member => idToken = member),
        })
        {
            var found = json.EnumerateObject().Where(member => member.NameEquals(name)).Take(2).ToList();
            if (found.Count == 2)
            {
                return Refuse($"has the member '{name}' twice");
            }

            if (found is [{ Value.ValueKind: not JsonValueKind.Null } only] && ReadMember(name, only.Value, set) is { } fault)
            {
                return Refuse(fault);
            }
        }

        return new(new(userInfo, idToken), null);
    }

    /// <summary>Gives the fault, or null.</summary>
    private static string? ReadMember(string name, JsonElement json, Action<ClaimsRequestMember> set)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return $"has a member '{name}' that is neither null nor an object";
        }

        var entries = new Dictionary<string, ClaimRequestEntry>(StringComparer.Ordinal);
        var position = 0;
        foreach (var member in json.EnumerateObject())
        {
            position++;
            var place = string.Create(CultureInfo.InvariantCulture, $"in '{name}', claim {position}");
            if (position > MostEntries)
            {
                return string.Create(CultureInfo.InvariantCulture, $"has more than {MostEntries} claims in '{name}'");
            }

            if (ReadEntry(member, out var entry) is { } fault)
            {
                return $"is wrong {place}: {fault}";
            }

            if (entry is not null && !entries.TryAdd(entry.Name, entry))
            {
                return $"is wrong {place}: it was asked for before";
            }
        }

        set(new(entries.Values));
        return null;
    }

    private static string? ReadEntry(JsonProperty member, out ClaimRequestEntry? entry)
    {
        entry = null;
        if (member.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object))
        {
            return "it is neither null nor an object";
        }

        var (essential, values) = (false, (ImmutableArray<AttributeValue>?)null);
        if (member.Value.ValueKind == JsonValueKind.Object)
        {
            if (member.Value.TryGetProperty("essential", out var flag))
            {
                if (flag.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                {
                    return "'essential' is neither true nor false";
                }

                essential = flag.GetBoolean();
            }

            if (ReadValues(member.Value, out values) is { } fault)
            {
                return fault;
            }
        }

        if (member.Name.Length is > 0 and <= LongestName)
        {
            var (claim, language) = Split(member.Name);
            entry = new(claim, language, essential, values);
        }

        return null;
    }

    private static string? ReadValues(JsonElement json, out ImmutableArray<AttributeValue>? values)
    {
        values = null;
        var read = ImmutableArray.CreateBuilder<AttributeValue>();
        var isConstrained = false;
        if (json.TryGetProperty("value", out var single) && single.ValueKind != JsonValueKind.Null)
        {
            isConstrained = true;
            Add(read, single);
        }

        if (json.TryGetProperty("values", out var several) && several.ValueKind != JsonValueKind.Null)
        {
            if (several.ValueKind != JsonValueKind.Array)
            {
                return "'values' is no array";
            }

            if (several.GetArrayLength() > MostValues)
            {
                return string.Create(CultureInfo.InvariantCulture, $"'values' has more than {MostValues} items");
            }

            isConstrained = true;
            foreach (var item in several.EnumerateArray())
            {
                Add(read, item);
            }
        }

        values = isConstrained ? read.ToImmutable() : null;
        return null;
    }

    /// <summary>What no value of an attribute can be, such as null or a number beyond all digits, matches nothing.</summary>
    private static void Add(ImmutableArray<AttributeValue>.Builder values, JsonElement json)
    {
        try
        {
            // 5.0 is the integer 5 where values are kept.
            values.Add(AttributeValue.FromJson(json) is NumberValue { Number: var number } && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
                ? new IntegerValue((long)number)
                : AttributeValue.FromJson(json));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            // Left out: the others may match.
        }
    }

    /// <summary>A # is part of the name where no language follows it: claims may be addresses.</summary>
    private static (string Claim, string? Language) Split(string name)
    {
        var end = name.LastIndexOf(VariantName.Separator);
        return end > 0 && LanguageTag.Canonicalize(name[(end + 1)..]) is { } language ? (name[..end], language) : (name, null);
    }

    private static ClaimsRequestResult Refuse(string fault) => new(null, $"The 'claims' parameter {fault}.");
}
