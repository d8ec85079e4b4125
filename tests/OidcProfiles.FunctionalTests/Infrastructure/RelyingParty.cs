using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.WebUtilities;

namespace OidcProfiles.FunctionalTests.Infrastructure;

/// <summary>A client and the browser of its user: authorization code with PKCE through the real pages.</summary>
public sealed class RelyingParty(HostFactory host, string clientId = "sample-spa", string? secret = null)
{
    public const string RedirectUri = "http://127.0.0.1:5099/callback";
    public const string Password = "Sample-Passw0rd!";
    public const string AllScopes = "openid profile email phone address offline_access custom_attributes";

    private readonly string _verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public HttpClient Browser { get; } = host.CreateBrowser();

    /// <summary>The password that the person types.</summary>
    public string TypedPassword { get; init; } = Password;

    /// <summary>Which of the ticked attributes of a consent page the person leaves ticked.</summary>
    public Func<string, bool> Shares { get; set; } = _ => true;

    /// <summary>The attributes that every consent page put to the person.</summary>
    public IList<string> Questions { get; } = [];

    /// <summary>Signs a person in and redeems the code.</summary>
    public async Task<Tokens> SignInAsync(string userName, string scope, params (string Name, string Value)[] more)
    {
        var answer = await AuthorizeAsync(userName, scope, more);
        Assert.True(answer.ContainsKey("code"), $"No code: {string.Join(", ", answer)}");
        return await RedeemAsync(answer["code"]);
    }

    /// <summary>Sends the person to the server, signs in and consents where asked, and gives the parameters of the redirect back.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AuthorizeAsync(
        string userName, string scope, params (string Name, string Value)[] more)
    {
        var response = await Browser.GetAsync(AuthorizationUrl(scope, more));
        for (var step = 0; step < 10; step++)
        {
            if (response.Headers.Location is { } location && location.OriginalString.StartsWith(RedirectUri, StringComparison.Ordinal))
            {
                return QueryHelpers.ParseQuery(location.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
            }

            response = response.Headers.Location is { } next
                ? await Browser.GetAsync(next)
                : await SubmitAsync(response, userName, TypedPassword);
        }

        throw new InvalidOperationException("The sign-in does not come to an end.");
    }

    public string AuthorizationUrl(string scope, params (string Name, string Value)[] more)
    {
        var parameters = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = clientId,
            ["redirect_uri"] = RedirectUri,
            ["scope"] = scope,
            ["state"] = "state-1",
            ["nonce"] = "nonce-1",
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(_verifier))),
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        return QueryHelpers.AddQueryString("connect/authorize", parameters);
    }

    public Task<Tokens> RedeemAsync(string code) => RequestTokensAsync(
        ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RedirectUri), ("code_verifier", _verifier));

    public Task<Tokens> RefreshAsync(string refreshToken) =>
        RequestTokensAsync(("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    public async Task<Tokens> RequestTokensAsync(params (string Name, string Value)[] parameters)
    {
        using var response = await PostAsync("connect/token", parameters);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new(response.StatusCode, json);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] parameters)
    {
        var form = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        form["client_id"] = clientId;
        if (secret is not null)
        {
            form["client_secret"] = secret;
        }

        using var content = new FormUrlEncodedContent(form);
        return await Browser.PostAsync(path, content);
    }

    public async Task<HttpResponseMessage> UserInfoAsync(string? accessToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "connect/userinfo");
        if (accessToken is not null)
        {
            request.Headers.Authorization = new("Bearer", accessToken);
        }

        return await Browser.SendAsync(request);
    }

    /// <summary>Fills in the first form of a page and submits it by its first button.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(
        HttpResponseMessage page, string userName, string password = Password, string? button = null)
    {
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync());
        var form = (IHtmlFormElement)document.QuerySelector("form")!;
        var values = ReadInputs(form).Select(input => KeyValuePair.Create(input.Key, input.Key switch
        {
            "Input.UserName" => userName,
            "Input.Password" => password,
            _ => input.Value,
        })).ToList();

        var pressed = form.QuerySelectorAll("button[name]").OfType<IHtmlButtonElement>().FirstOrDefault(b => button is null || b.Name == button);
        if (pressed is not null)
        {
            values.Add(new(pressed.Name!, pressed.Value));
        }

        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : page.RequestMessage!.RequestUri!.PathAndQuery;
        using var content = new FormUrlEncodedContent(values);
        return await Browser.PostAsync(address, content);
    }

    /// <summary>What a browser sends: of boxes only those that are ticked, in the order of the page.</summary>
    private IEnumerable<KeyValuePair<string, string>> ReadInputs(IHtmlFormElement form)
    {
        var inputs = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().ToList();
        if (inputs.Exists(input => input.Name == "asked"))
        {
            Questions.Add(string.Join(' ', inputs.Where(input => input.Name == "asked").Select(input => input.Value)));
        }

        return inputs.Where(input => input.Type != "checkbox" || (input.IsChecked && (input.Name != "share" || Shares(input.Value))))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value));
    }
}
