using System.Net;
using AngleSharp.Html.Parser;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.FunctionalTests.Accounts;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>All definitions at once: list, order, access, history.</summary>
public sealed class AttributeListPageTests(DefinitionHost host) : IClassFixture<DefinitionHost>
{
    private const string Order = "admin/attributes/order";
    private const string Access = "admin/attributes/access";

    [Fact]
    public async Task Retire_AfterItsEffect_CanBeRestored()
    {
        var id = await host.CreateAsync(options => options.Labels["en"] = "Seven");
        await host.GiveAsync(await host.CreateUserAsync(AccountHost.NewAddress()), (id, "seven"));
        var (browser, _) = await host.SignInAsync("administrator");
        var form = await PageForm.OpenAsync(browser, $"admin/attributes/retire?id={id}");
        Assert.Contains("1 stored; 1 would no longer be valid or seen", await ReadAsync(browser, $"admin/attributes/retire?id={id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).Status);
        Assert.True((await host.FindDefinitionAsync(id)).IsRetired);
        Assert.Contains("“Seven” was taken out of use.", await ReadAsync(browser, "admin/attributes"), StringComparison.Ordinal);
        using var gone = await browser.GetAsync($"admin/attributes/retire?id={id}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await (await PageForm.OpenAsync(browser, $"admin/attributes/restore?id={id}")).SubmitAsync()).Status);
        Assert.False((await host.FindDefinitionAsync(id)).IsRetired);
        Assert.Equal(
            ["attribute.created", "attribute.retired", "attribute.restored"], (await host.EventsAsync(id)).Select(entry => entry.Event));
    }

    [Fact]
    public async Task Retire_OfAStaleForm_IsRefused()
    {
        var id = await host.CreateAsync();
        var (browser, _) = await host.SignInAsync("administrator");
        var form = await PageForm.OpenAsync(browser, $"admin/attributes/retire?id={id}");
        var answer = await form.Set("stamp", "another").SubmitAsync();
        Assert.Contains("changed in the meantime", answer.Errors, StringComparison.Ordinal);
        Assert.False((await host.FindDefinitionAsync(id)).IsRetired);
    }

    [Fact]
    public async Task Order_ByButtonsAndAsAWhole_IsThatOfForms()
    {
        var (one, two) = (await host.CreateAsync(), await host.CreateAsync());
        var (browser, _) = await host.SignInAsync("administrator");
        var form = await PageForm.OpenAsync(browser, Order);
        Assert.Equal([one, two], form["order"].TakeLast(2));
        var stale = await PageForm.OpenAsync(browser, Order);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync(button: ("up", two))).Status);
        Assert.Equal([two, one], (await OrderAsync()).TakeLast(2));
        Assert.Contains($"is now at place {form["order"].Count - 1} of {form["order"].Count}.", await ReadAsync(browser, Order), StringComparison.Ordinal);

        // What was seen before is not what is there: nobody's order is undone unseen.
        Assert.Contains("changed in the meantime", (await stale.SubmitAsync(button: ("up", one))).Errors, StringComparison.Ordinal);
        var whole = await PageForm.OpenAsync(browser, Order);
        Assert.Equal(HttpStatusCode.Redirect, (await whole.Set("order", [one, .. whole["order"].Where(id => id != one)]).SubmitAsync()).Status);
        Assert.Equal(one, (await OrderAsync())[0]);
        Assert.Equal(two, (await OrderAsync())[^1]);
        var unknown = await PageForm.OpenAsync(browser, Order);
        Assert.NotEmpty((await unknown.Set("order", "nothing", one).SubmitAsync()).Errors);
    }

    [Fact]
    public async Task Access_OfAllAttributes_IsSavedAsAWholeForTheVersionThatWasSeen()
    {
        var id = await host.CreateAsync();
        var (browser, _) = await host.SignInAsync("administrator");
        var form = await PageForm.OpenAsync(browser, Access);
        Assert.Empty(form["Access[email_verified]"]);
        Assert.Equal(["readwrite/readonly/readwrite"], form[$"Access[{id}]"]);
        form.Set($"Access[{id}]", "hidden/hidden/readwrite").Set("Access[nickname]", "readwrite/readonly/readwrite");
        var shown = await form.SubmitAsync("handler=Effect");
        Assert.Contains($"custom_attributes.{id}", shown.Text("#effect"), StringComparison.Ordinal);
        Assert.Contains("nickname", shown.Text("#effect"), StringComparison.Ordinal);
        Assert.Equal(AccessLevel.ReadOnly, (await host.FindDefinitionAsync(id)).Access.Client);
        var again = form.Again(shown);
        Assert.Equal(["hidden/hidden/readwrite"], again[$"Access[{id}]"]);
        Assert.Equal(HttpStatusCode.Redirect, (await again.SubmitAsync()).Status);
        Assert.Equal(AttributeAccess.PortalOnly, (await host.FindDefinitionAsync(id)).Access);
        Assert.Equal(AttributeAccess.Open, (await host.FindDefinitionAsync("nickname")).Access);
        Assert.Equal("access", (await host.EventsAsync("nickname"))[^1].Details["settings"]);

        // The same version once more is stale, and a made-up combination is refused.
        Assert.Contains("changed in the meantime", (await again.SubmitAsync()).Errors, StringComparison.Ordinal);
        var made = await PageForm.OpenAsync(browser, Access);
        Assert.Contains("the nearest that is", (await made.Set($"Access[{id}]", "readwrite/hidden/hidden").SubmitAsync()).Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await (await PageForm.OpenAsync(browser, Access)).Set("Access[nickname]", "hidden/hidden/hidden").SubmitAsync()).Status);
        Assert.Equal(AttributeAccess.Hidden, (await host.FindDefinitionAsync("nickname")).Access);
    }

    [Fact]
    public async Task History_OfADefinition_NamesWhoAndCanBeUndone()
    {
        var id = await host.CreateAsync();
        var (browser, _) = await host.SignInAsync("administrator");
        Assert.Equal(HttpStatusCode.Redirect, (await (await PageForm.OpenAsync(browser, $"admin/attributes/edit?id={id}"))
            .Set("Input.Access", "hidden/hidden/readwrite").Set("Input.MaximumLength", "9").SubmitAsync()).Status);
        var page = await ReadAsync(browser, $"admin/attributes/history?id={id}");
        Assert.Contains("from Person: sees and edits · Applications: sees · Administrators: sees and edits to default", page, StringComparison.Ordinal);
        Assert.Contains("from default to 9", page, StringComparison.Ordinal);
        Assert.Contains("@example.org", page, StringComparison.Ordinal);
        Assert.Contains("It was created:", page, StringComparison.Ordinal);
        var entries = await host.WithAsync((History.IHistoryStore history) => history.ListOfDefinitionsAsync(id, null, 5, CancellationToken.None));
        Assert.Equal(HttpStatusCode.Redirect, (await (await PageForm.OpenAsync(browser, $"admin/attributes/undo?entry={entries[0].Id}")).SubmitAsync()).Status);
        Assert.Equal(AttributeAccess.Open, (await host.FindDefinitionAsync(id)).Access);
        Assert.Equal("attribute.undone", (await host.EventsAsync(id))[^1].Event);

        // Only what is newest can be taken back: the page says so and has no button.
        var older = await ReadAsync(browser, $"admin/attributes/undo?entry={entries[0].Id}");
        Assert.Contains("was changed again since", older, StringComparison.Ordinal);
        using var nothing = await browser.GetAsync("admin/attributes/undo?entry=made-up");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task Pages_OfAReader_HaveNoButtons()
    {
        var id = await host.CreateAsync();
        var (browser, _) = await host.SignInAsync("auditor");
        foreach (var path in (string[])["admin/attributes", Access, "admin/attributes/history", $"admin/attributes/edit?id={id}", "admin/attributes/edit?id=email"])
        {
            using var response = await browser.GetAsync(path);
            var document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Empty(document.QuerySelectorAll("main button, main a[href*=create], main a[href*=order], main a[href*=retire], main a[href*=undo]"));
            Assert.DoesNotContain(document.QuerySelectorAll("main select"), select => select.Closest("fieldset[disabled]") is null);
        }
    }

    [Fact]
    public async Task List_OfALabelThatIsMarkup_EncodesIt()
    {
        await host.CreateAsync(options => options.Labels["en"] = "<script>alert(1)</script>");
        var (browser, _) = await host.SignInAsync("administrator");
        foreach (var path in (string[])["admin/attributes", Access, Order, "admin/attributes/history"])
        {
            using var response = await browser.GetAsync(path);
            var html = await response.Content.ReadAsStringAsync();
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert", html, StringComparison.Ordinal);
        }
    }

    private Task<List<string>> OrderAsync() => host.WithAsync((IAttributeSchemaProvider schemas) =>
        Task.FromResult(schemas.Current.Definitions.Select(definition => definition.Id).ToList()));

    /// <summary>The text of a page, with single spaces.</summary>
    private static async Task<string> ReadAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path);
        var document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        return string.Join(' ', document.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
