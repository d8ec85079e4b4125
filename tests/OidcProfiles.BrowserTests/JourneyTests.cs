using System.Net;
using OidcProfiles.BrowserTests.Infrastructure;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.BrowserTests;

/// <summary>What people do with their account from beginning to end, with the real mails; each with and without script.</summary>
[Collection(Site.Name)]
public sealed class JourneyTests(Site site)
{
    private const string NewPassword = "Another-Passw0rd!";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Registration_OnTheWayToAClient_LeadsBackToItWithAProvenAddress(bool hasScript)
    {
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        var visit = new ClientVisit(person);
        await visit.BeginAsync("openid profile email");
        await person.SeeAsync("Sign in");
        await person.FollowAsync("Create an account");
        await person.FillAsync("E-mail address", person.Address);
        await person.FillAsync("Password", RelyingParty.Password);
        await person.PressAsync("Create account");
        await person.SeeAsync("Check your mail");
        await person.OpenMailAsync("confirm-address");
        await person.SeeAsync("Confirm your address");
        await person.PressAsync("Confirm address");

        var tokens = await visit.EndAsync();
        var claims = await visit.UserInfoAsync(tokens.Access);
        Assert.Equal(person.Address, claims.GetProperty("email").GetString());
        Assert.True(claims.GetProperty("email_verified").GetBoolean());

        await using var another = await site.MeetAsync(new() { HasScript = hasScript });
        await another.SignInAsync(person.Address);
        await another.GoAsync("account/profile");
        await another.SeeAsync("Profile");
        Assert.Equal([], person.Complaints);
        Assert.Equal([], another.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reset_OfAForgottenPassword_EndsSessionsAndTokens(bool hasScript)
    {
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        await site.Host.CreateUserAsync(person.Address);
        var visit = new ClientVisit(person);
        await visit.BeginAsync("openid offline_access");
        await person.SignInAsync(person.Address);
        var tokens = await visit.EndAsync();

        await using var elsewhere = await site.MeetAsync(new() { HasScript = hasScript });
        await elsewhere.GoAsync("account/login");
        await elsewhere.FollowAsync("Forgot your password?");
        await elsewhere.FillAsync("E-mail address", person.Address);
        await elsewhere.PressAsync("Send the message");
        await elsewhere.OpenMailAsync("reset-password", person.Address);
        await elsewhere.SeeAsync("Choose a new password");
        await elsewhere.FillAsync("New password", NewPassword);
        await elsewhere.PressAsync("Save the password");
        await elsewhere.SeeAsync("Sign in");
        await elsewhere.SignInAsync(person.Address, NewPassword);
        await elsewhere.GoAsync("account/profile");
        await elsewhere.SeeAsync("Profile");

        await person.Page.GotoAsync("account/security");
        await person.SeeAsync("Sign in");
        Assert.Equal(HttpStatusCode.BadRequest, (await visit.RefreshAsync(tokens.Refresh)).Status);
        await site.Host.Mails.WaitAsync(person.Address, "password-changed");
        Assert.Equal([], elsewhere.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ChangeOfAddress_WhenTheOldAddressStopsIt_IsTakenBack(bool hasScript)
    {
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        await using var newAddress = await site.MeetAsync();
        await site.Host.CreateUserAsync(person.Address);
        await person.SignInAsync(person.Address);
        await person.GoAsync("account/security");
        await person.FollowAsync("Change e-mail address");
        await person.FillAsync("New e-mail address", newAddress.Address);
        await person.PressAsync("Send link and code");
        await person.SeeAsync("Check your mail");
        await person.FillAsync("Code", await newAddress.ReadCodeAsync("confirm-email-change"));
        await person.PressAsync("Confirm the new address");
        await person.SeeTextAsync("Your e-mail address was changed.");
        Assert.NotNull(await site.Host.FindAsync(newAddress.Address));

        await using var owner = await site.MeetAsync(new() { HasScript = hasScript });
        await owner.OpenMailAsync("email-change-notice", person.Address);
        await owner.SeeAsync("Stop the change of your e-mail address");
        await owner.PressAsync("Stop the change");
        await owner.SeeAsync("The change was stopped");
        Assert.NotNull(await site.Host.FindAsync(person.Address));
        Assert.Null(await site.Host.FindAsync(newAddress.Address));
        await person.Page.GotoAsync("account/security");
        await person.SeeAsync("Sign in");
        Assert.Equal([], owner.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_WhenTheClientNeedsMore_AsksForItAndLeadsBack(bool hasScript)
    {
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        await site.Host.CreateUserAsync(person.Address);
        var visit = new ClientVisit(person, "sample-web", "sample-web-secret");
        await visit.BeginAsync("openid custom_attributes");
        await person.SignInAsync(person.Address);
        await person.SeeAsync("Before you go on");
        await person.FillAsync("Team", "Blue");
        await person.PressAsync("Continue");
        await person.SeeAsync("Allow access?");
        await person.PressAsync("Allow");

        var claims = await visit.UserInfoAsync((await visit.EndAsync()).Access);
        Assert.Equal("Blue", claims.GetProperty("custom_attributes").GetProperty("team").GetString());

        await visit.BeginAsync("openid custom_attributes");
        await visit.EndAsync();
        Assert.Equal([], person.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Deletion_WhenThePersonSignsInAgain_IsTakenBack(bool hasScript)
    {
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        await site.Host.CreateUserAsync(person.Address);
        await person.SignInAsync(person.Address);
        await person.GoAsync("account/data");
        await person.FollowAsync("Delete my account…");
        await person.SeeAsync("Delete your account");
        await person.FillAsync("Current password", RelyingParty.Password);
        await person.PressAsync("Delete the account");
        await person.SeeAsync("Your account is deleted");
        await site.Host.Mails.WaitAsync(person.Address, "account-deleted");

        await person.SignInAsync(person.Address);
        await person.SeeTextAsync("Welcome back.");
        Assert.Equal([], person.Complaints);
    }
}
