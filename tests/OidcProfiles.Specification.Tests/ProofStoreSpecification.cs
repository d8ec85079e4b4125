using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of proofs must do, tried through the manager that works with it.</summary>
public abstract class ProofStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private const string Data = "ada@example.org";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    private readonly string _subject = ProofSubject.OfAddress($"{Guid.NewGuid()}@EXAMPLE.ORG");

    [Fact]
    public async Task Check_WhenLinkOrCodeIsRight_GivesTheProofWithItsData()
    {
        var (handle, mail) = await IssueAsync();
        foreach (var answer in (ProofAnswer[])[ProofAnswer.OfLink(mail.Token), ProofAnswer.OfCode(handle, mail.Code)])
        {
            var proof = await CheckAsync(answer);
            Assert.NotNull(proof);
            Assert.Equal((handle, "42", Data), (proof.Id, proof.UserId, ProofManager.Read<string>(proof)));
        }
    }

    [Fact]
    public async Task Check_WhenOfAnotherPurpose_GivesNothing()
    {
        var (handle, mail) = await IssueAsync();
        Assert.Null(await CheckAsync(ProofAnswer.OfLink(mail.Token), ProofPurpose.Registration));
        Assert.Null(await CheckAsync(ProofAnswer.OfCode(handle, mail.Code), ProofPurpose.EmailChange));
    }

    [Fact]
    public async Task Check_BeforeTheMailIsMade_GivesNothing()
    {
        var handle = await ManageAsync(proofs => proofs.IssueAsync(ProofPurpose.PasswordReset, _subject, Data, Lifetime, null, default));
        Assert.Null(await CheckAsync(ProofAnswer.OfCode(handle, "000000")));
        Assert.Null(await CheckAsync(ProofAnswer.OfCode(handle, string.Empty)));
    }

    [Fact]
    public async Task Check_AfterFiveWrongCodes_GivesNothingForTheRightOneButTheLinkStays()
    {
        var (handle, mail) = await IssueAsync();
        var wrong = mail.Code == "000000" ? "000001" : "000000";
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CheckAsync(ProofAnswer.OfCode(handle, wrong))));
        Assert.All(answers, Assert.Null);
        Assert.Null(await CheckAsync(ProofAnswer.OfCode(handle, mail.Code)));
        Assert.NotNull(await CheckAsync(ProofAnswer.OfLink(mail.Token)));
    }

    [Fact]
    public async Task Check_WhenThereIsANewerProof_GivesNothing()
    {
        var (handle, old) = await IssueAsync();
        var (_, current) = await IssueAsync();
        Assert.Null(await CheckAsync(ProofAnswer.OfLink(old.Token)));
        Assert.Null(await CheckAsync(ProofAnswer.OfCode(handle, old.Code)));
        Assert.NotNull(await CheckAsync(ProofAnswer.OfLink(current.Token)));
    }

    [Fact]
    public async Task Arm_WhenANewerProofWasAskedFor_MakesNoMail()
    {
        var old = await ManageAsync(proofs => proofs.IssueAsync(ProofPurpose.PasswordReset, _subject, Data, Lifetime, null, default));
        var (_, current) = await IssueAsync();
        Assert.Null(await ManageAsync(async proofs =>
            await proofs.FindAsync(old, default) is { } proof ? await proofs.ArmAsync(proof, null, default) : null));
        Assert.NotNull(await CheckAsync(ProofAnswer.OfLink(current.Token)));
    }

    [Fact]
    public async Task Arm_Always_LeavesOtherPurposesAndSubjectsAlone()
    {
        var (_, mail) = await IssueAsync();
        await IssueAsync(ProofPurpose.EmailChange);
        await IssueAsync(subject: ProofSubject.OfAddress("OTHER@EXAMPLE.ORG"));
        Assert.NotNull(await CheckAsync(ProofAnswer.OfLink(mail.Token)));
    }

    [Fact]
    public async Task TryConsume_WhenManyAtOnce_SucceedsOnce()
    {
        for (var round = 0; round < 5; round++)
        {
            var (_, mail) = await IssueAsync();
            var proof = await CheckAsync(ProofAnswer.OfLink(mail.Token));
            var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
                ManageAsync(proofs => proofs.TryConsumeAsync(proof!, default))));
            Assert.Single(results, result => result);
            Assert.Null(await CheckAsync(ProofAnswer.OfLink(mail.Token)));
        }
    }

    [Fact]
    public async Task Row_Always_ShowsNeitherSecretNorCodeNorData()
    {
        var (handle, mail) = await IssueAsync();
        var row = await InScopeAsync(context => context.Set<ProofEntity>().SingleAsync(row => row.Id == handle));
        var text = $"{row.Data} {row.Secrets} {row.Subject}";
        Assert.DoesNotContain(mail.Code, text, StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Token, text, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_WhenCopiedToAnotherHandle_ProvesNothing()
    {
        var (handle, mail) = await IssueAsync();
        var (other, _) = await IssueAsync(ProofPurpose.EmailChange);
        await InScopeAsync(async context =>
        {
            var (from, to) = (await context.FindAsync<ProofEntity>(handle), await context.FindAsync<ProofEntity>(other));
            (to!.Secrets, to.Data, to.Purpose) = (from!.Secrets, from.Data, from.Purpose);
            return await context.SaveChangesAsync();
        });
        Assert.Null(await CheckAsync(ProofAnswer.OfCode(other, mail.Code)));
    }

    [Fact]
    public async Task DeleteExpired_Always_DeletesWhatIsOver()
    {
        var (_, mail) = await IssueAsync();
        await StoreAsync<IProofCleanup, int>(store => store.DeleteExpiredAsync(DateTimeOffset.UtcNow, default));
        Assert.NotNull(await CheckAsync(ProofAnswer.OfLink(mail.Token)));
        Assert.True(await StoreAsync<IProofCleanup, int>(store => store.DeleteExpiredAsync(DateTimeOffset.UtcNow + Lifetime, default)) > 0);
        Assert.Null(await CheckAsync(ProofAnswer.OfLink(mail.Token)));
    }

    [Fact]
    public async Task EndOfUser_Always_KeepsTheRightToStopAChangeOfAddress()
    {
        var (_, reset) = await IssueAsync(userId: "43");
        var (_, stop) = await IssueAsync(ProofPurpose.EmailChangeStop, userId: "43");
        await StoreAsync<IProofCleanup, bool>(async store =>
        {
            await store.EndOfUserAsync("43", default);
            return true;
        });
        Assert.Null(await CheckAsync(ProofAnswer.OfLink(reset.Token)));
        Assert.NotNull(await CheckAsync(ProofAnswer.OfLink(stop.Token), ProofPurpose.EmailChangeStop));
    }

    [Fact]
    public async Task DeleteOfUser_Always_DeletesThatUsersProofsOnly()
    {
        var (_, mine) = await IssueAsync(userId: "41");
        var (_, others) = await IssueAsync(ProofPurpose.EmailChange);
        await StoreAsync<IProofCleanup, bool>(async store =>
        {
            await store.DeleteOfUserAsync("41", default);
            return true;
        });
        Assert.Null(await CheckAsync(ProofAnswer.OfLink(mine.Token)));
        Assert.NotNull(await CheckAsync(ProofAnswer.OfLink(others.Token), ProofPurpose.EmailChange));
    }

    private async Task<(Guid Handle, ProofMail Mail)> IssueAsync(
        ProofPurpose purpose = ProofPurpose.PasswordReset, string? subject = null, string userId = "42")
    {
        var handle = await ManageAsync(proofs => proofs.IssueAsync(purpose, subject ?? _subject, Data, Lifetime, null, default));
        var mail = await ManageAsync(async proofs => await proofs.ArmAsync((await proofs.FindAsync(handle, default))!, userId, default));
        Assert.NotNull(mail);
        Assert.Equal(Lifetime, mail.ValidFor);
        return (handle, mail);
    }

    private Task<Proof?> CheckAsync(ProofAnswer answer, ProofPurpose purpose = ProofPurpose.PasswordReset) =>
        ManageAsync(proofs => proofs.CheckAsync(purpose, answer, default));

    private Task<T> ManageAsync<T>(Func<ProofManager, Task<T>> act) =>
        StoreAsync<IProofStore, T>(store => act(new(store, TimeProvider.System)));
}
