using System.Collections.Frozen;
using System.Reflection;
using OidcProfiles.Email.Templates;

namespace OidcProfiles.Scriban;

/// <summary>The templates of the folder <c>templates</c>, which are part of this assembly.</summary>
internal sealed class BuiltInTemplateSource : IEmailTemplateSource
{
    private const string Prefix = "templates/";
    private const string Extension = ".scriban";

    private static readonly Lazy<EmailTemplateSet> Templates = new(Read);

    public EmailTemplateOrigin Origin => EmailTemplateOrigin.BuiltIn;

    public ValueTask<EmailTemplateSet> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Templates.Value);

    private static EmailTemplateSet Read()
    {
        var assembly = typeof(BuiltInTemplateSource).Assembly;
        var resources = from resource in assembly.GetManifestResourceNames()
                        let name = resource.Replace('\\', '/')
                        where name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal)
                        select (Name: name[Prefix.Length..^Extension.Length], Text: Read(assembly, resource));
        return new(resources.ToFrozenDictionary(template => template.Name, template => template.Text, StringComparer.Ordinal));
    }

    /// <summary>A working copy may have other line ends; a mail shall be the same wherever it was built.</summary>
    private static string Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
