using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email.Templates;

namespace OidcProfiles.Tests.Email;

/// <summary>The built-in templates pass what the templates of hosts must pass.</summary>
public sealed class TemplateValidationTests
{
    [Fact]
    public async Task Validate_BuiltInTemplates_FindsNothing()
    {
        var services = new ServiceCollection();
        services.AddOidcProfiles().AddScriban();
        await using var provider = services.BuildServiceProvider();
        var templates = await provider.GetRequiredService<EmailTemplateCache>().GetAsync(CancellationToken.None);
        var validator = provider.GetRequiredService<EmailTemplateValidator>();
        Assert.All(TemplateFile.All, file =>
        {
            var name = EmailTemplateName.Parse(file.Culture == "en" ? $"{file.Folder}/{file.Part}" : file.Name);
            Assert.NotNull(name);
            Assert.Empty(validator.Validate(templates, name, file.Text, CancellationToken.None));
        });
    }
}
