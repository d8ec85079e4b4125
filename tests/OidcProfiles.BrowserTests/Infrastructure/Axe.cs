using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace OidcProfiles.BrowserTests.Infrastructure;

/// <summary>Looks for what keeps people from using a page (axe-core, rules of WCAG 2.2 and good practice).</summary>
internal static class Axe
{
    /// <summary>Fails with every finding of the page.</summary>
    public static async Task CheckAsync(Person person) => Judge(person, await person.Page.RunAxe());

    /// <summary>Fails with every text that is hard to read in its colours.</summary>
    public static async Task CheckColoursAsync(Person person) => Judge(
        person, await person.Page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } }));

    private static void Judge(Person person, AxeResult result)
    {
        Assert.True(
            result.Violations.Length == 0,
            $"{person.Page.Url}\n" + string.Join('\n', result.Violations.SelectMany(violation => violation.Nodes.Select(
                node => $"{violation.Id}: {violation.Help}: {node.Html}"))));
        Assert.NotEmpty(result.Passes);
    }
}
