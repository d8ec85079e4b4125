using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;

namespace OidcProfiles.Tests.Accounts.Upstream.Remote;

/// <summary>A provider without a network: answers by address, and remembers what it was asked.</summary>
internal sealed class FakeProvider : HttpMessageHandler
{
    public const string Issuer = "https://corp.example";
    public const string ClientId = "client-1";
    public const string Secret = "s3cret-of-the-client";
    public const string AccessToken = "access-token-1";

    private readonly Dictionary<string, Func<CancellationToken, Task<HttpResponseMessage>>> _answers = [];

    public List<(string Address, string? Authorization, string Body)> Requests { get; } = [];

    public static string IdToken(object claims) => IdTokenOf(JsonSerializer.Serialize(claims));

    public static string IdTokenOf(string claims) => string.Join('.', new[] { "{}", claims, "signature" }
        .Select(part => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part))));

    public void Answer(string address, object json, HttpStatusCode status = HttpStatusCode.OK) =>
        AnswerText(address, JsonSerializer.Serialize(json), status);

    public void AnswerText(string address, string text, HttpStatusCode status = HttpStatusCode.OK) =>
        _answers[address] = _ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(text) });

    public void Redirect(string address, string to) => _answers[address] = _ => Task.FromResult(
        new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new(to) }, Content = new StringContent("{}") });

    public void Fail(string address, Exception exception) => _answers[address] = _ => Task.FromException<HttpResponseMessage>(exception);

    /// <summary>Never answers.</summary>
    public void Hang(string address) => _answers[address] = async cancellationToken =>
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return new();
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.OriginalString;
        Requests.Add((
            address,
            request.Headers.Authorization?.ToString(),
            request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken)));
        return _answers.TryGetValue(address, out var answer) ? await answer(cancellationToken) : new(HttpStatusCode.NotFound);
    }
}
