using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email;

namespace OidcProfiles.Benchmarks;

/// <summary>What it costs to make a mail: subject, HTML and text with the built-in templates, read before.</summary>
[MemoryDiagnoser]
public class MailRendering
{
    private ServiceProvider? _services;
    private IEmailRenderer? _renderer;
    private EmailModel? _model;

    /// <summary>The language of the mail.</summary>
    [Params("en", "ar")]
    public string Culture { get; set; } = "en";

    /// <summary>Makes the renderer as a host does.</summary>
    [GlobalSetup]
    public void Start()
    {
        _services = new ServiceCollection().AddOidcProfiles().AddScriban().Services.BuildServiceProvider();
        _renderer = _services.GetRequiredService<IEmailRenderer>();
        _model = EmailCatalogue.Find("reset-password")!.Sample;
    }

    /// <summary>Ends it.</summary>
    [GlobalCleanup]
    public void End() => _services?.Dispose();

    /// <summary>One mail.</summary>
    [Benchmark]
    public Task<RenderedEmail> Render() =>
        _renderer!.RenderAsync(new("ada@example.org") { GivenName = "Ada", Culture = Culture }, _model!, CancellationToken.None);
}
