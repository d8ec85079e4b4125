using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using OidcProfiles.Email.Rendering;
using OidcProfiles.Profiles;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>What there is in which language, and what is missing.</summary>
public sealed partial class EmailTemplateOverview
{
    private readonly EmailTemplateCache _templates;
    private readonly EmailTemplateManager _manager;
    private readonly IOptions<OidcProfilesOptions> _options;

    internal EmailTemplateOverview(EmailTemplateCache templates, EmailTemplateManager manager, IOptions<OidcProfilesOptions> options) =>
        (_templates, _manager, _options) = (templates, manager, options);

    /// <summary>The language that a text means.</summary>
    /// <param name="tag">Any text may be asked for.</param>
    /// <returns>The tag in canonical case; null if it is none or the platform knows no such language.</returns>
    public static string? FindCulture(string? tag) => string.IsNullOrEmpty(tag) ? null : EmailCultures.Canonicalize(tag);

    /// <summary>The languages that there are texts of mails for, the default one first.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IReadOnlyList<string>> ListCulturesAsync(CancellationToken cancellationToken)
    {
        var snapshot = await _templates.GetAsync(cancellationToken);
        return [.. snapshot.MailCultures.OrderBy(culture => culture != snapshot.Defaults[0]).ThenBy(culture => culture, StringComparer.Ordinal)];
    }

    /// <summary>All parts of all mails, then all layouts.</summary>
    /// <param name="cultures">The languages (BCP 47).</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IReadOnlyList<EmailTemplateRow>> ReadAsync(IReadOnlyCollection<string> cultures, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cultures);
        var snapshot = await _templates.GetAsync(cancellationToken);
        var mails = from mail in EmailCatalogue.All from part in EmailTemplateName.Parts select (mail.Name, Part: part);
        var layouts = snapshot.All.Where(template => template.Name.IsLayout).Select(template => template.Name.Part).Distinct()
            .Order(StringComparer.Ordinal).Select(part => (Name: EmailTemplateName.Layout, Part: part));
        return [.. from row in mails.Concat(layouts)
            select new EmailTemplateRow(
                row.Name, row.Part, [.. cultures.Select(culture => Tell(snapshot, EmailTemplateName.Of(row.Name, row.Part, culture), culture))])];
    }

    /// <summary>One part in one language.</summary>
    /// <param name="mail">The name of the mail, or <c>layout</c>; any text may be asked for, as for the others.</param>
    /// <param name="part"><c>subject</c>, <c>body.html</c>, <c>body.txt</c>, or the file name of a layout.</param>
    /// <param name="culture">The language (BCP 47).</param>
    /// <param name="actor">Who reads; needs <see cref="Access.AdminArea.Emails"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if no mail has such a part.</returns>
    /// <exception cref="Access.AdminRightsException">They may not.</exception>
    public async Task<EmailTemplateSlot?> FindAsync(
        string mail, string part, string culture, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var definition = EmailCatalogue.All.FirstOrDefault(definition => definition.Name == mail);
        if (EmailTemplateName.Parse($"{mail}/{part}.{culture}") is not { Culture: { } tag } named || (definition is null && !named.IsLayout))
        {
            return null;
        }

        var snapshot = await _templates.GetAsync(cancellationToken);
        var name = Choose(snapshot, named, tag);
        if (await _manager.FindAsync($"{name}", actor, cancellationToken) is not { } detail)
        {
            return null;
        }

        var cell = Tell(snapshot, named, tag);
        var (text, builtIn) = (Find(snapshot, named, cell, builtInOnly: false), Find(snapshot, named, cell, builtInOnly: true));
        return new()
        {
            Name = detail.Name,
            Mail = definition,
            Part = named.Part,
            Cell = cell,
            Text = detail.Stored?.Text ?? text ?? string.Empty,
            BuiltIn = builtIn,
            Stored = detail.Stored,
            Variables = detail.Variables,
            Samples = ReadSamples(definition, tag, detail.Variables),
            Unused = cell.Origin is null or EmailTemplateOrigin.BuiltIn ? [] : [.. NamesIn(builtIn, detail.Variables).Except(NamesIn(text, detail.Variables))],
        };
    }

    /// <summary>Where the database has a text for a language under one of two names, that one; else the shorter for the default language.</summary>
    private static EmailTemplateName Choose(EmailTemplateSnapshot snapshot, EmailTemplateName named, string culture)
    {
        var stored = snapshot.All.Where(template => template.Origin == EmailTemplateOrigin.Database && template.Name.Path == named.Path)
            .Select(template => template.Name).ToHashSet();
        var bare = EmailTemplateName.Of(named.Folder, named.Part, null);
        return !stored.Contains(named) && culture == snapshot.Defaults[0] ? bare : named;
    }

    private static EmailTemplateCell Tell(EmailTemplateSnapshot snapshot, EmailTemplateName name, string culture)
    {
        if (snapshot.Find(name.Path, culture, builtInOnly: false) is { } template)
        {
            return new(culture, template.Origin, FallsBackTo: null, name.IsLayout || snapshot.IsComplete(name.Folder, culture, builtInOnly: false));
        }

        var instead = name.IsLayout
            ? EmailCultures.Chain(culture).Concat(snapshot.Defaults).FirstOrDefault(other => snapshot.Find(name.Path, other, builtInOnly: false) is not null)
            : snapshot.ChooseCulture(name.Folder, culture, builtInOnly: false);
        return new(culture, Origin: null, instead, IsUsed: false);
    }

    private static string? Find(EmailTemplateSnapshot snapshot, EmailTemplateName name, EmailTemplateCell cell, bool builtInOnly) =>
        new[] { cell.Culture, cell.FallsBackTo }.Concat(snapshot.Defaults).OfType<string>()
            .Select(culture => snapshot.Find(name.Path, culture, builtInOnly)?.Text.Text).FirstOrDefault(text => text is not null);

    /// <summary>A layout knows what every mail knows, which any mail shows.</summary>
    private Dictionary<string, string> ReadSamples(EmailDefinition? mail, string culture, IReadOnlyList<TemplateVariable> variables)
    {
        var values = EmailVariables.In(
            CultureInfo.GetCultureInfo(culture),
            EmailVariables.Read(EmailSample.Recipient, (mail ?? EmailCatalogue.All[0]).Sample, _options.Value.Email.Brand));
        var samples = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in variables.Where(variable => values.ContainsKey(variable.Name)))
        {
            var members = values[variable.Name] is IReadOnlyDictionary<string, object?> inner
                ? inner.Select(member => ($"{variable.Name}.{member.Key}", member.Value))
                : [(variable.Name, values[variable.Name])];
            foreach (var (name, value) in members)
            {
                if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                {
                    samples[name] = value is DateTime time ? time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : text;
                }
            }
        }

        return samples;
    }

    /// <summary>The variables that the code of a template names; strings in it count too, so this is a hint and no proof.</summary>
    private static IEnumerable<string> NamesIn(string? text, IReadOnlyList<TemplateVariable> variables)
    {
        var words = CodePattern().Matches(text ?? string.Empty).SelectMany(code => WordPattern().Matches(code.Value)).Select(word => word.Value)
            .ToHashSet(StringComparer.Ordinal);
        var global = EmailGlobals.Variables.Append(EmailGlobals.SubjectVariable).Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        return variables.Select(variable => variable.Name).Where(name => words.Contains(name) && !global.Contains(name));
    }

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();

    [GeneratedRegex("[a-z][a-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
