using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using OidcProfiles.Email;
using OidcProfiles.Email.Rendering;
using OidcProfiles.Templating;

namespace OidcProfiles.Tests.Email;

/// <summary><c>docs/email-variables.md</c> is made from the code.</summary>
public sealed class EmailVariableGuideTests
{
    private const string Renew = "OIDCPROFILES_RENEW";

    [Fact]
    public async Task Guide_Always_SaysWhatTheCodeSays()
    {
        var path = Path.Combine(Root(), "docs", "email-variables.md");
        var expected = Write();
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            await File.WriteAllTextAsync(path, expected);
        }

        Assert.True(
            File.Exists(path) && expected == (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"),
            $"{path} does not say what the code says. Run this test once with {Renew}=1, which writes it.");
    }

    private static string Write()
    {
        var guide = new StringBuilder("""
            # The variables of e-mail templates

            Made from the code by a test (`EmailVariableGuideTests`); do not edit it by hand. How templates are written is told in `emails.md`.

            A variable that may be missing is null then; using it in text writes nothing. A variable that is not listed is an error.

            ## In every template


            """);
        WriteTable(guide, [.. EmailGlobals.Variables, EmailGlobals.SubjectVariable]);
        foreach (var mail in EmailCatalogue.All)
        {
            guide.Append(CultureInfo.InvariantCulture, $"\n## {mail.Name}\n\n{mail.Description} Priority: {mail.Priority.ToString().ToLowerInvariant()}.\n\n");
            WriteTable(guide, EmailVariables.Describe(mail, withSubject: false).Skip(EmailGlobals.Variables.Count));
        }

        return guide.ToString().ReplaceLineEndings("\n");
    }

    private static void WriteTable(StringBuilder guide, IEnumerable<TemplateVariable> variables)
    {
        guide.Append("| Variable | Type | May be missing | Meaning |\n|---|---|---|---|\n");
        WriteRows(guide, variables, "");
    }

    private static void WriteRows(StringBuilder guide, IEnumerable<TemplateVariable> variables, string parent)
    {
        foreach (var variable in variables)
        {
            var name = parent + variable.Name;
            guide.Append(
                CultureInfo.InvariantCulture,
                $"| `{name}` | {variable.Type.ToString().ToLowerInvariant()} | {(variable.IsOptional ? "yes" : "")} | {variable.Description} |\n");
            WriteRows(guide, variable.Members, $"{name}.");
        }
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath("../../..", Path.GetDirectoryName(path)!);
}
