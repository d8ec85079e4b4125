using System.Net;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>The page of the telephone number.</summary>
public sealed class PhonePageTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    [Fact]
    public async Task Phone_FromNumberToRemoval_TakesACodeAndASecondStep()
    {
        var (user, number) = (await host.CreateUserAsync(), SecurityHost.NewNumber());
        var here = await host.SignInAsync(user);
        var page = await here.SubmitAsync(await here.OpenAsync("account/phone"), "Send code", ("Number", number.Insert(3, " (") + ")"));
        Assert.Contains("We have sent a code to", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        page = await here.SubmitAsync(page, "Verify number", ("Code", host.Messages.Code(number).Insert(3, " ")));
        Assert.Equal("Your phone number is verified.", page.QuerySelector("[role=status]")!.TextContent.Trim());
        Assert.Contains(number, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        page = await here.OpenAsync((await here.OpenAsync("account/phone")).QuerySelector("a[href*=remove]")!.GetAttribute("href")!);
        Assert.Contains(number, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(number, (await host.ReadAsync(user)).PhoneNumber);
        await here.SubmitAsync(page, "Remove phone number");
        Assert.Null((await host.ReadAsync(user)).PhoneNumber);
    }

    [Theory]
    [InlineData("020 7946 0018")]
    [InlineData(SmsInbox.Unreachable)]
    [InlineData("")]
    public async Task Phone_WhenNoMessageCanBeSent_SaysSoAtTheField(string number)
    {
        var here = await host.SignInAsync(await host.CreateUserAsync());
        var page = await here.SubmitAsync(await here.OpenAsync("account/phone"), "Send code", ("Number", number));
        Assert.NotNull(page.QuerySelector("#Number-error"));
        Assert.Equal(number, page.QuerySelector("#Number")!.GetAttribute("value") ?? string.Empty);
    }

    [Fact]
    public async Task Phone_WhenAskedTooOften_SaysHowLongToWait()
    {
        var (here, number) = (await host.SignInAsync(await host.CreateUserAsync()), SecurityHost.NewNumber());
        for (var count = 0; count < 3; count++)
        {
            await here.SubmitAsync(await here.OpenAsync("account/phone"), "Send code", ("Number", number));
        }

        using var refused = await here.PostAsync(await here.OpenAsync("account/phone"), "Send code", ("Number", number));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.FromHours(23));
        Assert.Equal(3, host.Messages.To(number).Count);
    }
}
