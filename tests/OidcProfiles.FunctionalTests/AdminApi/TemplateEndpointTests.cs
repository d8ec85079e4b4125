using System.Net;
using OidcProfiles.Auditing;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>Texts of mails in the Admin API. Each test has a template of its own.</summary>
public sealed class TemplateEndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Template_FromTheFirstTextToTheBuiltIn()
    {
        var (caller, userId) = await host.AsPersonAsync("emails-manage");
        const string Path = "email-templates/welcome/subject.de";
        var read = (await caller.GetAsync(Path)).Expect(HttpStatusCode.OK);
        var texts = read.Json.GetProperty("texts");
        Assert.NotEmpty(texts.GetProperty("builtIn").GetString()!);
        Assert.False(texts.TryGetProperty("database", out _));
        Assert.Contains("recipient", read.Json.GetProperty("variables").Texts("name"));
        (await caller.DeleteAsync(Path, read.Tag)).Expect(HttpStatusCode.NotFound);

        var saved = (await caller.PutAsync(Path, new { text = "Hallo" }, read.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal(("Hallo", userId), (saved.Json.GetProperty("texts").GetProperty("database").GetString(), saved.TextOf("updatedBy")));
        (await caller.PutAsync(Path, new { text = "Hallo!" }, read.Tag)).Expect(HttpStatusCode.PreconditionFailed);
        (await caller.PutAsync(Path, new { text = "Hallo!" })).Expect(HttpStatusCode.PreconditionRequired);
        (await caller.SendAsync(HttpMethod.Put, Path, new { text = "Hallo!" }, ("If-None-Match", "*"))).Expect(HttpStatusCode.PreconditionFailed);
        Assert.Equal("text:MissingMember", (await caller.PutAsync(Path, new { }, "*")).Expect(HttpStatusCode.BadRequest).Faults);
        var info = (await caller.GetAsync("email-templates")).Json.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("name").GetString() == "welcome/subject.de");
        Assert.Equal("database", info.GetProperty("origins")[0].GetString());

        (await caller.DeleteAsync(Path)).Expect(HttpStatusCode.PreconditionRequired);
        Assert.Equal(HttpStatusCode.NoContent, (await caller.DeleteAsync(Path, saved.Tag)).Status);
        Assert.Equal(read.Tag, (await caller.GetAsync(Path)).Tag);
        var history = (await caller.GetAsync("email-templates/history?name=welcome/subject.de&limit=1")).Expect(HttpStatusCode.OK);
        Assert.False(history.Json.GetProperty("items")[0].TryGetProperty("text", out _));
        history = (await caller.GetAsync(history.TextOf("next"))).Expect(HttpStatusCode.OK);
        Assert.Equal(["Hallo"], history.Json.GetProperty("items").Texts("text"));
        Assert.EndsWith("@example.org", history.Json.GetProperty("items")[0].GetProperty("byName").GetString()!, StringComparison.Ordinal);
        Assert.False(history.Json.TryGetProperty("next", out _));

        var events = await host.EventsAsync("template", "welcome/subject.de");
        Assert.Equal([AuditEvents.EmailTemplateRestored, AuditEvents.EmailTemplateSaved], events.Select(entry => entry.Event));
        Assert.All(events, entry => Assert.Equal((userId, "sample-admin-console"), (entry.ActorId, entry.ClientId)));
    }

    [Fact]
    public async Task Save_OfManyAtOnce_IsOne()
    {
        using var caller = await host.AsClientAsync();
        const string Path = "email-templates/invitation/subject.nl";
        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(number =>
            caller.SendAsync(HttpMethod.Put, Path, new { text = $"Hallo {number}" }, ("If-None-Match", "*"))));
        var won = Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.All(replies.Where(reply => reply != won), reply => reply.Expect(HttpStatusCode.PreconditionFailed));
        Assert.Equal(won.Tag, (await caller.GetAsync(Path)).Tag);
        var cells = (await caller.GetAsync("email-templates")).Json.GetProperty("items").EnumerateArray();
        Assert.False(cells.Single(item => item.GetProperty("name").GetString() == "invitation/subject.nl").GetProperty("isUsed").GetBoolean());
        Assert.Equal(HttpStatusCode.NoContent, (await caller.DeleteAsync(Path, "*")).Status);
    }

    [Theory]
    [InlineData("Hello\n  {{ if }}", 2)]
    [InlineData("Hello {{ nothing }}", 1)]
    [InlineData("Hello\n\n\0", 3)]
    public async Task Save_OfAFaultyText_NamesLineAndColumn(string text, int line)
    {
        using var caller = await host.AsClientAsync();
        const string Path = "email-templates/reset-password/body.txt";
        var refused = (await caller.PutAsync(Path, new { text }, "*")).Expect(HttpStatusCode.UnprocessableEntity);
        var fault = refused.Json.GetProperty("errors")[0];
        Assert.Equal(("text", "InvalidTemplate", line), (fault.GetProperty("field").GetString(), fault.GetProperty("code").GetString(), fault.GetProperty("line").GetInt32()));
        Assert.True(fault.GetProperty("column").GetInt32() >= 1);
        var check = (await caller.PostAsync("email-templates/validate", new { name = "reset-password/body.txt", text })).Expect(HttpStatusCode.OK).Json;
        Assert.False(check.GetProperty("isValid").GetBoolean());
        Assert.Equal(fault.GetRawText(), check.GetProperty("faults")[0].GetRawText());
        Assert.False((await caller.GetAsync(Path)).Json.GetProperty("texts").TryGetProperty("database", out _));
    }

    [Fact]
    public async Task Preview_WithADraft_ShowsItAndSavesNothing()
    {
        using var caller = await host.AsClientAsync(ApiHost.Read);
        var before = (await caller.GetAsync("email-templates")).Text;
        var drafts = new Dictionary<string, string> { ["welcome/subject"] = "Draft for {{ recipient.given_name }}" };
        var shown = (await caller.PostAsync("email-templates/preview", new { mail = "welcome", culture = "en", drafts })).Expect(HttpStatusCode.OK);
        Assert.StartsWith("Draft for ", shown.TextOf("subject"), StringComparison.Ordinal);
        Assert.Contains("<html", shown.TextOf("html"), StringComparison.Ordinal);
        drafts["welcome/subject"] = "{{ if }}";
        shown = (await caller.PostAsync("email-templates/preview", new { mail = "welcome", drafts })).Expect(HttpStatusCode.OK);
        Assert.Equal(1, shown.Json.GetProperty("faults")[0].GetProperty("line").GetInt32());
        Assert.Equal(before, (await caller.GetAsync("email-templates")).Text);

        (await caller.PostAsync("email-templates/preview", new { mail = "account-proof" })).Expect(HttpStatusCode.NotFound);
        (await caller.PostAsync("email-templates/preview", new { mail = "welcome", userId = "nobody" })).Expect(HttpStatusCode.NotFound);
        Assert.Equal(
            "culture:InvalidParameter",
            (await caller.PostAsync("email-templates/preview", new { mail = "welcome", culture = "no language" })).Expect(HttpStatusCode.BadRequest).Faults);
        var (editor, _) = await host.AsPersonAsync("emails-manage");
        (await editor.PostAsync("email-templates/preview", new { mail = "welcome", userId = "nobody" })).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Test_OfAText_GoesToWhoeverCallsOnly()
    {
        var (caller, userId) = await host.AsPersonAsync("emails-manage");
        var test = new { mail = "welcome", culture = "en", template = "welcome/subject", text = "Try" };
        Assert.Equal(HttpStatusCode.Accepted, (await caller.PostAsync("email-templates/test", test)).Status);
        var address = (await host.WithAsync((OidcProfiles.Profiles.IProfileStore profiles) => profiles.FindAsync(userId, default)))!.Account.Email!;
        Assert.Equal("[Test] Try", (await host.Mails.WaitAsync(address, "template-test")).Content.Subject);
        using var client = await host.AsClientAsync();
        Assert.Equal(":NoConfirmedAddress", (await client.PostAsync("email-templates/test", test)).Expect(HttpStatusCode.Conflict).Faults);
        Assert.Equal(
            "template:UnknownTemplate", (await client.PostAsync("email-templates/test", test with { template = "nothing" })).Expect(HttpStatusCode.NotFound).Faults);
    }

    [Theory]
    [InlineData("email-templates/nothing/subject")]
    [InlineData("email-templates/welcome/subject.no-such-language-at-all")]
    [InlineData("email-templates/history?name=nothing")]
    [InlineData("email-templates/history?name=%00")]
    public async Task Template_ThatNoMailHas_Is404(string path)
    {
        using var caller = await host.AsClientAsync();
        (await caller.GetAsync(path)).Expect(HttpStatusCode.NotFound);
    }
}
