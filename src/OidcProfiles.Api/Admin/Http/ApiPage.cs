using Microsoft.AspNetCore.Http;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>Some of very many.</summary>
/// <typeparam name="T">Of what.</typeparam>
/// <param name="Items">These.</param>
/// <param name="Next">The address of those after; absent at the end. Also in the header Link (RFC 8288).</param>
/// <param name="Previous">The address of those before; absent at the beginning, and where lists only go forward.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next, string? Previous)
{
    /// <summary>Answers with it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="items">These.</param>
    /// <param name="next">What <c>after</c> is for those after; null at the end.</param>
    /// <param name="previous">What <c>before</c> is for those before; null at the beginning.</param>
    public static IResult Show(HttpContext context, IReadOnlyList<T> items, string? next, string? previous = null)
    {
        var page = new ApiPage<T>(
            items,
            next is null ? null : ApiLinks.Here(context, ("after", next), ("before", null)),
            previous is null ? null : ApiLinks.Here(context, ("before", previous), ("after", null)));
        foreach (var (link, relation) in ((string?, string)[])[(page.Next, "next"), (page.Previous, "prev")])
        {
            if (link is not null)
            {
                context.Response.Headers.Append("Link", $"<{link}>; rel=\"{relation}\"");
            }
        }

        return ApiEntity.Tell(page);
    }
}
