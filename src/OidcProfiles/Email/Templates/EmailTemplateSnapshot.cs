using System.Collections.Immutable;

namespace OidcProfiles.Email.Templates;

/// <summary>
/// All templates of all sources at one moment, and which of them is meant: first the culture, then the source. Immutable. A template without
/// a culture counts as one of the default culture and its parents; a built-in one as English.
/// </summary>
internal sealed class EmailTemplateSnapshot
{
    private readonly ImmutableDictionary<(string Path, string Culture), ImmutableArray<EmailTemplate>> _templates;

    private EmailTemplateSnapshot(
        ImmutableDictionary<(string Path, string Culture), ImmutableArray<EmailTemplate>> templates, ImmutableArray<string> defaults) =>
        (_templates, Defaults) = (templates, defaults);

    /// <summary>The default culture and its parents, at last the language of the built-in templates.</summary>
    public ImmutableArray<string> Defaults { get; }

    /// <summary>Every template once, those that are asked first before the others.</summary>
    public IEnumerable<EmailTemplate> All => _templates.Values.SelectMany(templates => templates).Distinct();

    /// <summary>Every culture that a mail has templates for.</summary>
    public IEnumerable<string> MailCultures => _templates.Where(pair => !pair.Value[0].Name.IsLayout).Select(pair => pair.Key.Culture).Distinct();

    /// <param name="sets">What the sources have, in the order in which they are asked.</param>
    /// <param name="defaultCulture">The culture of overrides that name none.</param>
    public static EmailTemplateSnapshot Build(IEnumerable<(EmailTemplateOrigin Origin, EmailTemplateSet Set)> sets, string defaultCulture)
    {
        ImmutableArray<string> defaults = [.. EmailCultures.Chain(defaultCulture).Append(EmailCultures.BuiltIn).Distinct(StringComparer.Ordinal)];
        var snapshot = new EmailTemplateSnapshot(ImmutableDictionary<(string, string), ImmutableArray<EmailTemplate>>.Empty, defaults);
        var builder = snapshot._templates.ToBuilder();
        foreach (var (origin, set) in sets)
        {
            var templates = from pair in set.Texts
                            let name = EmailTemplateName.Parse(pair.Key)
                            where name is not null
                            select EmailTemplate.Of(name, pair.Value, origin);

            // A name with a culture comes before one that means the same culture without saying so.
            foreach (var template in templates.OrderBy(template => template.Name.Culture is null))
            {
                foreach (var culture in snapshot.CulturesOf(template))
                {
                    var key = (template.Name.Path, culture);
                    builder[key] = builder.GetValueOrDefault(key, []).Add(template);
                }
            }
        }

        return new(builder.ToImmutable(), defaults);
    }

    /// <summary>The same with a template that comes before all others: what somebody edits.</summary>
    public EmailTemplateSnapshot With(EmailTemplateName name, string text)
    {
        var builder = _templates.ToBuilder();
        var draft = EmailTemplate.Of(name, text, origin: null);
        foreach (var culture in CulturesOf(draft))
        {
            builder[(name.Path, culture)] = builder.GetValueOrDefault((name.Path, culture), []).Insert(0, draft);
        }

        return new(builder.ToImmutable(), Defaults);
    }

    /// <summary>The same with several drafts; names that are none are passed over.</summary>
    public EmailTemplateSnapshot With(IReadOnlyDictionary<string, string> drafts) => drafts.Aggregate(
        this,
        (snapshot, draft) => EmailTemplateName.Parse(draft.Key) is { } name ? snapshot.With(name, EmailTemplateText.Normalize(draft.Value)) : snapshot);

    /// <summary>The culture that a mail is written in: the first one for which all parts exist.</summary>
    /// <returns>Null if there is none.</returns>
    public string? ChooseCulture(string mail, string? wanted, bool builtInOnly) => EmailCultures.Chain(wanted).Concat(Defaults)
        .FirstOrDefault(culture => IsComplete(mail, culture, builtInOnly));

    public bool IsComplete(string mail, string culture, bool builtInOnly) =>
        EmailTemplateName.Parts.All(part => Find($"{mail}/{part}", culture, builtInOnly) is not null);

    /// <summary>The template of just that culture that is in force.</summary>
    public EmailTemplate? Find(string path, string culture, bool builtInOnly) =>
        _templates.GetValueOrDefault((path, culture), []).FirstOrDefault(template => !builtInOnly || template.IsBuiltIn);

    /// <summary>A template that another one includes, in the culture of the mail, else its parents, else the default.</summary>
    public EmailTemplate? FindLayout(string path, string culture, bool builtInOnly) => EmailCultures.Chain(culture).Concat(Defaults)
        .Select(candidate => Find(path, candidate, builtInOnly)).FirstOrDefault(template => template is not null);

    /// <summary>Whether a mail of any language uses it.</summary>
    public bool IsUsed(EmailTemplate template) => CulturesOf(template).Any(culture =>
        ReferenceEquals(Find(template.Name.Path, culture, builtInOnly: false), template)
        && (template.Name.IsLayout || IsComplete(template.Name.Folder, culture, builtInOnly: false)));

    /// <summary>The cultures that a template is for.</summary>
    public IEnumerable<string> CulturesOf(EmailTemplate template)
    {
        if (template.Name.Culture is { } culture)
        {
            return [culture];
        }

        // Without this a mail of the default culture 'pl' could have a Polish subject over the built-in English text.
        return template.IsBuiltIn && !EmailCultures.Chain(Defaults[0]).Contains(EmailCultures.BuiltIn)
            ? [EmailCultures.BuiltIn]
            : EmailCultures.Chain(Defaults[0]);
    }
}
