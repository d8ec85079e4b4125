using OidcProfiles.Templating;

namespace OidcProfiles.Email.Rendering;

/// <summary>The engine, if one is registered.</summary>
internal sealed class EmailEngine(ITemplateEngine? engine = null)
{
    public const string Missing = "Mails cannot be rendered, because no template engine is registered. Add AddScriban() of the package "
        + "OidcProfiles.Scriban after AddOidcProfiles().";

    public bool IsMissing => engine is null;

    /// <exception cref="InvalidOperationException">None is registered.</exception>
    public ITemplateEngine Required => engine ?? throw new InvalidOperationException(Missing);
}
