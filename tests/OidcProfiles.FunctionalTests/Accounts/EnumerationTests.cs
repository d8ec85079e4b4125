using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using OidcProfiles.FunctionalTests.Infrastructure;
using Xunit.Abstractions;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>
/// 200 addresses with an account against 200 without one, in turns: nobody learns which is which from status, body or time. The times are
/// printed; the equal number of commands is asserted where each page is tested.
/// </summary>
public sealed partial class EnumerationTests(AccountHost host, ITestOutputHelper output) : IClassFixture<AccountHost>
{
    private const int Each = 200;

    /// <summary>Far more than noise, far less than a password hash or a mail that only one of the two costs.</summary>
    private const double MostDifference = 0.35;

    [Fact]
    public async Task Pitfall_Enumeration_StatusBodyAndTimeAreTheSameForKnownAndUnknownAddresses()
    {
        var known = new List<string>();
        for (var index = 0; index < Each; index++)
        {
            known.Add(AccountHost.NewAddress());
            await host.CreateUserAsync(known[^1]);
        }

        using var browser = host.CreateBrowser();
        var token = await ReadTokenAsync(browser);
        var answers = new Dictionary<string, List<Answer>>();
        for (var index = -2; index < Each; index++)
        {
            // The first two are for warming up.
            foreach (var (isKnown, address) in new[] { (true, known[Math.Max(index, 0)]), (false, AccountHost.NewAddress()) })
            {
                foreach (var (form, answer) in await AskAsync(browser, token, address, isKnown))
                {
                    if (index >= 0)
                    {
                        (answers.TryGetValue(form, out var list) ? list : answers[form] = []).Add(answer);
                    }
                }
            }
        }

        Assert.Equal(["login", "forgot-password", "register", "resend"], answers.Keys);
        foreach (var (form, given) in answers)
        {
            Assert.Single(given.Select(answer => (answer.Status, answer.Body)).Distinct());
            var (one, other) = (Median(given, isKnown: true), Median(given, isKnown: false));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{form}: known {one:F2} ms, unknown {other:F2} ms, ratio {one / other:F3} (medians of {Each})"));
            Assert.InRange(one / other, 1 - MostDifference, 1 + MostDifference);
        }
    }

    private static async Task<IReadOnlyList<(string Form, Answer Answer)>> AskAsync(HttpClient browser, string token, string address, bool isKnown)
    {
        var signIn = await PostAsync(browser, "account/login", isKnown, address, token, ("Input.UserName", address), ("Input.Password", "Wrong-Passw0rd!"));
        var forgot = await PostAsync(browser, "account/forgot-password", isKnown, address, token, ("Input.Email", address));
        var register = await PostAsync(
            browser, "account/register", isKnown, address, token, ("Input.Email", address), ("Input.Password", RelyingParty.Password));
        var handle = Handle().Match(register.Location).Groups[1].Value;
        var resend = await PostAsync(browser, $"account/check-mail?handler=Resend&handle={handle}", isKnown, address, token);
        return [("login", signIn), ("forgot-password", forgot), ("register", register), ("resend", resend)];
    }

    private static async Task<Answer> PostAsync(
        HttpClient browser, string page, bool isKnown, string address, string token, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        var start = Stopwatch.GetTimestamp();
        using var response = await browser.PostAsync(page, content);
        var body = await response.Content.ReadAsStringAsync();
        var time = Stopwatch.GetElapsedTime(start);
        var location = response.Headers.Location?.OriginalString ?? string.Empty;
        body = Varying().Replace(body.Replace(address, "address", StringComparison.OrdinalIgnoreCase), string.Empty);
        return new(isKnown, response.StatusCode, body + Varying().Replace(location, string.Empty), location, time.TotalMilliseconds);
    }

    private static async Task<string> ReadTokenAsync(HttpClient browser)
    {
        using var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync("account/login"));
        return page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static double Median(IEnumerable<Answer> answers, bool isKnown) =>
        answers.Where(answer => answer.IsKnown == isKnown).Select(answer => answer.Milliseconds).Order().ElementAt(Each / 2);

    [GeneratedRegex("handle=([0-9a-f-]{36})")]
    private static partial Regex Handle();

    /// <summary>Tokens of forms and handles are random.</summary>
    [GeneratedRegex("CfDJ8[\\w-]+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}")]
    private static partial Regex Varying();

    private sealed record Answer(bool IsKnown, HttpStatusCode Status, string Body, string Location, double Milliseconds);
}
