using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Accounts.Passwords.Temporary;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.Accounts.Terms;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Auditing;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Email.Templates;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Groups;
using OidcProfiles.Idempotency;
using OidcProfiles.Pictures.Profile;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Specification.Tests;

/// <summary>A person of whom there is something in every table, each with a mark that is in no other person's rows.</summary>
internal static class ErasureGiven
{
    public static string AddressOf(string mark) => $"{mark}@example.org";

    /// <param name="services">The services of a scope.</param>
    /// <param name="user">The user, with its id.</param>
    /// <param name="mark">Lower case, and in every text.</param>
    /// <returns>The user id.</returns>
    public static async Task<string> CreateAsync<TUser, TKey>(IServiceProvider services, TUser user, string mark)
        where TUser : IdentityUser<TKey>
        where TKey : IEquatable<TKey>
    {
        user.UserName = $"name-{mark}";
        user.Email = AddressOf(mark);
        user.PhoneNumber = $"+44{mark}";
        var users = services.GetRequiredService<UserManager<TUser>>();
        var roles = services.GetRequiredService<RoleManager<IdentityRole<TKey>>>();
        if (!await roles.RoleExistsAsync("reader"))
        {
            var role = new IdentityRole<TKey>("reader");
            if (role is IdentityRole<string> { Id: null } named)
            {
                named.Id = Guid.NewGuid().ToString();
            }

            Check(await roles.CreateAsync(role));
        }

        Check(await users.CreateAsync(user, "Sample-Passw0rd!"));
        Check(await users.AddClaimAsync(user, new Claim("claim", mark)));
        Check(await users.AddLoginAsync(user, new("provider", $"login-{mark}", "Provider")));
        Check(await users.SetAuthenticationTokenAsync(user, "provider", "token", $"token-{mark}"));
        Check(await users.AddToRoleAsync(user, "reader"));
        var userId = await users.GetUserIdAsync(user);
        await FillAsync(services, userId, mark);
        return userId;
    }

    /// <summary>What a sign-in with the person's provider is called that was begun.</summary>
    public static string LoginSubjectOf(string mark) => ProofSubject.OfLogin("provider", UpstreamLoginKey.Of("https://provider.example", mark));

    /// <summary>What attempts to sign in with the address are counted by.</summary>
    public static Task<string> HashOfAsync(IServiceProvider services, string mark) =>
        services.GetRequiredService<SignInKeys>().OfAccountAsync(AddressOf(mark).ToUpperInvariant(), CancellationToken.None);

    /// <summary>A person who changed a value of another, a definition and a template, and of whom events tell.</summary>
    public static async Task ActAsync(IServiceProvider services, string actor, string other)
    {
        var stamp = new ChangeStamp(new(ValueSource.Admin, actor, Given.Time), CorrelationId: null);
        var profiles = services.GetRequiredService<IProfileStore>();
        var profile = (await profiles.FindAsync(other, CancellationToken.None))!.Profile;
        Check(await profiles.SaveAsync(Given.Change(profile, Given.Definitions, stamp, (Given.Searchable, "changed")), CancellationToken.None));
        Check(await services.GetRequiredService<IAttributeSchemaStore>().SaveAsync(
            new() { Version = null, Definitions = [new("badge", IsStandard: false, null, "{}")], Stamp = stamp }, CancellationToken.None));
        Check(await services.GetRequiredService<IEmailTemplateStore>().SaveAsync(
            new("welcome/subject.de", "Text", Given.Time, actor, null), CancellationToken.None));
        await services.GetRequiredService<IEmailTemplateHistoryStore>().AddAsync(
            new(0, "welcome/subject.de", "Text", Given.Time, actor), CancellationToken.None);
        var trail = services.GetRequiredService<IAuditTrail>();
        await trail.RecordAsync(new() { Event = "by", UserId = other, ActorId = actor }, CancellationToken.None);
        await trail.RecordAsync(new() { Event = "about", UserId = actor, ActorId = other }, CancellationToken.None);
        await services.GetRequiredService<IAuditChain>().SealAsync(CancellationToken.None);
        await trail.RecordAsync(new() { Event = "unsealed", UserId = actor }, CancellationToken.None);
    }

    private static async Task FillAsync(IServiceProvider services, string userId, string mark)
    {
        var none = CancellationToken.None;
        var profiles = services.GetRequiredService<IProfileStore>();
        var stamp = new ChangeStamp(new(ValueSource.User, userId, Given.Time), CorrelationId: null);
        Check(await profiles.SaveAsync(
            Given.Change(new() { UserId = userId }, Given.Definitions, stamp, (Given.Unique, $"badge-{mark}"), (Given.Searchable, mark), ("given_name", mark)),
            none));
        await services.GetRequiredService<ISessionStore>().AddAsync(
            new() { Id = Guid.NewGuid(), UserId = userId, AuthenticatedAt = Given.Time, SeenAt = Given.Time, IpAddress = $"ip-{mark}", Device = mark }, none);
        await services.GetRequiredService<ITermsStore>().AcceptAsync(userId, $"terms-{mark}", Given.Time, none);
        await JoinAsync(services, userId);
        var address = AddressOf(mark);
        var proofs = services.GetRequiredService<ProofManager>();
        await proofs.IssueAsync(ProofPurpose.EmailChange, ProofSubject.OfUser(userId), mark, TimeSpan.FromDays(1), userId, none);
        await proofs.IssueAsync(
            ProofPurpose.PasswordReset, ProofSubject.OfAddress(address.ToUpperInvariant()), mark, TimeSpan.FromDays(1), userId: null, none);
        var outbox = services.GetRequiredService<IEmailOutbox>();
        await outbox.EnqueueAsync(new(address) { UserId = userId, Name = mark }, new WelcomeEmail(new("https://id.example.org/")), none);
        await outbox.EnqueueAsync(new(address.ToUpperInvariant()), new WelcomeEmail(new("https://id.example.org/")), none);
        await services.GetRequiredService<IEmailCooldown>().TryTakeAsync("reset-password", address, network: null, none);
        await services.GetRequiredService<IPictureStore>().AddAsync(
            new() { Id = PictureId.Create(), UserId = userId, ContentType = $"type-{mark}", Bytes = new byte[] { 1 }, At = Given.Time }, none);
        await services.GetRequiredService<ISignInPlaceStore>().RecordAsync(userId, $"place-{mark}", Given.Time, none);
        await services.GetRequiredService<ISignInAttemptStore>().TryBeginAsync(
            new(await HashOfAsync(services, mark), "network"), new(), Given.Time, none);
        var snapshot = new UpstreamSnapshot
        {
            Provider = "provider",
            Issuer = "https://provider.example",
            Subject = mark,
            Attributes = new Dictionary<string, JsonElement> { ["given_name"] = JsonSerializer.SerializeToElement(mark) },
        };
        await services.GetRequiredService<IUpstreamSnapshotStore>().SaveAsync(userId, snapshot, Given.Time, none);
        await proofs.IssueSecretAsync(
            ProofPurpose.UpstreamLogin, LoginSubjectOf(mark), snapshot, TimeSpan.FromDays(1), none);
        Check(await services.GetRequiredService<IAttributeConsentStore>().SaveAsync(
            new() { UserId = userId, ClientId = $"client-{mark}", Shared = new HashSet<string> { "email" }, DecidedAt = Given.Time }, none));
        await services.GetRequiredService<ITemporaryPasswordStore>().SaveAsync(new(userId, Given.Time, Given.Time.AddDays(3)), none);
        Assert.True(await services.GetRequiredService<ICreationStore>().TryAddAsync(new($"key-{mark}", mark, userId, Given.Time), none));
        await services.GetRequiredService<IDeletionStore>().TryAddAsync(new(userId, Given.Time, Given.Time), none);
    }

    /// <summary>Everybody is in one group, which stays when they go.</summary>
    private static async Task JoinAsync(IServiceProvider services, string userId)
    {
        var groups = services.GetRequiredService<IGroupStore>();
        var group = GroupGiven.Group("readers");
        if (await groups.FindByKeyAsync(GroupNames.KeyOf(group.Name), CancellationToken.None) is { } known)
        {
            group = known;
        }
        else
        {
            Check(await groups.SaveAsync(group, null, CancellationToken.None));
        }

        Assert.Equal(
            GroupMemberChange.Added,
            await services.GetRequiredService<IGroupMemberStore>().AddAsync(group.Id, new(userId, Given.Time), CancellationToken.None));
    }

    private static void Check(IdentityResult result) => Assert.Empty(result.Errors);
}
