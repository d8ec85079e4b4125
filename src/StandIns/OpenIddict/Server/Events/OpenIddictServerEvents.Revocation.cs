using System.Security.Claims;
using OpenIddict.Abstractions;

namespace OpenIddict.Server;

public static partial class OpenIddictServerEvents
{
    public sealed class ExtractRevocationRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest? Request
        {
            get => Transaction.Request;
            set => Transaction.Request = value;
        }
    }

    public sealed class ValidateRevocationRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingClientContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public string? TokenTypeHint => Request?.TokenTypeHint;

        public ClaimsPrincipal? Principal { get; set; }
    }

    public sealed class HandleRevocationRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public ClaimsPrincipal Principal { get; set; } = default!;
    }

    public sealed class ApplyRevocationResponseContext(OpenIddictServerTransaction transaction) : BaseRequestContext(transaction)
    {
        public OpenIddictRequest? Request
        {
            get => Transaction.Request;
            set => Transaction.Request = value;
        }

        public OpenIddictResponse Response
        {
            get => Transaction.Response!;
            set => Transaction.Response = value;
        }

        public string? Error => Response?.Error;
    }
}
