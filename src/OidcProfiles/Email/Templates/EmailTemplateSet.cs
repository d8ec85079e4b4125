using System.Collections.Frozen;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>The templates of one source at one moment. Immutable.</summary>
/// <param name="Texts">
/// The texts by name, such as <c>welcome/body.html.de</c>; without a culture at the end, of the default culture. Names that are none are
/// passed over.
/// </param>
public sealed record EmailTemplateSet(IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>No templates.</summary>
    public static EmailTemplateSet Empty { get; } = new(FrozenDictionary<string, string>.Empty);

    /// <summary>What was left out, and why.</summary>
    public IReadOnlyList<TemplateFault> Faults { get; init; } = [];
}
