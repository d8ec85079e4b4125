using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>A browser and a client in one: the session cookie, and the values behind placeholders such as &lt;code&gt;.</summary>
internal sealed partial class Conversation(HttpClient http)
{
    private readonly Dictionary<string, string> _values = [];
    private string? _cookie;

    public string this[string placeholder]
    {
        get => _values.TryGetValue(placeholder, out var value)
            ? value
            : throw new NotSupportedException($"Nothing is known of {placeholder}.");
        set => _values[placeholder] = value;
    }

    public async Task SignInAsync(string subject)
    {
        using var response = await http.PostAsync(new Uri($"/test/sign-in/{subject}", UriKind.Relative), content: null);
        _cookie = response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    /// <summary>A request as a recording describes it.</summary>
    public Task<HttpResponseMessage> SendAsync(JsonObject described)
    {
        var path = (string)described["path"]!;
        var query = Pairs(described["query"]).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
        var form = described["form"] is { } pairs ? Pairs(pairs) : null;
        var headers = described["headers"]?.AsObject().ToDictionary(header => header.Key, header => Fill((string)header.Value!)) ?? [];
        var address = string.Join('&', query) is { Length: > 0 } text ? $"{path}?{text}" : path;

        return SendAsync(new HttpMethod((string)described["method"]!), address, form, headers, (string?)described["body"]);
    }

    public Task<HttpResponseMessage> PostAsync(string path, params IEnumerable<(string Name, string? Value)> form) =>
        SendAsync(
            HttpMethod.Post,
            path,
            form.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!)),
            headers: [],
            body: null);

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        IEnumerable<KeyValuePair<string, string>>? form,
        Dictionary<string, string> headers,
        string? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (form is not null)
        {
            request.Content = new FormUrlEncodedContent(form);
        }
        else if (body is not null)
        {
            request.Content = new StringContent(Fill(body), Encoding.UTF8);
        }

        if (_cookie is not null)
        {
            request.Headers.Add("Cookie", _cookie);
        }

        foreach (var (name, value) in headers)
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                request.Content ??= new ByteArrayContent([]);
                request.Content.Headers.Remove(name);
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
            else
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await http.SendAsync(request);
    }

    /// <summary>An object, or a list of pairs where a name occurs twice.</summary>
    private List<KeyValuePair<string, string>> Pairs(JsonNode? described) => described switch
    {
        null => [],
        JsonArray list => [.. list.Select(pair => KeyValuePair.Create((string)pair![0]!, Fill((string)pair[1]!)))],
        _ => [.. described.AsObject().Select(pair => KeyValuePair.Create(pair.Key, Fill((string)pair.Value!)))],
    };

    private string Fill(string text) => Placeholder().Replace(text, match => match.Groups["change"].Value switch
    {
        "" => this[$"<{match.Groups["name"].Value}>"],
        "another signature" => Tamper(this[$"<{match.Groups["name"].Value}>"]),
        var change => throw new NotSupportedException($"The change '{change}' of a token is not understood."),
    });

    private static string Tamper(string token)
    {
        var dot = token.LastIndexOf('.');
        var first = token[dot + 1] is 'A' ? 'B' : 'A';
        return token[..(dot + 1)] + first + token[(dot + 2)..];
    }

    [GeneratedRegex("<(?<name>(?:code|access_token|id_token|refresh_token)(?:_[0-9]+)?)(?: with (?<change>[^>]+))?>")]
    private static partial Regex Placeholder();
}
