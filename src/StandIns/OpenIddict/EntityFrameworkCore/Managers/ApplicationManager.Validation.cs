using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using Application = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreApplication;

namespace OpenIddict.EntityFrameworkCore;

/// <content>What is refused at the door, and what is compared with what is stored.</content>
internal sealed partial class ApplicationManager
{
    public async IAsyncEnumerable<ValidationResult> ValidateAsync(
        object application, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entity = (Application)application;

        if (string.IsNullOrEmpty(entity.ClientId))
        {
            yield return new ValidationResult("A client needs a client_id.");
        }
        else if (await All.AnyAsync(other => other.ClientId == entity.ClientId && other.Id != entity.Id, cancellationToken))
        {
            yield return new ValidationResult($"There is a client '{entity.ClientId}' already.");
        }

        if (entity.ClientType is not (ClientTypes.Confidential or ClientTypes.Public))
        {
            yield return new ValidationResult($"A client is confidential or public, not '{entity.ClientType}'.");
        }
        else if (string.IsNullOrEmpty(entity.ClientSecret) != (entity.ClientType is ClientTypes.Public))
        {
            yield return new ValidationResult("A confidential client needs a secret, and a public one cannot have one.");
        }

        foreach (var uri in JsonColumn.ReadList(entity.RedirectUris).Concat(JsonColumn.ReadList(entity.PostLogoutRedirectUris)))
        {
            if (FaultOf(uri) is { } fault)
            {
                yield return new ValidationResult($"The address '{uri}' {fault}.");
            }
        }
    }

    public ValueTask<bool> ValidateClientSecretAsync(object application, string secret, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);

        var entity = (Application)application;
        if (entity.ClientType is ClientTypes.Public || !ClientSecret.Verify(secret, entity.ClientSecret))
        {
            logger.WrongSecret(entity.ClientId);
            return new(false);
        }

        return new(true);
    }

    public ValueTask<bool> ValidatePostLogoutRedirectUriAsync(object application, string uri, CancellationToken cancellationToken) =>
        new(IsRegistered((Application)application, uri, ((Application)application).PostLogoutRedirectUris));

    public ValueTask<bool> ValidateRedirectUriAsync(object application, string uri, CancellationToken cancellationToken) =>
        new(IsRegistered((Application)application, uri, ((Application)application).RedirectUris));

    private static string? FaultOf(string uri) => (Uri.TryCreate(uri, UriKind.Absolute, out var parsed), parsed) switch
    {
        (false, _) => "is not absolute",
        (_, { IsFile: true }) when !uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase) => "is not absolute",
        (_, { Fragment.Length: > 0 }) => "has a fragment",
        (_, { Query.Length: > 0 }) when QueryHelpers.ParseQuery(parsed!.Query).ContainsKey(Parameters.Iss) =>
            "has an iss parameter of its own",
        _ => null,
    };

    /// <summary>Simple string comparison (Core 3.1.2.1); a native client on the loopback interface may choose its port
    /// (RFC 8252, 7.3).</summary>
    private bool IsRegistered(Application application, string uri, string? column)
    {
        ArgumentException.ThrowIfNullOrEmpty(uri);

        var registered = JsonColumn.ReadList(column);
        var found = registered.Contains(uri, StringComparer.Ordinal)
            || (application.ApplicationType is ApplicationTypes.Native && registered.Any(candidate => DiffersInPortOnly(uri, candidate)));

        if (!found)
        {
            logger.AddressNotRegistered(uri, application.ClientId);
        }

        return found;
    }

    private static bool DiffersInPortOnly(string uri, string candidate) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var sent)
        && Uri.TryCreate(candidate, UriKind.Absolute, out var registered)
        && sent is { IsLoopback: true, IsDefaultPort: false }
        && registered is { IsLoopback: true, IsDefaultPort: true }
        && sent.Scheme is ("http" or "https")
        && Uri.Compare(sent, registered, PartsWithoutPort, UriFormat.UriEscaped, StringComparison.Ordinal) is 0;

    private const UriComponents PartsWithoutPort =
        UriComponents.Scheme | UriComponents.UserInfo | UriComponents.Host | UriComponents.PathAndQuery | UriComponents.Fragment;
}
