namespace OidcProfiles.UI.Reference;

/// <summary>One operation of an API.</summary>
/// <param name="Id">Its name for programs.</param>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path, with places in braces.</param>
/// <param name="Summary">What it is for, in a line.</param>
/// <param name="Description">The rest.</param>
public sealed record ApiOperation(string Id, string Method, string Path, string Summary, string Description)
{
    /// <summary>The scope that a token needs.</summary>
    public string Scope { get; init; } = "";

    /// <summary>What stands in the address and in headers.</summary>
    public IReadOnlyList<ApiMember> Parameters { get; init; } = [];

    /// <summary>What is sent; null for nothing.</summary>
    public ApiShape? Body { get; init; }

    /// <summary>What is answered, by status.</summary>
    public IReadOnlyList<ApiAnswer> Answers { get; init; } = [];
}
