using Scriban;

namespace OidcProfiles.StandIns.Tests.Scriban.Conformance;

internal static class Rendering
{
    /// <summary>Renders in the one way or in the other.</summary>
    public static Task<string> RenderAsync(Template template, TemplateContext context, bool asynchronously) => asynchronously
        ? template.RenderAsync(context).AsTask()
        : Task.FromResult(template.Render(context));
}
