using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Specification.Tests;

/// <summary>What changes of definitions write is one with what they record; and how administrators find accounts.</summary>
public abstract class DefinitionAuditSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private static readonly ProfileActor Admin = new(Party.Portal, ValueSource.Admin, "root") { Rights = AdminRights.Full };

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Changes_OfDefinitions_AreRecordedWithNamesOfSettings()
    {
        Assert.True((await ManageAsync(schema => schema.CreateAsync(Text("a"), Admin, None))).Succeeded);
        Assert.True((await ManageAsync(schema => schema.CreateAsync(Text("b"), Admin, None))).Succeeded);
        var changed = Text("a");
        (changed.MaximumLength, changed.Access) = (7, new() { Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadWrite });
        Assert.True((await ManageAsync(async schema => await schema.UpdateAsync("a", changed, await StampAsync("a"), Admin, None))).Succeeded);
        AssertFailed(
            nameof(ProfileErrorDescriber.SchemaConcurrencyFailure),
            await ManageAsync(schema => schema.UpdateAsync("a", Text("a"), "another", Admin, None)));
        Assert.True((await ManageAsync(async schema => await schema.RetireAsync("a", await StampAsync("a"), Admin, None))).Succeeded);
        Assert.True((await ManageAsync(async schema => await schema.RestoreAsync("a", await StampAsync("a"), Admin, None))).Succeeded);
        Assert.True((await ManageAsync(schema => schema.ReorderAsync(["b", "a"], Admin, None))).Succeeded);
        var entry = (await HistoryAsync())[0].Id;
        Assert.True((await ManageAsync(schema => schema.UndoAsync(entry, Admin, None))).Succeeded);

        Assert.Equal(
            [
                "attribute.created a ", "attribute.created b ", "attribute.changed a access maximumLength", "attribute.retired a retired",
                "attribute.restored a retired", "attribute.reordered  b a", "attribute.undone",
            ],
            (await EventsAsync()).Select((line, index) => index == 6 ? line[..16] : line));
    }

    [Fact]
    public async Task Reorder_OfAnotherVersion_IsRefused()
    {
        Assert.True((await ManageAsync(schema => schema.CreateAsync(Text("a"), Admin, None))).Succeeded);
        var seen = (await ManageAsync(schema => schema.ExportAsync(None))).Version;
        Assert.True((await ManageAsync(schema => schema.CreateAsync(Text("b"), Admin, None))).Succeeded);
        AssertFailed(
            nameof(ProfileErrorDescriber.SchemaConcurrencyFailure),
            await ManageAsync(schema => schema.ReorderAsync(["a", "email"], seen, Admin, None)));
        seen = (await ManageAsync(schema => schema.ExportAsync(None))).Version;
        Assert.True((await ManageAsync(schema => schema.ReorderAsync(["b", "a"], seen, Admin, None))).Succeeded);
    }

    [Fact]
    public async Task Changes_WhenTheEventCannotBeRecorded_AreTakenBack()
    {
        Assert.True((await ManageAsync(schema => schema.CreateAsync(Text("a"), Admin, None))).Succeeded);
        for (var failing = 1; ; failing++)
        {
            Commands.Reset(failing);
            var failure = await Record.ExceptionAsync(() => ManageAsync(schema => schema.CreateAsync(Text("b"), Admin, None)));
            Commands.Reset();
            if (failure is null)
            {
                // Reading, version, definition with history, event; the last ones read it anew, and fail unseen.
                Assert.InRange(failing, 4, 20);
                break;
            }

            Assert.True(failure.GetBaseException() is InjectedException, $"{failure}");
            Assert.Single(await EventsAsync());
            Assert.DoesNotContain(
                (await ManageAsync(schema => schema.ExportAsync(None))).Document.CustomAttributes, attribute => attribute.Id == "b");
        }

        Assert.Equal(2, (await EventsAsync()).Count);
    }

    [Fact]
    public async Task Find_OfTheDirectory_KnowsNamesAndAddresses()
    {
        var id = await CreateUserAsync();
        var (name, email) = await InScopeAsync(async (services, context) =>
        {
            var user = context.Set<TUser>().Single();
            var normalizer = services.GetRequiredService<ILookupNormalizer>();
            (user.UserName, user.Email) = ("Someone", "someone@example.org");
            (user.NormalizedUserName, user.NormalizedEmail) = (normalizer.NormalizeName(user.UserName), normalizer.NormalizeEmail(user.Email));
            await context.SaveChangesAsync();
            return (user.UserName, user.Email);
        });
        Task<T> Ask<T>(Func<IUserNames, Task<T>> act) => StoreAsync(act);
        Assert.Equal(id, await Ask(users => users.FindIdAsync($" {name.ToLowerInvariant()} ", None)));
        Assert.Equal(id, await Ask(users => users.FindIdAsync(email.ToUpperInvariant(), None)));
        Assert.Equal(id, await Ask(users => users.FindIdAsync(id, None)));
        foreach (var nobody in (string[])["nobody", "", " ", "x\u0000", "\ud800", "\uffff"])
        {
            Assert.Null(await Ask(users => users.FindIdAsync(nobody, None)));
        }

        Commands.Reset();
        var names = await Ask(users => users.FindAsync([id, UnusedKey, "no key at all", id], None));
        Assert.Equal([KeyValuePair.Create(id, name)], names);
        Assert.Empty(await Ask(users => users.FindAsync([], None)));
    }

    private static CustomAttributeOptions Text(string name) => new() { Name = name, Type = AttributeType.String };

    private Task<T> ManageAsync<T>(Func<AttributeSchemaManager, Task<T>> act) => StoreAsync(act);

    private Task<string?> StampAsync(string id) => StoreAsync(async (IAttributeSchemaStore store) =>
        (string?)(await store.ReadAsync(None)).Definitions.Single(definition => definition.Id == id).ConcurrencyStamp);

    private Task<IReadOnlyList<History.HistoryEntry>> HistoryAsync() =>
        StoreAsync((History.IHistoryStore history) => history.ListOfDefinitionsAsync(null, null, 5, None));

    /// <summary>The oldest first.</summary>
    private Task<List<string>> EventsAsync() => InScopeAsync(async (services, _) =>
    {
        var page = await services.GetRequiredService<IAuditLog>().ListAsync(new(), null, 100, None);
        Assert.All(page.Entries, entry => Assert.Equal(("root", "admin"), (entry.ActorId, entry.Details["source"])));
        return page.Entries.Reverse().Select(entry => string.Join(
            ' ', entry.Event, entry.Details.GetValueOrDefault("attribute"), entry.Details.GetValueOrDefault("settings") ?? entry.Details["attributes"])).ToList();
    });
}
