using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Claims.Explaining;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;
using OpenIddict.Abstractions;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>What the preview says is what UserInfo gives afterwards.</summary>
public sealed class AttributeEffectTests(DefinitionHost host) : IClassFixture<DefinitionHost>
{
    private const string Other = "other-app";

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Preview_OfEveryKindOfChange_IsWhatUserInfoGivesAfterSaving()
    {
        await host.CreateClientAsync(Other, configure: client => client.Permissions.Remove(OpenIddictConstants.Permissions.Scopes.Profile));
        var address = AccountHost.NewAddress();
        var user = await host.CreateUserAsync(address);
        var id = await host.CreateAsync();
        await host.GiveAsync(user, (id, "seven"), ("given_name", "Ada"), ("nickname", "Lace"));
        var parties = new[] { "sample-spa", Other }.Select(client => (Client: client, Party: new RelyingParty(host, client))).ToList();
        var tokens = new Dictionary<string, Tokens>
        {
            ["sample-spa"] = await parties[0].Party.SignInAsync(address, RelyingParty.AllScopes),
            [Other] = await parties[1].Party.SignInAsync(address, "openid email custom_attributes"),
        };
        var seen = new HashSet<(bool IsGained, ClaimReason? Reason)>();
        foreach (var (proposal, save) in await ListChangesAsync(id))
        {
            var examples = new Dictionary<string, EffectExample>();
            AttributeEffect? effect = null;
            foreach (var (client, _) in parties)
            {
                effect = await PreviewAsync(proposal, new(address, client));
                examples[client] = effect.Example!;
            }

            var before = await ReadAsync(parties, tokens);
            await host.SucceedAsync(save);
            var after = await ReadAsync(parties, tokens);
            foreach (var (client, _) in parties)
            {
                Assert.Equal(EffectExampleStatus.Shown, examples[client].Status);
                Assert.Equal(before[client], Flatten(examples[client].Before!));
                Assert.Equal(after[client], Flatten(examples[client].After!));

                // The person has a value of everything that changes.
                var claims = effect!.Clients.FirstOrDefault(one => one.Client.ClientId == client)?.Claims ?? [];
                var atUserInfo = claims.Where(claim => claim.Destination == ClaimDestinations.UserInfo).ToList();
                Assert.Equal(after[client].Keys.Except(before[client].Keys).Order(), atUserInfo.Where(claim => claim.IsGained).Select(claim => claim.Claim).Order());
                Assert.Equal(before[client].Keys.Except(after[client].Keys).Order(), atUserInfo.Where(claim => !claim.IsGained).Select(claim => claim.Claim).Order());
                seen.UnionWith(claims.Select(claim => (claim.IsGained, claim.Reason)));
            }
        }

        // Every reason in both directions: otherwise the changes above show nothing.
        foreach (ClaimReason? reason in (ClaimReason?[])[null, ClaimReason.HiddenByAccess, ClaimReason.DestinationNotEnabled, ClaimReason.ClientNotReleased, ClaimReason.ScopeMissing])
        {
            Assert.Contains((true, reason), seen);
            Assert.Contains((false, reason), seen);
        }
    }

    [Fact]
    public async Task Preview_OfStricterRules_CountsValuesAndSavesNothing()
    {
        var id = await host.CreateAsync();
        foreach (var value in (string[])["short", "same", "same", "much too long"])
        {
            await host.GiveAsync(await host.CreateUserAsync(AccountHost.NewAddress()), (id, value));
        }

        var stamp = (await host.FindDefinitionAsync(id)).ConcurrencyStamp;
        var options = DefinitionHost.Readable(id);
        (options.MaximumLength, options.Unique) = (5, true);
        var effect = await PreviewAsync(AttributeProposal.Update(id, options), null);
        var values = Assert.Single(effect.Differences).Values!;
        Assert.Equal((4, 1, 1), (values.Stored, values.Invalid, values.Duplicate));
        Assert.False(effect.CanBeSaved);
        Assert.Equal(stamp, (await host.FindDefinitionAsync(id)).ConcurrencyStamp);
        var retired = Assert.Single((await PreviewAsync(AttributeProposal.Retire(id), null)).Differences);
        Assert.Equal((SchemaDifferenceKind.Retired, 4), (retired.Kind, retired.Values!.Invalid));
    }

    [Fact]
    public async Task Preview_WithFaults_SaysWhatSavingSays()
    {
        var options = DefinitionHost.Readable("sub");
        options.Access = new() { EndUser = AccessLevel.ReadWrite };
        var effect = await PreviewAsync(AttributeProposal.Create(options), new("nobody", "nothing"));
        var saved = await host.WithAsync((AttributeSchemaManager schema) => schema.CreateAsync(options, DefinitionHost.Admin, None));
        Assert.Equal(saved.Errors.Select(error => error.Description), effect.Errors.Select(error => error.Description));
        Assert.Equal(2, effect.Errors.Length);
        Assert.Null(effect.Example);
    }

    [Fact]
    public async Task Preview_OfWhoIsNotThere_SaysSo()
    {
        var address = AccountHost.NewAddress();
        await host.CreateUserAsync(address);
        var proposal = AttributeProposal.Create(DefinitionHost.Readable("unsaved"));
        Assert.Equal(EffectExampleStatus.UnknownUser, (await PreviewAsync(proposal, new("nobody", "sample-spa"))).Example!.Status);
        Assert.Equal(EffectExampleStatus.UnknownClient, (await PreviewAsync(proposal, new(address, "nothing"))).Example!.Status);

        // A client with tokens of its own only gets nothing of people.
        Assert.Equal(EffectExampleStatus.UnknownClient, (await PreviewAsync(proposal, new(address, "sample-service"))).Example!.Status);
        Assert.DoesNotContain((await PreviewAsync(proposal, null)).Clients, client => client.Client.ClientId == "sample-service");
    }

    [Fact]
    public async Task Preview_OfWhoLacksTheRight_Throws()
    {
        var proposal = AttributeProposal.Create(DefinitionHost.Readable("unsaved"));
        var attributes = ProfileActor.Portal("a1", AdminRights.None with { Attributes = AdminLevel.Manage });
        var users = ProfileActor.Portal("a1", AdminRights.None with { Users = AdminLevel.Manage });
        await host.WithAsync(async (AttributeEffects effects) =>
        {
            await Assert.ThrowsAsync<AdminRightsException>(() => effects.PreviewAsync(proposal, new("alice", "sample-spa"), attributes, None));
            await Assert.ThrowsAsync<AdminRightsException>(() => effects.PreviewAsync(proposal, null, users, None));
            await Assert.ThrowsAsync<AdminRightsException>(() => effects.CheckAsync(proposal, users, None));
            return Assert.Single((await effects.CheckAsync(proposal, attributes, None)).Differences);
        });
    }

    private Task<AttributeEffect> PreviewAsync(AttributeProposal proposal, EffectQuestion? question) => host.WithAsync(
        (AttributeEffects effects) => effects.PreviewAsync(proposal, question, DefinitionHost.Admin, None));

    private static async Task<Dictionary<string, SortedDictionary<string, string>>> ReadAsync(
        List<(string Client, RelyingParty Party)> parties, Dictionary<string, Tokens> tokens)
    {
        var read = new Dictionary<string, SortedDictionary<string, string>>();
        foreach (var (client, party) in parties)
        {
            read[client] = await DefinitionHost.UserInfoAsync(party, tokens[client]);
        }

        return read;
    }

    private static SortedDictionary<string, string> Flatten(ProfileClaimsExplanation explanation) => DefinitionHost.Flatten(JsonSerializer.SerializeToElement(
        explanation.UserInfo!.Claims.ToDictionary(claim => claim.Name, claim => claim.Value.ToJson())));

    /// <summary>Each with the proposal and the way to save it; after the last, everything is as it was.</summary>
    private async Task<List<(AttributeProposal Proposal, Func<AttributeSchemaManager, Task<IdentityResult>> Save)>> ListChangesAsync(string id)
    {
        var list = new List<(AttributeProposal, Func<AttributeSchemaManager, Task<IdentityResult>>)>();
        void Update(Action<CustomAttributeOptions>? configure = null)
        {
            var options = DefinitionHost.Readable(id);
            configure?.Invoke(options);
            list.Add((
                AttributeProposal.Update(id, options),
                async schema => await schema.UpdateAsync(id, options, (await host.FindDefinitionAsync(id)).ConcurrencyStamp, DefinitionHost.Admin, None)));
        }

        void Standard(string name, AttributeAccess? access)
        {
            var options = new StandardAttributeOptions { Access = access is null ? null : new() { EndUser = access.EndUser, Client = access.Client, Portal = access.Portal } };
            list.Add((
                AttributeProposal.UpdateStandard(name, options),
                async schema => await schema.UpdateStandardAsync(name, options, (await host.FindDefinitionAsync(name)).ConcurrencyStamp, DefinitionHost.Admin, None)));
        }

        Update(options => options.Access = null);
        Update();
        Update(options => options.Release = new() { Mode = ClientReleaseMode.Only, Clients = [Other] });
        Update(options => options.Release = new() { Mode = ClientReleaseMode.Except, Clients = [Other] });
        Update();
        Update(options => options.Destinations = ClaimDestinations.IdToken | ClaimDestinations.AccessToken);
        Update();
        Update(options => options.Scopes = ["profile"]);
        Update(options => options.Scopes = ["email"]);
        Update(options => options.RootClaim = "https://example.org/seven");
        Update(options => options.Name = $"{id}x");
        Update();
        list.Add((AttributeProposal.Retire(id), async schema => await schema.RetireAsync(id, (await host.FindDefinitionAsync(id)).ConcurrencyStamp, DefinitionHost.Admin, None)));
        list.Add((AttributeProposal.Restore(id), async schema => await schema.RestoreAsync(id, (await host.FindDefinitionAsync(id)).ConcurrencyStamp, DefinitionHost.Admin, None)));
        Standard("email", AttributeAccess.PortalOnly);
        Standard("email", null);
        Standard("nickname", AttributeAccess.Open);
        Standard("nickname", null);
        var export = await host.WithAsync((AttributeSchemaManager schema) => schema.ExportAsync(None));
        export.Document.StandardAttributes["given_name"] = new() { Access = new() };
        export.Document.CustomAttributes.Single(attribute => attribute.Id == id).Access = new();
        list.Add((
            AttributeProposal.Apply(export.Document),
            async schema => await schema.ApplyAsync(export.Document, (await schema.ExportAsync(None)).Version, DefinitionHost.Admin, None)));
        Standard("given_name", null);
        Update();
        return list;
    }
}
