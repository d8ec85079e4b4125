using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>An administrator edits account and profile by the access of the portal.</summary>
public sealed class UserEditTests(ActHost host) : IClassFixture<ActHost>
{
    [Fact]
    public async Task Edit_OfAccountAndProfile_SavesBothAndTellsTheOldAddress()
    {
        var (old, address) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        var id = await host.CreateUserAsync(old);
        var admin = await host.VisitAsync($"admin/users/{id}/edit");
        await admin.SendAsync(
            ("Input.Address", address), ("Input.IsAddressConfirmed", "true"), ("Input.PhoneNumber", "+44 20 7946 0018"),
            ("Input.IsPhoneConfirmed", "true"), ("Values[given_name]", "Ada"), ("Values[department]", "Sales"));
        Assert.Equal($"/admin/users/{id}", admin.Location);

        var user = (await host.ByIdAsync(id))!;
        Assert.Equal((address, address, true), (user.UserName, user.Email, user.EmailConfirmed));
        Assert.Equal(("+442079460018", true), (user.PhoneNumber, user.PhoneNumberConfirmed));
        Assert.Equal(["department=Sales", "given_name=Ada"], await ValuesAsync(id));
        var mail = await host.Mails.WaitAsync(old, "email-change-notice");
        Assert.Contains("An administrator has given your account", mail.Content.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("stop-email-change", mail.Content.Text + mail.Content.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(address, mail.Content.Text, StringComparison.Ordinal);
        Assert.Equal(["profile.changed by another", "account.changed by another"], await host.EventsAsync(id));
        Assert.Contains("/account/profile", (await new AccountPages(host).SignInAsync(address)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_WithFaults_NamesEachAndSavesNothing()
    {
        var (taken, address) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        await host.CreateUserAsync(taken);
        var id = await host.CreateUserAsync(address);
        var admin = await host.VisitAsync($"admin/users/{id}/edit");
        await admin.SendAsync(("Input.Address", taken), ("Input.PhoneNumber", "no number"), ("Values[birthdate]", "tomorrow"), ("Values[given_name]", "Ada"));
        Assert.Equal(["#Input-Address", "#Input-PhoneNumber", "#Values-birthdate"], admin.Errors.Order(StringComparer.Ordinal));
        Assert.Equal("Ada", admin.Page.QuerySelector("#Values-given-name")!.GetAttribute("value"));
        Assert.Equal(address, (await host.ByIdAsync(id))!.Email);
        Assert.Empty(await ValuesAsync(id));
        Assert.Empty(await host.EventsAsync(id));
    }

    [Fact]
    public async Task Edit_WhenSomebodyElseWasFaster_SaysWhatChangedAndKeepsWhatWasEntered()
    {
        var id = await host.CreateUserAsync(AccountHost.NewAddress());
        var (first, second) = (await host.VisitAsync($"admin/users/{id}/edit"), await host.VisitAsync($"admin/users/{id}/edit"));
        await first.SendAsync(("Input.UserName", "first-" + id[..8]), ("Values[given_name]", "First"));
        await second.SendAsync(("Input.UserName", "second-" + id[..8]), ("Values[given_name]", "Second"), ("Values[family_name]", "Kept"));
        Assert.Equal(HttpStatusCode.OK, second.Status);
        var page = second.Page.QuerySelector("main")!.TextContent;
        Assert.Contains("The account was changed in the meantime.", page, StringComparison.Ordinal);
        Assert.Contains($"User name was changed in the meantime to: first-{id[..8]}", page, StringComparison.Ordinal);
        Assert.Contains("was changed in the meantime to: First", page, StringComparison.Ordinal);
        Assert.Equal("Kept", second.Page.QuerySelector("#Values-family-name")!.GetAttribute("value"));
        Assert.Equal(["given_name=First"], await ValuesAsync(id));

        await second.SendAsync();
        Assert.Equal($"/admin/users/{id}", second.Location);
        Assert.Equal("second-" + id[..8], (await host.ByIdAsync(id))!.UserName);
        Assert.Equal(["family_name=Kept", "given_name=Second"], await ValuesAsync(id));
    }

    [Fact]
    public async Task Edit_OfWhatThePortalMayNotChange_ChangesNothing()
    {
        var id = await host.CreateUserAsync(AccountHost.NewAddress());
        var view = (await host.WithAsync<ProfileManager, ProfileView?>(profiles => profiles.FindAsync(id, Party.Portal, CancellationToken.None)))!;
        var admin = await host.VisitAsync($"admin/users/{id}/edit");
        var shown = admin.Page.QuerySelectorAll("[name^='Values[']").Select(field => field.GetAttribute("name")!.Split('[', ']', '.', '#')[1]).ToHashSet();
        var writable = view.Attributes.Where(item => item.CanWrite).Select(item => item.Definition.Name).ToHashSet();
        Assert.Subset(writable, shown);
        Assert.Contains("department", shown);
        await admin.SendAsync(("Values[nickname]", "hidden"), ("Values[updated_at]", "2020-01-01"), ("Values[email_verified]", "true"), ("Values[sub]", "x"));
        Assert.Empty(await ValuesAsync(id));
    }

    [Fact]
    public async Task Edit_OfOnesOwnAddress_StaysSignedIn()
    {
        var (browser, id) = await host.SignInAsync(ActHost.Manager);
        var admin = await new PageVisitor(browser).OpenAsync($"admin/users/{id}/edit");
        await admin.SendAsync(("Input.Address", AccountHost.NewAddress()), ("Input.IsAddressConfirmed", "true"));
        Assert.Equal($"/admin/users/{id}", admin.Location);
        await admin.OpenAsync($"admin/users/{id}/edit");
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Fact]
    public async Task Edit_OfTheConfirmationAlone_KeepsTheAddress()
    {
        var address = AccountHost.NewAddress();
        var id = await host.CreateUserAsync(address, isConfirmed: false);
        var admin = await host.VisitAsync($"admin/users/{id}/edit");
        await admin.SendAsync(("Input.IsAddressConfirmed", "true"));
        Assert.True((await host.ByIdAsync(id))!.EmailConfirmed);
        Assert.Empty(host.Mails.To(address));
    }

    private async Task<IReadOnlyList<string>> ValuesAsync(string userId)
    {
        var snapshot = await host.WithAsync<IProfileStore, ProfileSnapshot?>(store => store.FindAsync(userId, CancellationToken.None));
        return [.. snapshot!.Profile.Values.Where(value => value.Value.Value is not null)
            .Select(value => $"{value.Key}={value.Value.Value!.ToJson().GetString()}").Order(StringComparer.Ordinal)];
    }
}
