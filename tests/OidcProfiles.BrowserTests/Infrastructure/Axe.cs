using Deque.AxeCore.Playwright;

namespace OidcProfiles.BrowserTests.Infrastructure;

/// <summary>Looks for what keeps people from using a page (axe-core, rules of WCAG 2.2 and good practice).</summary>
internal static class Axe
{
    /// <summary>Fails with every finding of the page.</summary>
    public static async Task CheckAsync(Person person)
    {
        var result = await person.Page.RunAxe();
        Assert.True(
            result.Violations.Length == 0,
            $"{person.Page.Url}\n" + string.Join('\n', result.Violations.SelectMany(violation => violation.Nodes.Select(
                node => $"{violation.Id}: {violation.Help}: {node.Html}"))));
        Assert.NotEmpty(result.Passes);
    }
}
