using OidcProfiles.Email;
using OidcProfiles.Email.Models;

namespace OidcProfiles.FunctionalTests.Email;

/// <summary>Texts without templates, where it is not the texts that are tested.</summary>
public sealed class PlainRenderer : IEmailRenderer
{
    public Task<RenderedEmail> RenderAsync(EmailRecipient recipient, EmailModel model, CancellationToken cancellationToken)
    {
        var link = Assert.IsType<WelcomeEmail>(model).SignInLink;
        return Task.FromResult(new RenderedEmail("Welcome", $"<p>{link}</p>", $"{link}\n", "en"));
    }
}
