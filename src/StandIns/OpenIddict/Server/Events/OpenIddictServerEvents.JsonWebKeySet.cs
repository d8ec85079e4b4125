using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;

namespace OpenIddict.Server;

public static partial class OpenIddictServerEvents
{
    public sealed class ExtractJsonWebKeySetRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest? Request
        {
            get => Transaction.Request;
            set => Transaction.Request = value;
        }
    }

    public sealed class ValidateJsonWebKeySetRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }
    }

    public sealed class HandleJsonWebKeySetRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public List<JsonWebKey> Keys { get; } = [];
    }

    public sealed class ApplyJsonWebKeySetResponseContext(OpenIddictServerTransaction transaction) : BaseRequestContext(transaction)
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
