using System.Net;
using OidcProfiles.Access;
using OidcProfiles.Auditing;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>Administrators look after mails that were not delivered.</summary>
public sealed class OutboxPageTests(AdminHost host) : IClassFixture<AdminHost>
{
    private const string Refusal = "550 <b>no such mailbox</b>";

    [Fact]
    public async Task Requeue_OfADeadMail_SendsItAndIsRecorded()
    {
        var address = await DieAsync();
        using var editor = await EmailEditor.MeetAsync(host);
        await editor.OpenAsync($"admin/outbox?address={address}");
        var item = Assert.Single(editor.Page.QuerySelectorAll(".rows li"));
        Assert.Contains("Welcome", item.TextContent, StringComparison.Ordinal);
        Assert.Contains("Given up", item.TextContent, StringComparison.Ordinal);
        Assert.Contains(address, item.TextContent, StringComparison.Ordinal);
        Assert.Contains(Refusal, item.TextContent, StringComparison.Ordinal);

        host.Mails.Refusals.TryRemove(address, out _);
        await editor.PostAsync("/admin/outbox/requeue");
        await editor.FollowAsync();
        Assert.Contains("Waiting to be sent again: 1", editor.Page.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        await host.Mails.WaitAsync(address, "welcome");
        var recorded = (await host.WithAsync<IAuditLog, AuditPage>(log => log.ListAsync(new(), null, 50, default))).Entries
            .First(entry => entry.Event == AuditEvents.EmailRequeued && entry.ActorId == editor.UserId);
        Assert.Equal("1", recorded.Details["count"]);
    }

    [Fact]
    public async Task RequeueAll_AfterTheConfirmation_SendsAll()
    {
        var addresses = new[] { await DieAsync(), await DieAsync() };
        using var editor = await EmailEditor.MeetAsync(host);
        await editor.OpenAsync("admin/outbox");
        await editor.OpenAsync(editor.Page.QuerySelector("a[href$='/requeue']")!.GetAttribute("href")!);
        Assert.Empty(host.Mails.To(addresses[0]));
        host.Mails.Refusals.Clear();
        await editor.PostAsync("/admin/outbox/requeue", ("id", "no id"));
        Assert.Equal(HttpStatusCode.NotFound, editor.Response.StatusCode);
        await editor.OpenAsync("admin/outbox/requeue");
        await editor.PostAsync("/admin/outbox/requeue");
        await editor.FollowAsync();
        foreach (var address in addresses)
        {
            await host.Mails.WaitAsync(address, "welcome");
        }
    }

    [Fact]
    public async Task List_ByStateKindAndAddress_GoesPageByPage()
    {
        var address = AccountHost.NewAddress();
        await host.WithAsync<IEmailOutbox, bool>(async outbox =>
        {
            for (var count = 0; count < 52; count++)
            {
                await outbox.EnqueueAsync(new(address), new WelcomeEmail(new("https://id.example.org/")), default);
            }

            return true;
        });
        using var editor = await EmailEditor.MeetAsync(host, AdminLevel.Read);
        await editor.OpenAsync($"admin/outbox?kind=welcome&address={address}");
        Assert.Equal(50, editor.Page.QuerySelectorAll(".rows li").Length);
        await editor.OpenAsync(editor.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(2, editor.Page.QuerySelectorAll(".rows li").Length);
        Assert.Empty(editor.Page.QuerySelectorAll("a[rel=next]"));
        foreach (var nothing in (string[])[$"kind=invitation&address={address}", $"state=Dead&address={address}", "address=%3Cscript%3E", "state=made-up&kind=%27&before=x&address=nobody"])
        {
            await editor.OpenAsync($"admin/outbox?{nothing}");
            Assert.Empty(editor.Page.QuerySelectorAll(".rows li"));
        }
    }

    [Fact]
    public async Task List_ForReaders_OffersNothing()
    {
        var address = await DieAsync();
        using var editor = await EmailEditor.MeetAsync(host, AdminLevel.Read);
        await editor.OpenAsync($"admin/outbox?address={address}");
        Assert.Single(editor.Page.QuerySelectorAll(".rows li"));
        Assert.Empty(editor.Page.QuerySelectorAll("main form[method=post], a[href$='/requeue']"));
        await editor.OpenAsync("admin/outbox/requeue", HttpStatusCode.Forbidden);
    }

    /// <summary>A mail that the server refused for good.</summary>
    private async Task<string> DieAsync()
    {
        var address = AccountHost.NewAddress();
        host.Mails.Refusals[address] = Refusal;
        await host.WithAsync<IEmailOutbox, bool>(async outbox =>
        {
            await outbox.EnqueueAsync(new(address), new WelcomeEmail(new("https://id.example.org/")), default);
            return true;
        });
        for (var wait = 0; wait < 400; wait++)
        {
            var found = await host.WithAsync<EmailOutboxManager, IReadOnlyList<EmailEntry>>(outbox =>
                outbox.ListAsync(new(EmailState.Dead, Address: address), null, 1, ProfileActor.System, default));
            if (found.Count > 0)
            {
                return address;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The mail is not given up.");
    }
}
