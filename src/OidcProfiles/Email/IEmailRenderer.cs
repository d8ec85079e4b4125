namespace OidcProfiles.Email;

/// <summary>Makes the text of a mail from its model, in the language of its recipient.</summary>
public interface IEmailRenderer
{
    /// <summary>Renders subject, HTML and text. A broken override is logged and replaced by the built-in template.</summary>
    /// <param name="recipient">Who gets it.</param>
    /// <param name="model">What it says.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="Templating.TemplateException">The built-in template failed too.</exception>
    Task<RenderedEmail> RenderAsync(EmailRecipient recipient, EmailModel model, CancellationToken cancellationToken);
}
