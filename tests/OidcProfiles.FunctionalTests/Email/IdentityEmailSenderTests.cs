using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OidcProfiles.Access;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Email;

/// <summary>A host that has Identity's own endpoints, and the module for its mails.</summary>
public sealed class IdentityEmailSenderTests : IAsyncLifetime
{
    private const string Address = "alice@example.org";
    private const string Password = "Sample-Passw0rd!";
    private readonly RecordedOutbox _outbox = new();
    private TestDatabase _database = null!;
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDbContext<ApplicationDbContext>(options => options.UseNpgsql(_database.ConnectionString));
        builder.Services.AddAuthorization();
        builder.Services.AddOidcProfiles()
            .AddEntityFrameworkStores<ApplicationDbContext, ApplicationUser>()
            .AddIdentityEmailSender<ApplicationUser>();
        builder.Services.AddIdentityApiEndpoints<ApplicationUser>(options => options.User.RequireUniqueEmail = true)
            .AddEntityFrameworkStores<ApplicationDbContext>();
        builder.Services.AddSingleton<IEmailOutbox>(_outbox);
        _app = builder.Build();
        _app.MapIdentityApi<ApplicationUser>();
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ApplicationDbContext>().Database.EnsureCreatedAsync();
        }

        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Register_WhenAPersonFollowsTheLink_ConfirmsTheAddress()
    {
        var mail = await RegisterAsync();
        Assert.Equal(Address, mail.Recipient.Address);
        Assert.NotNull(mail.Recipient.UserId);
        var model = Assert.IsType<ConfirmAddressEmail>(mail.Model);
        Assert.Null(model.Code);
        Assert.Equal(TimeSpan.FromDays(1), model.ValidFor);
        Assert.DoesNotContain("&amp;", model.Link.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _app.GetTestClient().GetAsync(model.Link.PathAndQuery)).StatusCode);
        Assert.True(await WithUserAsync((_, user) => Task.FromResult(user.EmailConfirmed)));
    }

    [Fact]
    public async Task ForgotPassword_WhenTheCodeIsTyped_SetsThePasswordInThePersonsLanguage()
    {
        var confirm = (ConfirmAddressEmail)(await RegisterAsync()).Model;
        using var client = _app.GetTestClient();
        await client.GetAsync(confirm.Link.PathAndQuery);
        await SetLanguageAsync("de-AT");
        await client.PostAsJsonAsync("/forgotPassword", new { email = Address });
        Assert.True(_outbox.Mails.TryDequeue(out var mail));
        Assert.Equal("de-AT", mail.Recipient.Culture);
        var model = Assert.IsType<ResetPasswordEmail>(mail.Model);
        Assert.Null(model.Link);
        using var reset = await client.PostAsJsonAsync("/resetPassword", new { email = Address, resetCode = model.Code, newPassword = $"{Password}2" });
        Assert.Equal(HttpStatusCode.OK, reset.StatusCode);
    }

    [Fact]
    public async Task SendConfirmationLink_WhenTheAddressIsNotTheUsersYet_IsAChangeOfAddress()
    {
        await RegisterAsync();
        await SendAsync((sender, user) => sender.SendConfirmationLinkAsync(user, "new@example.org", "https://id.example.com/c?a=1&amp;b=%26amp%3B"));
        Assert.True(_outbox.Mails.TryDequeue(out var mail));
        Assert.Equal("new@example.org", mail.Recipient.Address);
        Assert.Equal("https://id.example.com/c?a=1&b=%26amp%3B", Assert.IsType<ConfirmEmailChangeEmail>(mail.Model).Link.OriginalString);
    }

    [Theory]
    [InlineData("https://id.example.com/r?x=&amp;amp;y", "https://id.example.com/r?x=&amp;y")]
    [InlineData("https://id.example.com/r?x=1&copy=2", "https://id.example.com/r?x=1&copy=2")]
    public async Task SendPasswordResetLink_Always_DecodesOnce(string given, string expected)
    {
        await RegisterAsync();
        await SendAsync((sender, user) => sender.SendPasswordResetLinkAsync(user, Address, given));
        Assert.True(_outbox.Mails.TryDequeue(out var mail));
        var model = Assert.IsType<ResetPasswordEmail>(mail.Model);
        Assert.Equal(expected, model.Link!.OriginalString);
        Assert.Null(model.Code);
    }

    [Theory]
    [InlineData("/account/reset?code=1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("&#106;avascript:alert(1)")]
    [InlineData("")]
    public async Task SendPasswordResetLink_WhenItIsNoWebAddress_IsRefused(string link)
    {
        await RegisterAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync((sender, user) => sender.SendPasswordResetLinkAsync(user, Address, link)));
        Assert.Empty(_outbox.Mails);
    }

    private async Task<(OidcProfiles.Email.EmailRecipient Recipient, OidcProfiles.Email.EmailModel Model)> RegisterAsync()
    {
        using var response = await _app.GetTestClient().PostAsJsonAsync("/register", new { email = Address, password = Password });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(_outbox.Mails.TryDequeue(out var mail));
        return mail;
    }

    private async Task SetLanguageAsync(string culture)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>().FindByEmailAsync(Address);
        var result = await scope.ServiceProvider.GetRequiredService<ProfileManager>().PatchAsync(
            user!.Id,
            new() { Changes = new Dictionary<string, JsonElement> { ["locale"] = JsonSerializer.SerializeToElement(culture) } },
            ProfileActor.System,
            CancellationToken.None);
        Assert.True(result.Succeeded);
    }

    private async Task SendAsync(Func<IEmailSender<ApplicationUser>, ApplicationUser, Task> act) => await WithUserAsync(async (services, user) =>
    {
        await act(services.GetRequiredService<IEmailSender<ApplicationUser>>(), user);
        return true;
    });

    private async Task<T> WithUserAsync<T>(Func<IServiceProvider, ApplicationUser, Task<T>> act)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>();
        return await act(scope.ServiceProvider, (await users.FindByEmailAsync(Address))!);
    }
}
