using Microsoft.Playwright;
using OidcProfiles.BrowserTests.Infrastructure;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.BrowserTests;

/// <summary>
/// An administrator makes an account; the person accepts the invitation, is locked out and let in again, and is deleted in the end. With script
/// every page is looked at by axe on a small screen; without it everything works all the same.
/// </summary>
[Collection(Site.Name)]
public sealed class UserActJourneys(Site site)
{
    private const int Narrow = 320;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Account_FromInvitationToDeletion_IsLookedAfterByAnAdministrator(bool hasScript)
    {
        await using var admin = await site.MeetAsync(new() { Width = Narrow, HasScript = hasScript });
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        await admin.AdministerAsync();
        Func<string, Task> look = name => hasScript ? PageTests.CheckAsync(admin, "en", $"user-{name}") : Task.CompletedTask;

        await admin.GoAsync("admin/users/create");
        await look("create");
        await admin.Page.Locator("[name='Input.Address']").FillAsync(person.Address);
        await admin.PressAsync("Create the account");
        await person.OpenMailAsync("invitation");
        if (hasScript)
        {
            await Axe.CheckAsync(person);
        }

        await person.Page.Locator("[name=Password]").FillAsync(RelyingParty.Password);
        await person.PressAsync("Accept and sign in");
        await Assertions.Expect(person.Page).ToHaveURLAsync(new Uri(site.Host.Url, "account/profile").AbsoluteUri);
        var id = (await site.Host.FindAsync(person.Address))!.Id;

        await admin.GoAsync($"admin/users/{id}/sessions");
        await look("sessions");
        await admin.GoAsync($"admin/users/{id}/edit");
        await look("edit");
        await admin.GoAsync($"admin/users/{id}/password");
        await look("password");
        await admin.GoAsync($"admin/users/{id}/lock");
        await look("lock");
        await admin.PressAsync("Lock the account");
        await person.GoAsync("account/profile");
        await person.SeeAsync("Sign in");

        await admin.GoAsync($"admin/users/{id}/unlock");
        await look("unlock");
        await admin.PressAsync("Unlock the account");
        await person.SignInAsync(person.Address);

        await admin.GoAsync($"admin/users/{id}/delete");
        await admin.Page.Locator("[name=Typed]").FillAsync("somebody else");
        await admin.PressAsync("Delete for good");
        await admin.SeeTextAsync("This is not the user name of the account.");
        await look("delete");
        await admin.Page.Locator("[name=Typed]").FillAsync(person.Address);
        await admin.PressAsync("Delete for good");
        await admin.Page.WaitForURLAsync("**/admin/users");
        Assert.Null(await site.Host.FindAsync(person.Address));
    }

    [Fact]
    public async Task TemporaryPassword_ShownOnce_LeadsToOnesOwn()
    {
        await using var admin = await site.MeetAsync(new() { Width = Narrow, Language = "ar" });
        await using var person = await site.MeetAsync();
        await admin.AdministerAsync();
        await site.Host.CreateUserAsync(person.Address);
        await admin.GoAsync($"admin/users/{(await site.Host.FindAsync(person.Address))!.Id}/password");
        await admin.Page.Locator("form[action*=Temporary] button.danger").ClickAsync();
        var password = await admin.Page.Locator("#temporary-password").InnerTextAsync();
        await PageTests.CheckAsync(admin, "ar", "user-temporary");

        await person.SignInAsync(person.Address, password);
        await person.SeeAsync("Choose a password of your own");
        await Axe.CheckAsync(person);
        await person.Page.Locator("[name=Password]").FillAsync("Anoth3r-Passw0rd!");
        await person.PressAsync("Save the password");
        await Assertions.Expect(person.Page).ToHaveURLAsync(new Uri(site.Host.Url, "account/profile").AbsoluteUri);
    }
}
