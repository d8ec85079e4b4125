using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.FunctionalTests.Accounts;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>Definitions are made and changed on pages, without script.</summary>
public sealed class AttributePageTests(DefinitionHost host) : IClassFixture<DefinitionHost>
{
    private const string Create = "admin/attributes/create";

    public static TheoryData<AttributeType> Types => [.. Enum.GetValues<AttributeType>().Where(type => type <= AttributeType.Date)];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Create_OfEachType_IsThereWithWhatWasEntered(AttributeType type)
    {
        var (browser, admin) = await host.SignInAsync("administrator");
        var name = $"made_{type}".ToLowerInvariant();
        var isNumber = type is AttributeType.Number or AttributeType.Integer;
        var form = (await PageForm.OpenAsync(browser, Create))
            .Set("Input.Name", name).Set("Input.Type", $"{type}").Set("Input.Labels[de]", "Bezeichnung").Set("Input.OtherLabels", "pt-BR: Apelido\n")
            .Set("Input.Minimum", isNumber ? "1" : "").Set("Input.Maximum", isNumber ? "9" : "")
            .Set("Input.AllowedValues", type == AttributeType.Dropdown ? "One\r\nTwo" : "")
            .Set("Input.Pattern", type == AttributeType.String ? "[a-z]+" : "")
            .Set("Input.Access", "readonly/readonly/readwrite").Set("Input.IdToken", "true").Set("Input.Scopes", "one two")
            .Set("Input.ReleaseMode", "Only").Set("Input.Clients", "sample-spa\r\nsample-web");
        var answer = await form.SubmitAsync();
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Errors);
        var made = await host.FindDefinitionAsync(name);
        Assert.Equal((type, "readonly/readonly/readwrite", ClientReleaseMode.Only), (made.Type, $"{made.Access}", made.Release.Mode));
        Assert.Equal(["sample-spa", "sample-web"], made.Release.Clients.AsEnumerable());
        Assert.Equal(("Bezeichnung", "Apelido"), (made.Labels["de"], made.Labels["pt-BR"]));
        Assert.Equal(["one", "two"], made.Scopes.AsEnumerable());
        Assert.Equal(isNumber ? (1, 9) : (null, null), (made.Constraints.Minimum, made.Constraints.Maximum));
        Assert.Equal(type == AttributeType.Dropdown ? ["One", "Two"] : [], made.Constraints.AllowedValues.AsEnumerable());
        var recorded = Assert.Single(await host.EventsAsync(name));
        Assert.Equal(("attribute.created", admin), (recorded.Event, recorded.ActorId));

        // What was entered is what the form shows, and saving it again changes nothing.
        var again = await PageForm.OpenAsync(browser, $"admin/attributes/edit?id={name}");
        Assert.Equal(["sample-spa\nsample-web"], again["Input.Clients"].Select(text => text.ReplaceLineEndings("\n")));
        Assert.Equal(HttpStatusCode.Redirect, (await again.SubmitAsync()).Status);
        Assert.Equal(made.ConcurrencyStamp, (await host.FindDefinitionAsync(name)).ConcurrencyStamp);
    }

    [Theory]
    [InlineData("Input.Name", "sub", "Input-Name")]
    [InlineData("Input.Name", "Not A Name", "Input-Name")]
    [InlineData("Input.MaximumLength", "0", "Input-MaximumLength")]
    [InlineData("Input.MaximumLength", "many", "Input-MaximumLength")]
    [InlineData("Input.MaximumCount", "2.5", "Input-MaximumCount")]
    [InlineData("Input.MaximumCount", "5", "Input-MaximumCount")]
    [InlineData("Input.Minimum", "3", "Input-Minimum")]
    [InlineData("Input.Pattern", "(", "Input-Pattern")]
    [InlineData("Input.AllowedValues", "One", "Input-AllowedValues")]
    [InlineData("Input.Scopes", "a\"b", "Input-Scopes")]
    [InlineData("Input.RootClaim", "email", "Input-RootClaim")]
    [InlineData("Input.ReleaseMode", "Only", "Input-Clients")]
    [InlineData("Input.OtherLabels", "no language", "Input-OtherLabels")]
    [InlineData("Input.OtherLabels", "en_US: Text", "Input-OtherLabels")]
    [InlineData("Input.Group", "\u0007", "Input-Group")]
    public async Task Create_WithAFault_TellsItAtItsField(string field, string value, string id)
    {
        var (browser, _) = await host.SignInAsync("administrator");
        var form = (await PageForm.OpenAsync(browser, Create)).Set("Input.Name", "faulty").Set(field, value);
        foreach (var answer in new[] { await form.SubmitAsync(), await form.SubmitAsync("handler=Check") })
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.NotEmpty(answer.Text($"#{id}-error"));
            Assert.NotEmpty(answer.Text($"#errors a[href='#{id}']"));
            Assert.Equal([value], form.Again(answer)[field]);
        }
    }

    [Fact]
    public async Task Create_WithAccessThatDoesNotGoTogether_NamesTheNearest()
    {
        var (browser, _) = await host.SignInAsync("administrator");
        var form = await PageForm.OpenAsync(browser, Create);
        var answer = await form.Set("Input.Name", "incoherent").Set("Input.Access", "readwrite/hidden/hidden").SubmitAsync();
        Assert.Contains("the nearest that is: ", answer.Text("#Input-Access-error"), StringComparison.Ordinal);
        using var page = await browser.GetAsync(Create);
        using var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync());
        var offered = document.QuerySelectorAll("[name='Input.Access']");
        Assert.Equal(AttributeAccess.Coherent.Select(access => $"{access}"), offered.Select(radio => radio.GetAttribute("value")!));
    }

    [Theory]
    [InlineData("abc", "The value would be accepted.", false)]
    [InlineData("ABC", "form", true)]
    public async Task Check_OfASample_SaysWhetherItWouldBeAccepted(string sample, string expected, bool isRefused)
    {
        var (browser, _) = await host.SignInAsync("administrator");
        var form = (await PageForm.OpenAsync(browser, Create)).Set("Input.Name", "sampled").Set("Input.Pattern", "[a-z]+").Set("Input.Sample", sample);
        var plain = await form.SubmitAsync("handler=Check");
        Assert.Equal(HttpStatusCode.OK, plain.Status);
        Assert.Equal(sample, form.Again(plain)["Input.Sample"][0]);
        var script = await form.SubmitAsync("handler=Check", asScript: true);
        var json = JsonSerializer.Deserialize<JsonElement>(script.Html);
        Assert.Equal(isRefused, json.GetProperty("refused").GetBoolean());
        Assert.Contains(expected, isRefused ? $"{json.GetProperty("message")} form" : json.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(json.GetProperty("faults").EnumerateObject());
        var faulty = await form.Set("Input.Pattern", "(").SubmitAsync("handler=Check", asScript: true);
        Assert.Equal("Input.Pattern", Assert.Single(JsonSerializer.Deserialize<JsonElement>(faulty.Html).GetProperty("faults").EnumerateObject()).Name);
        Assert.DoesNotContain("sampled", await ListAsync(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_WhenSomebodyElseWasFaster_TellsWhoAndKeepsWhatWasEntered()
    {
        var id = await host.CreateAsync();
        var (one, _) = await host.SignInAsync("administrator");
        var (other, _) = await host.SignInAsync("administrator");
        var mine = (await PageForm.OpenAsync(one, $"admin/attributes/edit?id={id}")).Set("Input.Group", "Mine");
        var theirs = (await PageForm.OpenAsync(other, $"admin/attributes/edit?id={id}")).Set("Input.Group", "Theirs");
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.SubmitAsync()).Status);
        var answer = await mine.SubmitAsync();
        Assert.Contains("@example.org changed this definition meanwhile", answer.Errors, StringComparison.Ordinal);
        var again = mine.Again(answer);
        Assert.Equal(["Mine"], again["Input.Group"]);
        Assert.Equal("Theirs", (await host.FindDefinitionAsync(id)).Group);
        Assert.Equal(HttpStatusCode.Redirect, (await again.SubmitAsync()).Status);
        Assert.Equal("Mine", (await host.FindDefinitionAsync(id)).Group);
    }

    [Fact]
    public async Task Edit_OfAStandardAttribute_ChangesWhatCanBeChangedOnly()
    {
        var (browser, _) = await host.SignInAsync("administrator");
        var form = await PageForm.OpenAsync(browser, "admin/attributes/edit?id=website");
        Assert.Empty(form["Input.Name"]);
        Assert.Empty(form["Input.Unique"]);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).Status);
        Assert.Null((await host.FindDefinitionAsync("website")).ConcurrencyStamp);
        Assert.Equal(HttpStatusCode.Redirect, (await form.Set("Input.Labels[fr]", "Site").Set("Input.Access", "readwrite/readonly/readwrite").SubmitAsync()).Status);
        var website = await host.FindDefinitionAsync("website");
        Assert.Equal(("Site", AttributeAccess.Open), (website.Labels["fr"], website.Access));
        Assert.Equal("access labels", (await host.EventsAsync("website"))[^1].Details["settings"]);

        // A flag follows its address; the form has no choice of it.
        var flag = await PageForm.OpenAsync(browser, "admin/attributes/edit?id=email_verified");
        Assert.Empty(flag["Input.Access"]);
        Assert.Equal(HttpStatusCode.Redirect, (await flag.SubmitAsync()).Status);
    }

    [Fact]
    public async Task Effect_OfAnEdit_ShowsClientsValuesAndOnePerson()
    {
        var id = await host.CreateAsync();
        var address = AccountHost.NewAddress();
        await host.GiveAsync(await host.CreateUserAsync(address), (id, "seven"));
        var (browser, _) = await host.SignInAsync("administrator");
        var form = (await PageForm.OpenAsync(browser, $"admin/attributes/edit?id={id}"))
            .Set("Input.Access", "hidden/hidden/readwrite").Set("Input.MaximumLength", "2").Set("Input.User", address).Set("Input.Client", "sample-spa");
        var answer = await form.SubmitAsync("handler=Effect");
        var effect = answer.Text("#effect");
        Assert.Contains("1 stored; 1 would no longer be valid or seen; 0 are not unique", effect, StringComparison.Ordinal);
        Assert.Contains("Sample single-page application", effect, StringComparison.Ordinal);
        Assert.Contains("(from then on: hidden from applications)", effect, StringComparison.Ordinal);
        Assert.Contains("\"seven\"", effect, StringComparison.Ordinal);
        using var document = await new HtmlParser().ParseDocumentAsync(answer.Html);
        Assert.Equal("no", document.QuerySelector($"[data-claim='custom_attributes.{id}']")!.GetAttribute("data-gained"));
        Assert.Equal(AccessLevel.ReadOnly, (await host.FindDefinitionAsync(id)).Access.Client);

        // The page goes on from what was entered.
        Assert.Equal(HttpStatusCode.Redirect, (await form.Again(answer).SubmitAsync()).Status);
        Assert.Equal(AccessLevel.Hidden, (await host.FindDefinitionAsync(id)).Access.Client);
    }

    [Fact]
    public async Task Effect_OfWhoMayNotReadUsers_ShowsNobody()
    {
        var id = await host.CreateAsync();
        var address = AccountHost.NewAddress();
        await host.GiveAsync(await host.CreateUserAsync(address), (id, "seven"));
        var (browser, _) = await host.SignInAsync(AdminHost.RoleOf(AdminArea.Attributes, AdminLevel.Manage));
        var form = await PageForm.OpenAsync(browser, $"admin/attributes/edit?id={id}");
        Assert.Empty(form["Input.User"]);
        var answer = await form.Set("Input.Access", "").Set("Input.User", address).Set("Input.Client", "sample-spa").SubmitAsync("handler=Effect");
        Assert.Contains("Sample single-page application", answer.Text("#effect"), StringComparison.Ordinal);
        Assert.DoesNotContain("seven", answer.Html, StringComparison.Ordinal);
    }

    private static async Task<string> ListAsync(HttpClient browser)
    {
        using var page = await browser.GetAsync("admin/attributes");
        return await page.Content.ReadAsStringAsync();
    }
}
