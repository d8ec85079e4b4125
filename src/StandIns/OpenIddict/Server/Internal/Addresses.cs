namespace OpenIddict.Server;

internal static class Addresses
{
    /// <summary>The endpoint's absolute address under the base address; null when either is missing.</summary>
    public static Uri? Resolve(Uri? baseUri, Uri? endpoint) => (baseUri, endpoint) switch
    {
        (_, null) => null,
        (_, { IsAbsoluteUri: true }) => endpoint,
        (null, _) => null,
        _ => new Uri(new Uri(baseUri.AbsoluteUri.TrimEnd('/') + "/", UriKind.Absolute), endpoint.OriginalString.TrimStart('/')),
    };

    /// <summary>Whether both name the same endpoint: case and one slash at the end make no difference.</summary>
    public static bool AreSame(Uri left, Uri right)
        => Uri.Compare(left, right, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) is 0
            && string.Equals(WithSlash(left), WithSlash(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>An absolute address that names its scheme: on Unix a path alone also counts as one, of a file.</summary>
    public static bool TryParse(string address, out Uri uri)
        => Uri.TryCreate(address, UriKind.Absolute, out uri!) && !(uri.IsFile && !address.StartsWith("file:", StringComparison.OrdinalIgnoreCase));

    private static string WithSlash(Uri uri) => uri.AbsolutePath.EndsWith('/') ? uri.AbsolutePath : uri.AbsolutePath + "/";
}
