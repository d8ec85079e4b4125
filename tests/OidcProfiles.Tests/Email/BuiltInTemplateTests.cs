using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OidcProfiles.Email;
using OidcProfiles.Email.Templates;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Email.Fakes;
using OidcProfiles.Tests.Schema.Fakes;

namespace OidcProfiles.Tests.Email;

/// <summary>The templates that come with the module, with the engine that comes with it.</summary>
public sealed class BuiltInTemplateTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task ListAsync_Always_HasEveryPartOfEveryMailInEveryLanguage()
    {
        await using var services = Build();
        var list = await Manager(services).ListAsync(None);

        var wanted = from mail in EmailCatalogue.All
                     from part in EmailTemplateName.Parts
                     from culture in (string?[])[null, "ar", "de", "es", "fr", "ja"]
                     select $"{EmailTemplateName.Of(mail.Name, part, culture)}";
        Assert.Equal(
            wanted.Order(StringComparer.Ordinal),
            list.Where(template => template.Mail is not null).Select(template => template.Name).Order(StringComparer.Ordinal));
        Assert.All(list, template => Assert.True(template.IsUsed, template.Name));
        Assert.All(list, template => Assert.Equal([EmailTemplateOrigin.BuiltIn], template.Origins));
    }

    /// <summary>Whoever begins with a built-in text can save it.</summary>
    [Fact]
    public async Task ValidateAsync_OfEachBuiltInText_FindsNothing()
    {
        await using var services = Build();
        var manager = Manager(services);
        foreach (var template in await manager.ListAsync(None))
        {
            var text = (await manager.FindAsync(template.Name, ProfileActor.System, None))!.Texts[EmailTemplateOrigin.BuiltIn];
            (await manager.ValidateAsync(template.Name, text, None)).Accept();
        }
    }

    [Theory]
    [InlineData("welcome/subject", "Welcome\n  {{ recipient.nam }}", 2, 16)]
    [InlineData("welcome/subject", "{{ if true }}Welcome", 1, 14)]
    [InlineData("welcome/body.html.de", "{{ include 'layout/nothing.html' }}", 1, 12)]
    [InlineData("welcome/body.txt", "{{ for i in 1..100000 }}x{{ end }}", 1, 14)]
    [InlineData("new-sign-in/body.txt", "{{ device.size }}", 1, 11)]
    public async Task SaveAsync_WhenATextHasAFault_SaysLineAndColumn(string name, string text, int line, int column)
    {
        await using var services = Build();

        var result = await Manager(services).SaveAsync(name, text, null, ProfileActor.System, None);

        var error = Assert.IsType<TemplateError>(Assert.Single(result.Errors));
        Assert.Equal((name, line, column), (error.Template, error.Line, error.Column));
    }

    [Theory]
    [InlineData("{{ for i in 1..100000 }}x{{ end }}")]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ include 'layout/greeting.txt' }}{{ nothing }}")]
    [InlineData("{{ if }}")]
    [InlineData("{{ recipient.address | string.shout }}")]
    [InlineData("{{ func f; f; end; f }}")]
    public async Task RenderAsync_WhenAnOverrideIsBroken_SendsTheBuiltInMail(string text)
    {
        var store = new MemoryTemplateStore();
        using var log = new LogRecorder();
        await using var services = Build(store, log);
        var renderer = services.GetRequiredService<IEmailRenderer>();
        var whole = await renderer.RenderAsync(new("ada@example.com") { Culture = "ja" }, Mails.Welcome, None);
        store.Set("welcome/body.txt.ja", text);
        store.Set("welcome/subject.ja", "OVERRIDE");

        Assert.Empty(log.Lines);
        services.GetRequiredService<FixedTime>().Now += TimeSpan.FromSeconds(1);
        Assert.Equal(whole, await renderer.RenderAsync(new("ada@example.com") { Culture = "ja" }, Mails.Welcome, None));
        Assert.Contains("welcome/body.txt.ja(1,", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    private static ServiceProvider Build(MemoryTemplateStore? store = null, LogRecorder? log = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<FixedTime>().AddSingleton<TimeProvider>(provider => provider.GetRequiredService<FixedTime>());
        services.AddSingleton<IEmailTemplateStore>(store ?? new());
        services.AddLogging(logging => logging.AddProvider(log ?? new()));
        services.AddOidcProfiles().AddScriban();
        return services.BuildServiceProvider();
    }

    private static EmailTemplateManager Manager(ServiceProvider services) =>
        services.CreateScope().ServiceProvider.GetRequiredService<EmailTemplateManager>();
}
