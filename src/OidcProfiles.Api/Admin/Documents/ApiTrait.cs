namespace OidcProfiles.Api.Admin.Documents;

/// <summary>What the document says of an endpoint beside its parameters; in its metadata.</summary>
internal sealed class ApiTrait
{
    private ApiTrait()
    {
    }

    /// <summary>Has the header If-Match.</summary>
    public static ApiTrait Match { get; } = new();

    /// <summary>Takes the header Idempotency-Key.</summary>
    public static ApiTrait Key { get; } = new();
}
