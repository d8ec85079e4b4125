using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OidcProfiles.Auditing;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Email.Templates;
using OidcProfiles.Profiles;
using OidcProfiles.Templating;

namespace OidcProfiles.Tests.Email.Fakes;

/// <summary>An instance of a host that renders mails, with a folder and a database of templates.</summary>
internal sealed class Mails : IAsyncDisposable
{
    public static readonly WelcomeEmail Welcome = new(new("https://id.example.com/login?a=1&b=2"));

    private readonly ServiceProvider _services;
    private readonly IServiceScope _scope;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oidcprofiles-templates-");

    public Mails(
        Action<EmailOptions>? configure = null,
        ITemplateEngine? engine = null,
        MemoryTemplateStore? store = null,
        bool hasStore = true,
        IProfileStore? profiles = null)
    {
        Store = store ?? new();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<ITemplateEngine>(engine ?? Engine);
        services.AddSingleton<IEmailTemplateSource>(new BuiltIn(Texts));
        services.AddSingleton(profiles ?? new Profiles.MemoryProfileStore());
        services.AddSingleton<IUnitOfWork>(Work).AddSingleton<IAuditTrail>(Work);
        services.AddSingleton<IEmailOutbox>(Outbox);
        if (hasStore)
        {
            services.AddSingleton<IEmailTemplateStore>(Store).AddSingleton<IEmailTemplateHistoryStore>(History);
        }

        services.AddLogging(logging => logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Information));
        services.AddOidcProfiles(options =>
        {
            options.Email.TemplateFolder = _folder.FullName;
            options.Email.Brand.ProductName = "Acme";
            configure?.Invoke(options.Email);
        });
        _services = services.BuildServiceProvider(validateScopes: true);
        _scope = _services.CreateScope();
    }

    public MemoryTemplateHistory History { get; } = new();

    public MemoryWork Work { get; } = new();

    public MemoryOutbox Outbox { get; } = new();

    public FixedTime Time { get; } = new();

    public TinyEngine Engine { get; } = new();

    public LogRecorder Log { get; } = new();

    public MemoryTemplateStore Store { get; }

    public EmailTemplateManager Manager => Get<EmailTemplateManager>();

    public DirectoryInfo Folder => _folder;

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>The built-in templates: the welcome mail in English and German, and a layout.</summary>
    public static Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal)
    {
        ["welcome/subject"] = "built-in en {{ brand.product_name }}",
        ["welcome/body.html"] = "<p lang=\"{{ culture }}\" dir=\"{{ direction }}\">built-in en {{ subject }} {{ recipient.name }} {{ sign_in_link }}</p>{{ include 'layout/foot.html' }}",
        ["welcome/body.txt"] = "built-in en {{ recipient.name }} {{ sign_in_link }}",
        ["welcome/subject.de"] = "built-in de",
        ["welcome/body.html.de"] = "<p>built-in de</p>{{ include 'layout/foot.html' }}",
        ["welcome/body.txt.de"] = "built-in de",
        ["layout/foot.html"] = "<i>foot</i>",
    };

    public void WriteFile(string name, string text, DateTime? at = null)
    {
        var path = Path.Combine(_folder.FullName, $"{name}.scriban");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, at ?? Time.Now.UtcDateTime);
    }

    /// <summary>All three parts of the welcome mail.</summary>
    public static IEnumerable<(string Name, string Text)> All(string text, string culture = "") =>
        EmailTemplateName.Parts.Select(part => ($"welcome/{part}{culture}", text));

    public void WriteFiles(string text, string culture = "")
    {
        foreach (var (name, content) in All(text, culture))
        {
            WriteFile(name, content);
        }
    }

    public void StoreAll(string text, string culture = "")
    {
        foreach (var (name, content) in All(text, culture))
        {
            Store.Set(name, content);
        }
    }

    public Task<RenderedEmail> RenderAsync(string? culture = null, EmailModel? model = null, Func<EmailRecipient, EmailRecipient>? change = null)
    {
        var recipient = new EmailRecipient("ada@example.com") { Name = "Ada", Culture = culture };
        return Renderer.RenderAsync(change?.Invoke(recipient) ?? recipient, model ?? Welcome, CancellationToken.None);
    }

    public IEmailRenderer Renderer => _services.GetRequiredService<IEmailRenderer>();

    public EmailTemplateCache Cache => _services.GetRequiredService<EmailTemplateCache>();

    public Task StartAsync() => _services.GetServices<Microsoft.Extensions.Hosting.IHostedService>()
        .Single(service => service is EmailTemplateStartup).StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _scope.Dispose();
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
