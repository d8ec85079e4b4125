using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Groups;
using OidcProfiles.OpenIddict;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;
using OpenIddict.Abstractions;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>What administrators do with clients, over the real server.</summary>
public sealed class ClientDeskTests(DefinitionHost host) : IClassFixture<DefinitionHost>
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private static readonly ProfileActor Reader = ProfileActor.Portal("a1", AdminRights.None with { Attributes = AdminLevel.Read });

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task List_OfTheSample_NamesClientsOfPeopleAndGroupsOnlyToThoseWhoMaySeeThem()
    {
        var (clientId, group) = (await CreateClientAsync(), await CreateGroupAsync());
        await RequireAsync(clientId, group.Id);
        var listed = await DeskAsync(desk => desk.ListAsync(ClientDesk.MostClients, Culture, ProfileActor.System, None));
        Assert.False(listed.HasMore);
        Assert.DoesNotContain(listed.Clients, entry => entry.Client.ClientId == "sample-service");
        Assert.Equal(listed.Clients.Select(entry => entry.Client.Name).Order(StringComparer.Create(Culture, ignoreCase: true)), listed.Clients.Select(entry => entry.Client.Name));
        Assert.Null(listed.Clients.Single(entry => entry.Client.ClientId == "sample-spa").Group);
        var entry = listed.Clients.Single(entry => entry.Client.ClientId == clientId);
        Assert.Equal(new RequiredGroup(group.Id, group.Name), entry.Group);
        Assert.InRange(entry.AttributeCount, 10, 100);

        var read = await DeskAsync(desk => desk.ListAsync(ClientDesk.MostClients, Culture, Reader, None));
        Assert.All(read.Clients, client => Assert.Null(client.Group));
        Assert.True((await DeskAsync(desk => desk.ListAsync(1, Culture, Reader, None))).HasMore);
    }

    [Fact]
    public async Task Find_OfAClient_SaysWhereItGetsWhatAndWhyNot()
    {
        var (clientId, name) = (await CreateClientAsync(), await host.CreateAsync());
        var details = (await FindAsync(clientId))!;
        Assert.Equal((ClaimDestinations.UserInfo, (ClaimReason?)null), Relation(details, name));
        Assert.Equal((ClaimDestinations.None, ClaimReason.HiddenByAccess), Relation(details, "internal_note"));
        Assert.Equal((ClaimDestinations.None, ClaimReason.ScopeMissing), Relation(details, "groups"));
        Assert.NotNull(details.Version);
        Assert.Null(await FindAsync("nothing"));
        Assert.Null(await FindAsync(string.Empty));
        Assert.Null(await FindAsync("nul \0"));
    }

    [Fact]
    public async Task SetRelease_OfSeveral_IsOneChangeWithHistoryAndAudit()
    {
        var (clientId, one, other) = (await CreateClientAsync(), await host.CreateAsync(), await host.CreateAsync());
        var version = (await FindAsync(clientId))!.Version;

        await SucceedAsync(SetAsync(clientId, version, (one, ClientReleaseChoice.Withheld), (other, ClientReleaseChoice.Withheld)));

        var details = (await FindAsync(clientId))!;
        Assert.Equal((ClaimDestinations.None, ClaimReason.ClientNotReleased), Relation(details, one));
        Assert.Equal((ClaimDestinations.None, ClaimReason.ClientNotReleased), Relation(details, other));
        Assert.Equal(ClaimDestinations.UserInfo, Relation((await FindAsync("sample-spa"))!, one).Item1);
        foreach (var name in (string[])[one, other])
        {
            var entry = (await host.EventsAsync(name))[^1];
            Assert.Equal((AuditEvents.AttributeChanged, "release"), (entry.Event, entry.Details["settings"]));
        }

        // The version that was read is not that in force any more.
        AssertRefused(nameof(ProfileErrorDescriber.SchemaConcurrencyFailure), await SetAsync(clientId, version, (one, ClientReleaseChoice.Given)));
        await SucceedAsync(SetAsync(clientId, null, (one, ClientReleaseChoice.Given)));
        Assert.Equal(ClientRelease.All, (await host.FindDefinitionAsync(one)).Release);
    }

    [Fact]
    public async Task SetRelease_WithOneFault_ChangesNothing()
    {
        var clientId = await CreateClientAsync();
        var free = await host.CreateAsync();
        var only = await host.CreateAsync(options => options.Release = new() { Mode = ClientReleaseMode.Only, Clients = [clientId] });

        var refused = await SetAsync(clientId, null, (free, ClientReleaseChoice.Withheld), (only, ClientReleaseChoice.Withheld));
        Assert.Equal(only, Assert.IsType<AttributeError>(AssertRefused(nameof(ProfileErrorDescriber.InvalidDefinition), refused)).Attribute);
        refused = await SetAsync(clientId, null, (free, ClientReleaseChoice.Withheld), ("email_verified", ClientReleaseChoice.Withheld));
        AssertRefused(nameof(ProfileErrorDescriber.InvalidDefinition), refused);
        refused = await SetAsync(clientId, null, (free, ClientReleaseChoice.Withheld), ("nothing", ClientReleaseChoice.Withheld));
        AssertRefused(nameof(ProfileErrorDescriber.UnknownAttribute), refused);
        AssertRefused(nameof(ProfileErrorDescriber.ClientNotFound), await SetAsync("nothing", null, (free, ClientReleaseChoice.Withheld)));
        Assert.Equal(ClientRelease.All, (await host.FindDefinitionAsync(free)).Release);
        Assert.Equal(ClientReleaseMode.Only, (await host.FindDefinitionAsync(only)).Release.Mode);
    }

    [Fact]
    public async Task PreviewRelease_OfAChoice_SaysWhatTheClientLosesAndChangesNothing()
    {
        var (clientId, name) = (await CreateClientAsync(), await host.CreateAsync());
        var choice = new Dictionary<string, ClientReleaseChoice> { [name] = ClientReleaseChoice.Withheld };
        var effect = await DeskAsync(desk => desk.PreviewReleaseAsync(clientId, choice, Reader, None));
        var client = Assert.Single(effect.Clients);
        Assert.Equal((clientId, $"custom_attributes.{name}", false), (client.Client.ClientId, client.Claims.Single().Claim, client.Claims.Single().IsGained));
        Assert.Equal(ClientRelease.All, (await host.FindDefinitionAsync(name)).Release);
        Assert.Equal(
            nameof(ProfileErrorDescriber.ClientNotFound),
            Assert.Single((await DeskAsync(desk => desk.PreviewReleaseAsync("nothing", choice, Reader, None))).Errors).Code);
    }

    [Fact]
    public async Task SetRequiredGroup_OfAClient_KeepsItsRegistrationAndIsRecordedOnce()
    {
        var clientId = $"client-{Guid.NewGuid():N}";
        await host.CreateClientAsync(clientId, "secret-of-the-client", descriptor => descriptor.Settings["a"] = "b");
        var group = await CreateGroupAsync();
        var before = await DescribeAsync(clientId);

        await RequireAsync(clientId, group.Id);
        await RequireAsync(clientId, group.Id);
        Assert.Equal(new RequiredGroup(group.Id, group.Name), (await DeskAsync(desk => desk.FindRequirementAsync(clientId, Culture, ProfileActor.System, None)))!.Group);
        var after = await DescribeAsync(clientId);
        Assert.Equal(before.ClientSecret, after.ClientSecret);
        Assert.Equal(before.Permissions.Order(), after.Permissions.Order());
        Assert.Equal("b", after.Settings["a"]);
        Assert.Equal(group.Id, after.Properties[ClientGroup.Property].GetString());
        await RequireAsync(clientId, null);
        Assert.False((await DescribeAsync(clientId)).Properties.ContainsKey(ClientGroup.Property));

        var events = await EventsAsync(clientId);
        Assert.Equal(2, events.Count);
        Assert.Equal((group.Id, group.Name), (events[0].Details["group"], events[0].Details["name"]));
        Assert.False(events[1].Details.ContainsKey("group"));
    }

    [Fact]
    public async Task SetRequiredGroup_OfWhatIsNotThere_IsRefused()
    {
        var clientId = await CreateClientAsync();
        var group = await CreateGroupAsync();
        AssertRefused(nameof(ProfileErrorDescriber.GroupNotFound), await SetGroupAsync(clientId, "no id"));
        AssertRefused(nameof(ProfileErrorDescriber.GroupNotFound), await SetGroupAsync(clientId, new string('0', 32)));
        AssertRefused(nameof(ProfileErrorDescriber.ClientNotFound), await SetGroupAsync("nothing", group.Id));
        AssertRefused(nameof(ProfileErrorDescriber.ClientNotFound), await SetGroupAsync("nul \0", group.Id));
        Assert.Empty(await EventsAsync(clientId));
    }

    [Fact]
    public async Task SetRequiredGroup_WhenAnotherChangesTheClient_SaysToTryAgain()
    {
        var clientId = await CreateClientAsync();
        var group = await CreateGroupAsync();
        await using var scope = host.Services.CreateAsyncScope();

        // Read here, changed elsewhere, written here.
        var read = await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().FindByClientIdAsync(clientId);
        Assert.NotNull(read);
        await RequireAsync(clientId, group.Id);
        var desk = scope.ServiceProvider.GetRequiredService<ClientDesk>();
        var other = await CreateGroupAsync();
        AssertRefused(
            nameof(ProfileErrorDescriber.ClientConcurrencyFailure), await desk.SetRequiredGroupAsync(clientId, other.Id, ProfileActor.System, None));
        Assert.Single(await EventsAsync(clientId));
    }

    [Fact]
    public async Task Desk_WithoutTheRight_RefusesEveryAct()
    {
        var users = ProfileActor.Portal("a1", AdminRights.None with { Users = AdminLevel.Read });
        var choices = new Dictionary<string, ClientReleaseChoice> { ["nickname"] = ClientReleaseChoice.Withheld };
        await using var scope = host.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<ClientDesk>();
        await Assert.ThrowsAsync<AdminRightsException>(() => desk.ListAsync(1, Culture, users, None));
        await Assert.ThrowsAsync<AdminRightsException>(() => desk.FindAsync("sample-spa", Culture, users, None));
        await Assert.ThrowsAsync<AdminRightsException>(() => desk.PreviewReleaseAsync("sample-spa", choices, users, None));
        await Assert.ThrowsAsync<AdminRightsException>(() => desk.FindRequirementAsync("sample-spa", Culture, Reader, None));
        AssertRefused(nameof(ProfileErrorDescriber.AdministrationForbidden), await desk.SetReleaseAsync("sample-spa", choices, null, Reader, None));
        AssertRefused(nameof(ProfileErrorDescriber.AdministrationForbidden), await desk.SetRequiredGroupAsync("sample-spa", null, users, None));
    }

    private Task<T> DeskAsync<T>(Func<ClientDesk, Task<T>> act) => host.WithAsync(act);

    private Task<ClientDetails?> FindAsync(string clientId) => DeskAsync(desk => desk.FindAsync(clientId, Culture, ProfileActor.System, None));

    private static (ClaimDestinations, ClaimReason?) Relation(ClientDetails details, string name)
    {
        var relation = details.Attributes.Single(relation => relation.Definition.Name == name);
        return (relation.Destinations, relation.KeptOutBy);
    }

    private Task<IdentityResult> SetAsync(string clientId, string? version, params (string Attribute, ClientReleaseChoice Choice)[] changes) => DeskAsync(desk =>
        desk.SetReleaseAsync(clientId, changes.ToDictionary(change => change.Attribute, change => change.Choice), version, ProfileActor.System, None));

    private Task<IdentityResult> SetGroupAsync(string clientId, string? groupId) =>
        DeskAsync(desk => desk.SetRequiredGroupAsync(clientId, groupId, ProfileActor.System, None));

    private Task RequireAsync(string clientId, string? groupId) => SucceedAsync(SetGroupAsync(clientId, groupId));

    private static async Task SucceedAsync(Task<IdentityResult> act)
    {
        var result = await act;
        Assert.True(result.Succeeded, result.ToString());
    }

    private static IdentityError AssertRefused(string code, IdentityResult result)
    {
        var error = Assert.Single(result.Errors);
        Assert.Equal(code, error.Code);
        return error;
    }

    private Task<OpenIddictApplicationDescriptor> DescribeAsync(string clientId) => host.WithAsync(async (IOpenIddictApplicationManager applications) =>
    {
        var descriptor = new OpenIddictApplicationDescriptor();
        await applications.PopulateAsync(descriptor, (await applications.FindByClientIdAsync(clientId))!);
        return descriptor;
    });

    private async Task<string> CreateClientAsync()
    {
        var id = $"client-{Guid.NewGuid():N}";
        await host.CreateClientAsync(id);
        return id;
    }

    private async Task<Group> CreateGroupAsync() => (await host.WithAsync((GroupManager groups) =>
        groups.CreateAsync(new($"team {Guid.NewGuid():N}"), ProfileActor.System, None))).Group!;

    private Task<List<AuditEntry>> EventsAsync(string clientId) => host.WithAsync(async (IAuditLog log) =>
        (await log.ListAsync(new() { Events = [AuditEvents.ClientGroupChanged] }, null, 200, None)).Entries.Reverse()
            .Where(entry => entry.ClientId == clientId).ToList());
}
