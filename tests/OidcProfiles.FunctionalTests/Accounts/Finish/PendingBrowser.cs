using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Email.Delivery;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Normalization;

namespace OidcProfiles.FunctionalTests.Accounts.Finish;

/// <summary>A browser that came back from a provider and was asked something: what the pages would call, without them.</summary>
internal sealed class PendingBrowser(FinishHost host, TestProvider provider, string subject, string secret)
{
    private static readonly RequestOrigin Origin = new(IPAddress.Parse("192.0.2.7"), "Firefox on Linux");

    /// <summary>The key of the link to be.</summary>
    public string Key => UpstreamLoginKey.Of(provider.Issuer, subject);

    /// <summary>What the browser keeps.</summary>
    public string Secret => secret;

    /// <summary>Comes back from the provider.</summary>
    /// <param name="host">The host.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="members">What it sends.</param>
    /// <param name="subject">Who comes; null for somebody new.</param>
    public static async Task<PendingBrowser> ArriveAsync(FinishHost host, TestProvider provider, object? members = null, string? subject = null)
    {
        subject ??= $"{Guid.NewGuid():N}";
        var properties = new AuthenticationProperties();
        var read = await host.WithAsync<IUpstreamArrivals, UpstreamProfileResult>(
            arrivals => arrivals.KeepAsync(properties, provider.Scheme, provider.Person(subject, members), CancellationToken.None));
        Assert.True(read.Succeeded);
        return new(host, provider, subject, Assert.Single(properties.Items).Value!);
    }

    public Task<UpstreamQuestion?> FindAsync() => CallAsync(completion => completion.FindAsync(secret, CancellationToken.None));

    public Task<AccountRequestResult> RequestAsync(string? address, string? returnUrl = null) => CallAsync(completion => completion.RequestAsync(
        new() { Pending = secret, Address = address, Culture = "en", ReturnUrl = returnUrl, Origin = Origin }, CancellationToken.None));

    /// <summary>Asks for the mail and reads it.</summary>
    public async Task<(Guid Handle, EmailMessage Mail)> AskAsync(string address, string kind, int count = 1)
    {
        var result = await RequestAsync(address);
        Assert.Empty(result.Result.Errors);
        return (result.Handle!.Value, await host.Mails.WaitAsync(address, kind, count));
    }

    public Task<UpstreamConfirmation> ConfirmAsync(ProofAnswer answer) =>
        CallAsync(completion => completion.ConfirmAsync(secret, answer, Origin, CancellationToken.None));

    public Task<IdentityResult> LinkAsync(string userId) =>
        CallAsync(completion => completion.LinkAsync(secret, userId, Origin, CancellationToken.None));

    private Task<T> CallAsync<T>(Func<IUpstreamCompletion, Task<T>> call) => host.WithAsync(call);
}
