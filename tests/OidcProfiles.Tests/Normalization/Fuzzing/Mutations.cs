using System.Text;
using System.Text.Json;
using OidcProfiles.Normalization;
using OidcProfiles.Tests.Properties;

namespace OidcProfiles.Tests.Normalization.Fuzzing;

/// <summary>Changes documents at random: delete, duplicate, retype, nest, enlarge, odd Unicode, moved values and names.</summary>
internal static class Mutations
{
    private static readonly string[] Leaves =
    [
        "null", "true", "false", "0", "1", "-1", "1.5", "1e400", "-0.0", "9223372036854775808", "123456789012345678901234567890", "\"\"", "\" \"",
        "\"true\"", "\"false\"", "\"TRUE\"", "\"tru\\ud800\"", "\"1\"", "\"0\"", "[]", "{}", "[[]]", "[null]", "{\"a\":null}", "\"\\u0000\"",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ufffe\"", "\"\\u202e\"", "\"\\u200b\"", "\"a\\r\\nb\"", "\"\\u2028\"", "\"e\\u0301\"",
        "\"javascript:alert(1)\"", "\"http://\"", "\"https://a b\"", "\"https://u:p@h/\"", "\"//h/\"", "\"data:,x\"", "\"a@b\"", "\"a@b.c\"",
        "\"a@[127.0.0.1]\"", "\"\\\"a b\\\"@x.org\"", "\"a@xn--\"", "\"@\"", "\"victim@gmail.com\"", "\"x@privaterelay.appleid.com\"",
        "\"x@users.noreply.github.com\"", "\"+1 (555) 0100\"", "\"+999999999999999999\"", "\"zh_HK\"", "\"x-private\"", "\"13/45/2000\"",
        "\"02/29/2023\"", "\"0000\"", "\"9999-12-31\"", "\"https://accounts.google.com\"", "\"accounts.google.com\"", "\"<script>\"",
    ];

    private static readonly string[] Insertions =
        ["\\ud800", "\\udc00", "\\u0000", "\\u202e", "\\u2066", "\\ufeff", "\\u0301", "\\n", "\\r", "\\t", "\\\\", "\\\"", "\\u00a0", "😀", "ﷺ", "İ", "ß", "Ａ", "@", ".", "\\ud83d\\ude00"];

    public static UpstreamDocuments Mutate(UpstreamDocuments documents, Randomness random)
    {
        var trees = ((JsonElement?[])[documents.IdToken, documents.UserInfo, documents.Emails, documents.FormUser])
            .Select(document => document is { } json ? JsonTree.Of(json) : null).ToArray();
        for (var count = 1 + random.Below(4); count > 0; count--)
        {
            var which = random.Below(trees.Length);
            if (trees[which] is null || random.Chance(3))
            {
                trees[which] = random.Chance(5) ? trees[random.Below(trees.Length)] : trees[which];
                continue;
            }

            Change(trees[which]!, random);
        }

        var parsed = trees.Select(Parse).ToArray();
        return new() { IdToken = parsed[0], UserInfo = parsed[1], Emails = parsed[2], FormUser = parsed[3] };
    }

    private static JsonElement? Parse(JsonTree? tree)
    {
        if (tree is null)
        {
            return null;
        }

        var text = new StringBuilder();
        tree.WriteTo(text);
        return JsonDocument.Parse(text.ToString(), new() { MaxDepth = 512 }).RootElement;
    }

    private static void Change(JsonTree tree, Randomness random)
    {
        var containers = tree.Containers().ToList();
        var container = random.Chance(60) ? containers.FirstOrDefault() ?? tree : containers.Count == 0 ? tree : containers[random.Below(containers.Count)];
        if (container.Raw is not null || container.Children.Count == 0)
        {
            (container.Raw, container.IsObject) = (random.Pick(Leaves), false);
            return;
        }

        var at = random.Below(container.Children.Count);
        var (name, value) = container.Children[at];
        switch (random.Below(9))
        {
            case 0:
                container.Children.RemoveAt(at);
                break;
            case 1:
                container.Children.Insert(random.Below(container.Children.Count + 1), (name, JsonTree.Leaf(random.Pick(Leaves))));
                break;
            case 2:
                container.Children[at] = (name, Nest(value, random));
                break;
            case 3:
                container.Children[at] = (name, JsonTree.Leaf(Enlarge(value.Raw, random)));
                break;
            case 4 when value.Raw is ['"', .., '"'] text:
                container.Children[at] = (name, JsonTree.Leaf(Insert(text, random)));
                break;
            case 5 when name is not null:
                container.Children[at] = (Insert(name, random), value);
                break;
            case 6:
                container.Children[at] = (name, container.Children[random.Below(container.Children.Count)].Value);
                break;
            default:
                container.Children[at] = (name, JsonTree.Leaf(random.Pick(Leaves)));
                break;
        }
    }

    private static JsonTree Nest(JsonTree value, Randomness random)
    {
        for (var depth = random.Chance(5) ? 100 : 1 + random.Below(3); depth > 0; depth--)
        {
            value = JsonTree.Container(random.Chance(50), (random.Pick("\"a\"", "\"email\"", "\"language\"", "\"0\""), value));
        }

        return value;
    }

    private static string Enlarge(string? raw, Randomness random)
    {
        var text = raw is ['"', .. var inner, '"'] && inner.Length is > 0 and < 300 ? inner : "x";
        var count = random.Chance(2) ? 300_000 / text.Length : 1 + random.Below(3000 / text.Length + 1);
        return $"\"{string.Concat(Enumerable.Repeat(text, count))}\"";
    }

    /// <summary>Puts odd characters between two characters of a text, not into the middle of an escape.</summary>
    private static string Insert(string quoted, Randomness random)
    {
        var places = new List<int>();
        for (var index = 1; index < quoted.Length; index++)
        {
            places.Add(index);
            if (quoted[index] == '\\')
            {
                index += quoted[index + 1] == 'u' ? 5 : 1;
            }
            else if (char.IsHighSurrogate(quoted[index]))
            {
                index++;
            }
        }

        return quoted.Insert(places[random.Below(places.Count)], random.Pick(Insertions));
    }
}
