using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Auditing;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Email.Templates;
using OidcProfiles.Profiles;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of the history of templates must do, and that it is one with what it tells of.</summary>
public abstract class EmailTemplateHistorySpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private const string Name = "welcome/subject.de";

    private static readonly ProfileActor Administrator = ProfileActor.Portal("a1", AdminRights.Full);

    protected override bool IsOneByOne => true;

    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>(
            new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider());

    [Fact]
    public async Task List_Always_IsTheNewestFirstPageByPageAndOfOneTemplate()
    {
        var time = Given.Time;
        foreach (var text in (string?[])["one", null, new string('ü', 200_000)])
        {
            // The clocks of instances differ; the order of the database counts.
            time -= TimeSpan.FromHours(1);
            await AddAsync(new(99, Name, text, time, "a1"));
        }

        await AddAsync(new(0, "Welcome/subject.de", "another", time, null));
        var all = await ListAsync(null, 10);
        Assert.Equal([new string('ü', 200_000), null, "one"], all.Select(version => version.Text));
        Assert.Equal((Name, "a1", time), (all[0].Name, all[0].By, all[0].At));
        Assert.Equal([all[0], all[1]], await ListAsync(null, 2));
        Assert.Equal([all[2]], await ListAsync(all[1].Id, 2));
        Assert.Equal(all[1], await FindAsync(all[1].Id));
        Assert.Null(await FindAsync(all[0].Id + 1000));
    }

    [Fact]
    public async Task DeleteBefore_Always_LeavesWhatIsAsOldOrYounger()
    {
        await AddAsync(new(0, Name, "old", Given.Time.AddTicks(-10), null));
        await AddAsync(new(0, Name, "new", Given.Time, null));
        Assert.Equal(1, await StoreAsync<IEmailTemplateHistoryStore, int>(store => store.DeleteBeforeAsync(Given.Time, CancellationToken.None)));
        Assert.Equal("new", Assert.Single(await ListAsync(null, 10)).Text);
    }

    [Fact]
    public async Task Restore_WhenAnyCommandFails_LeavesTemplateHistoryAndTrailAsTheyWere()
    {
        Assert.True((await StoreAsync<EmailTemplateWriter, IdentityResult>(
            writer => writer.SaveAsync(EmailTemplateName.Parse(Name)!, "one", null, Administrator, CancellationToken.None))).Succeeded);
        var stamp = (await StampsAsync())[Name];
        Assert.Equal("one", Assert.Single(await ListAsync(null, 10)).Text);
        Assert.Equal([AuditEvents.EmailTemplateSaved], await EventsAsync());

        for (var failing = 1; ; failing++)
        {
            Commands.Reset(failing);
            var failure = await Record.ExceptionAsync(() => DeleteAsync(stamp));
            Commands.Reset();
            if (failure is null)
            {
                Assert.InRange(failing, 4, 20);
                break;
            }

            Assert.True(failure.GetBaseException() is InjectedException, $"{failure}");
            if (await FindStampAsync() is null)
            {
                // It was written; only what looks at it afterwards failed.
                break;
            }

            Assert.Single(await ListAsync(null, 10));
            Assert.Single(await EventsAsync());
        }

        Assert.Equal([null, "one"], (await ListAsync(null, 10)).Select(version => version.Text));
        Assert.Equal([AuditEvents.EmailTemplateRestored, AuditEvents.EmailTemplateSaved], await EventsAsync());
    }

    [Fact]
    public async Task Requeue_WhenThereIsNothing_RecordsNothing()
    {
        await InScopeAsync(async (services, _) =>
        {
            var outbox = services.GetRequiredService<EmailOutboxManager>();
            Assert.Equal(0, (await outbox.RequeueAllAsync(null, Administrator, CancellationToken.None)).Emails.Requeued);
            return true;
        });
        Assert.Empty(await EventsAsync());
    }

    private Task<bool> AddAsync(EmailTemplateVersion version) => StoreAsync<IEmailTemplateHistoryStore, bool>(async store =>
    {
        await store.AddAsync(version, CancellationToken.None);
        return true;
    });

    private Task<IReadOnlyList<EmailTemplateVersion>> ListAsync(long? before, int limit) =>
        StoreAsync<IEmailTemplateHistoryStore, IReadOnlyList<EmailTemplateVersion>>(
            store => store.ListAsync(Name, before, limit, CancellationToken.None));

    private Task<EmailTemplateVersion?> FindAsync(long id) =>
        StoreAsync<IEmailTemplateHistoryStore, EmailTemplateVersion?>(store => store.FindAsync(id, CancellationToken.None));

    private Task<IdentityResult> DeleteAsync(string stamp) => StoreAsync<EmailTemplateWriter, IdentityResult>(
        writer => writer.DeleteAsync(EmailTemplateName.Parse(Name)!, stamp, Administrator, CancellationToken.None));

    private Task<IReadOnlyDictionary<string, string>> StampsAsync() => StoreAsync<IEmailTemplateStore, IReadOnlyDictionary<string, string>>(
        store => store.ReadStampsAsync(CancellationToken.None));

    private async Task<string?> FindStampAsync() => (await StampsAsync()).GetValueOrDefault(Name);

    private async Task<List<string>> EventsAsync() => [.. (await StoreAsync<IAuditLog, AuditPage>(
        log => log.ListAsync(new(), null, 100, CancellationToken.None))).Entries.Select(entry => entry.Event)];
}
