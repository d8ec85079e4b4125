using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OidcProfiles.Email.Rendering;

namespace OidcProfiles.Email.Templates;

/// <summary>
/// Checks all overrides when the host starts. It never stops the host: mails are written with the built-in templates in place of the broken ones.
/// </summary>
internal sealed class EmailTemplateStartup(IServiceProvider services, ILogger<EmailTemplateStartup> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<EmailEngine>().IsMissing)
        {
            Log.EngineMissing(logger, EmailEngine.Missing);
            return;
        }

        try
        {
            var snapshot = await services.GetRequiredService<EmailTemplateCache>().GetAsync(cancellationToken);
            foreach (var template in snapshot.All.Where(template => !template.IsBuiltIn).OrderBy(template => $"{template.Name}", StringComparer.Ordinal))
            {
                Check(snapshot, template, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.TemplatesNotChecked(logger, exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Check(EmailTemplateSnapshot snapshot, EmailTemplate template, CancellationToken cancellationToken)
    {
        var origin = template.Origin ?? EmailTemplateOrigin.Database;
        var validator = services.GetRequiredService<EmailTemplateValidator>();
        foreach (var fault in validator.Validate(snapshot, template.Name, template.Text.Text, cancellationToken))
        {
            Log.TemplateFaulty(logger, origin, fault.Template, fault.Line, fault.Column, fault.Message);
        }

        if (!snapshot.IsUsed(template))
        {
            Log.TemplateNotUsed(logger, $"{template.Name}", origin);
        }
    }
}
