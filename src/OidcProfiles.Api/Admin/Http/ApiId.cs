using Microsoft.AspNetCore.Http;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>
/// Ids that need not fit into a path, such as client ids that are addresses: in their place stands <c>~</c>, and the id in the parameter
/// <c>id</c>. Servers and proxies do not agree on what an escaped slash in a path means.
/// </summary>
internal static class ApiId
{
    public const string Wording = "The id, where the path has `~` in its place: for ids that a path cannot carry, such as those with a slash.";

    private const string Elsewhere = "~";

    /// <param name="inPath">What stands in the path.</param>
    /// <param name="id">The parameter.</param>
    /// <exception cref="ApiException">There is neither, or both.</exception>
    public static string Read(string inPath, string? id) => (inPath == Elsewhere, id) switch
    {
        (true, { Length: > 0 }) => ApiQuery.ReadText("id", id)!,
        (true, _) => throw ApiQuery.Refuse("id", "id is missing; accepted: the id for which ~ stands in the path."),
        (false, null) => ApiQuery.ReadText("id", inPath)!,
        _ => throw ApiQuery.Refuse("id", "id is not accepted; accepted: only where ~ stands in the path."),
    };

    /// <summary>The address of something below the API's path.</summary>
    /// <param name="collection">Such as <c>/attributes</c>.</param>
    /// <param name="id">Its id.</param>
    /// <param name="taken">Names that mean something else there.</param>
    public static string Write(string collection, string id, params IReadOnlyCollection<string> taken) =>
        id.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-') && !taken.Contains(id)
            ? $"{collection}/{id}"
            : $"{collection}/{Elsewhere}{QueryString.Create("id", id)}";
}
