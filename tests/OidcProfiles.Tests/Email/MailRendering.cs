using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email;

namespace OidcProfiles.Tests.Email;

/// <summary>Renders mails as a host does, with the built-in templates.</summary>
internal static class MailRendering
{
    private static readonly ConcurrentDictionary<(string Name, string Culture), Lazy<Task<RenderedEmail>>> Known = new();

    /// <summary>One of <see cref="MailCase.All"/>; rendered once, however many tests look at it.</summary>
    public static Task<RenderedEmail> RenderAsync(string name, string culture) =>
        Known.GetOrAdd((name, culture), key => new(() => RenderAsync(MailCase.Find(key.Name), key.Culture))).Value;

    public static async Task<RenderedEmail> RenderAsync(MailCase mail, string culture)
    {
        var services = new ServiceCollection();
        services.AddOidcProfiles(options =>
        {
            options.Email.Brand = mail.Brand;
            // The limit is by the clock on the wall; what mails say shall not depend on how busy the machine is.
            options.Email.Limits.Time = TimeSpan.FromMinutes(1);
        }).AddScriban();
        await using var provider = services.BuildServiceProvider();
        var renderer = provider.GetRequiredService<IEmailRenderer>();
        var rendered = await renderer.RenderAsync(mail.Recipient with { Culture = culture }, mail.Model, CancellationToken.None);
        Assert.Equal(culture, rendered.Culture);
        return rendered;
    }
}
