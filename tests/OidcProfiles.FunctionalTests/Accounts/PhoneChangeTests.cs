using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Phones;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A telephone number: proven before it counts.</summary>
public sealed class PhoneChangeTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    [Fact]
    public async Task Confirm_Always_SetsTheNumberAsVerifiedOnce()
    {
        var (user, number) = (await host.CreateUserAsync(), SecurityHost.NewNumber());
        var written = $"{number[..3]} (20) {number[5..9]}-{number[9..]}";
        var handle = (await RequestAsync(user.Id, written, "de")).Handle!.Value;
        Assert.Contains("ist Ihr Code für", Assert.Single(host.Messages.To(number)), StringComparison.Ordinal);
        Assert.Null((await host.ReadAsync(user)).PhoneNumber);
        var code = host.Messages.Code(number);
        Assert.Empty((await ConfirmAsync(user.Id, handle, code)).Errors);
        var after = await host.ReadAsync(user);
        Assert.Equal((number, true), (after.PhoneNumber, after.PhoneNumberConfirmed));
        AssertFailed(nameof(ProfileErrorDescriber.InvalidProof), await ConfirmAsync(user.Id, handle, code));
    }

    [Fact]
    public async Task Request_OfAnotherNumber_LeavesTheOldOneUntilTheNewOneIsProven()
    {
        var (user, old) = await VerifiedAsync();
        var number = SecurityHost.NewNumber();
        var handle = (await RequestAsync(user.Id, number)).Handle!.Value;
        var before = await host.ReadAsync(user);
        Assert.Equal((old, true), (before.PhoneNumber, before.PhoneNumberConfirmed));
        await ConfirmAsync(user.Id, handle, host.Messages.Code(number));
        Assert.Equal(number, (await host.ReadAsync(user)).PhoneNumber);
    }

    [Fact]
    public async Task Confirm_WhenTwoAtOnce_SucceedsOnce()
    {
        var (user, number) = (await host.CreateUserAsync(), SecurityHost.NewNumber());
        var handle = (await RequestAsync(user.Id, number)).Handle!.Value;
        var code = host.Messages.Code(number);
        var results = await Task.WhenAll(ConfirmAsync(user.Id, handle, code), ConfirmAsync(user.Id, handle, code));
        Assert.Single(results, result => result.Succeeded);
    }

    [Fact]
    public async Task Confirm_AfterFiveWrongCodes_RefusesTheRightOne()
    {
        var (user, number) = (await host.CreateUserAsync(), SecurityHost.NewNumber());
        var handle = (await RequestAsync(user.Id, number)).Handle!.Value;
        var code = host.Messages.Code(number);
        var wrong = code == "000000" ? "000001" : "000000";
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ConfirmAsync(user.Id, handle, wrong)));
        AssertFailed(nameof(ProfileErrorDescriber.InvalidProof), await ConfirmAsync(user.Id, handle, code));
        Assert.Null((await host.ReadAsync(user)).PhoneNumber);
    }

    [Fact]
    public async Task Confirm_OfAnothersRequest_IsRefusedAndUsesUpNoAttempt()
    {
        var (user, stranger, number) = (await host.CreateUserAsync(), await host.CreateUserAsync(), SecurityHost.NewNumber());
        var handle = (await RequestAsync(user.Id, number)).Handle!.Value;
        var code = host.Messages.Code(number);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            AssertFailed(nameof(ProfileErrorDescriber.InvalidProof), await ConfirmAsync(stranger.Id, handle, code));
        }

        Assert.Null((await host.ReadAsync(stranger)).PhoneNumber);
        Assert.True((await ConfirmAsync(user.Id, handle, code)).Succeeded);
    }

    [Fact]
    public async Task Request_WhenItIsMadeAgain_EndsTheOldCode()
    {
        var (user, number) = (await host.CreateUserAsync(), SecurityHost.NewNumber());
        var first = (await RequestAsync(user.Id, number)).Handle!.Value;
        var old = host.Messages.Code(number);
        await RequestAsync(user.Id, number);
        AssertFailed(nameof(ProfileErrorDescriber.InvalidProof), await ConfirmAsync(user.Id, first, old));
    }

    [Fact]
    public async Task Request_WhenTheMessageCannotBeSent_SaysSo()
    {
        var user = await host.CreateUserAsync();
        var result = await RequestAsync(user.Id, SmsInbox.Unreachable);
        AssertFailed(nameof(ProfileErrorDescriber.TextMessageNotSent), result.Result);
        Assert.Null(result.Handle);
    }

    [Fact]
    public async Task Request_OfOneNumberByManyAccounts_StopsAtTheLimitOfTheNumber()
    {
        var number = SecurityHost.NewNumber();
        for (var count = 0; count < 3; count++)
        {
            Assert.True((await RequestAsync((await host.CreateUserAsync()).Id, number)).Result.Succeeded);
        }

        var refused = await RequestAsync((await host.CreateUserAsync()).Id, number);
        AssertFailed(nameof(ProfileErrorDescriber.TooManyRequests), refused.Result);
        Assert.True(refused.Wait > TimeSpan.FromHours(23));
        Assert.Equal(3, host.Messages.To(number).Count);
    }

    [Theory]
    [InlineData("020 7946 0018", nameof(ProfileErrorDescriber.InvalidPhoneNumber))]
    [InlineData("+442079460018;ext=12", nameof(ProfileErrorDescriber.PhoneNumberWithExtension))]
    [InlineData(" ", nameof(ProfileErrorDescriber.RequiredAttribute))]
    [InlineData(null, nameof(ProfileErrorDescriber.RequiredAttribute))]
    public async Task Request_WhenItIsNoNumberForMessages_SaysWhatIsAccepted(string? number, string code) =>
        AssertFailed(code, (await RequestAsync((await host.CreateUserAsync()).Id, number)).Result);

    [Fact]
    public async Task Request_OfTheVerifiedNumber_SaysSo()
    {
        var (user, number) = await VerifiedAsync();
        AssertFailed(nameof(ProfileErrorDescriber.SamePhoneNumber), (await RequestAsync(user.Id, number)).Result);
    }

    [Fact]
    public async Task Remove_Always_TakesNumberAndFlag()
    {
        var (user, _) = await VerifiedAsync();
        Assert.Empty((await host.WithAsync<IPhoneChange, IdentityResult>(phones => phones.RemoveAsync(user.Id, CancellationToken.None))).Errors);
        var after = await host.ReadAsync(user);
        Assert.Equal((null, false), (after.PhoneNumber, after.PhoneNumberConfirmed));
    }

    private static void AssertFailed(string code, IdentityResult result) => Assert.Equal(code, Assert.Single(result.Errors).Code);

    private async Task<(Host.Data.ApplicationUser User, string Number)> VerifiedAsync()
    {
        var (user, number) = (await host.CreateUserAsync(), SecurityHost.NewNumber());
        var handle = (await RequestAsync(user.Id, number)).Handle!.Value;
        Assert.True((await ConfirmAsync(user.Id, handle, host.Messages.Code(number))).Succeeded);
        return (user, number);
    }

    private Task<AccountRequestResult> RequestAsync(string userId, string? number, string culture = "en") => host.WithAsync<IPhoneChange, AccountRequestResult>(
        phones => phones.RequestAsync(userId, number, culture, RequestOrigin.Unknown, CancellationToken.None));

    private Task<IdentityResult> ConfirmAsync(string userId, Guid handle, string code) => host.WithAsync<IPhoneChange, IdentityResult>(
        phones => phones.ConfirmAsync(userId, handle, code, CancellationToken.None));
}
