using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Accounts.Passwords;

namespace OidcProfiles.Tests.Accounts.Passwords;

public sealed class BreachedPasswordValidatorTests
{
    private const string Good = "Correct-Horse-1";

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(3, 3, true)]
    [InlineData(3, 2, false)]
    public async Task ValidateAsync_WhenFound_RefusesFromTheMinimumCountOn(int minimum, int count, bool refused)
    {
        var checker = new FixedAnswer(BreachedPasswordResult.Found(count));
        var codes = await ValidateAsync(checker, Good, minimum);
        Assert.Equal(refused ? ["PasswordBreached"] : [], codes);
        Assert.Equal([Good], checker.Asked);
    }

    [Theory]
    [InlineData(BreachedPasswordStatus.Unknown)]
    [InlineData(BreachedPasswordStatus.NotFound)]
    public async Task ValidateAsync_WhenNotFoundOrUnknown_Accepts(BreachedPasswordStatus status) =>
        Assert.Empty(await ValidateAsync(new FixedAnswer(new(status, 0)), Good));

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    public async Task ValidateAsync_WhenThePlatformsRulesAreBroken_AsksNobody(string password)
    {
        var checker = new FixedAnswer(BreachedPasswordResult.Found(1));
        var codes = await ValidateAsync(checker, password);
        Assert.NotEmpty(codes);
        Assert.DoesNotContain("PasswordBreached", codes);
        Assert.Empty(checker.Asked);
    }

    [Fact]
    public async Task Checker_WhenTheModeIsOff_KnowsNothing()
    {
        using var passwords = new CheckedPasswords(_ => { });
        Assert.Equal(BreachedPasswordResult.Unknown, await passwords.Checker.CheckAsync("password", CancellationToken.None));
        Assert.Empty(passwords.Results);
    }

    [Fact]
    public void AddBreachedPasswordCheck_WhenCalledTwice_RegistersOneValidator()
    {
        var services = new ServiceCollection();
        services.AddOidcProfiles().AddBreachedPasswordCheck<IdentityUser>().AddBreachedPasswordCheck<IdentityUser>();
        Assert.Single(services, service => service.ServiceType == typeof(IPasswordValidator<IdentityUser>));
    }

    private static async Task<IReadOnlyList<string>> ValidateAsync(FixedAnswer checker, string password, int minimum = 1)
    {
        using var passwords = new CheckedPasswords(options => options.MinimumCount = minimum, checker: checker);
        await using var scope = passwords.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        var codes = new List<string>();
        foreach (var validator in users.PasswordValidators)
        {
            codes.AddRange((await validator.ValidateAsync(users, new(), password)).Errors.Select(error => error.Code));
        }

        return codes;
    }

    private sealed class FixedAnswer(BreachedPasswordResult result) : IBreachedPasswordChecker
    {
        public List<string> Asked { get; } = [];

        public Task<BreachedPasswordResult> CheckAsync(string password, CancellationToken cancellationToken)
        {
            Asked.Add(password);
            return Task.FromResult(result);
        }
    }
}
