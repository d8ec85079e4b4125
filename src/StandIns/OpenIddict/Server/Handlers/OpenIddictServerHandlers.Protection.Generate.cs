using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Protection
    {
        public sealed class AttachSecurityCredentials : IOpenIddictServerHandler<GenerateTokenContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<GenerateTokenContext, AttachSecurityCredentials>(int.MinValue + 100_000);

            public ValueTask HandleAsync(GenerateTokenContext context)
            {
                var options = context.Options;
                var readable = context.TokenType is TokenTypeHints.IdToken
                    || (context.TokenType is TokenTypeHints.AccessToken && options.DisableAccessTokenEncryption);

                context.EncryptionCredentials = readable ? null : options.EncryptionCredentials[0];

                // Clients check ID tokens, so only a key with a public part can sign them.
                context.SigningCredentials = options.SigningCredentials.Find(credentials
                    => context.TokenType is not TokenTypeHints.IdToken || credentials.Key is AsymmetricSecurityKey);
                return default;
            }
        }

        public sealed class CreateTokenEntry(IOpenIddictApplicationManager applications, IOpenIddictTokenManager tokens)
            : IOpenIddictServerHandler<GenerateTokenContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<GenerateTokenContext, CreateTokenEntry>(AttachSecurityCredentials.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(GenerateTokenContext context)
            {
                if (!context.CreateTokenEntry)
                {
                    return;
                }

                var descriptor = new OpenIddictTokenDescriptor
                {
                    AuthorizationId = context.Principal.GetAuthorizationId(),
                    CreationDate = context.Principal.GetCreationDate(),
                    ExpirationDate = context.Principal.GetExpirationDate(),
                    Principal = context.Principal,
                    Status = Statuses.Valid,
                    Subject = context.Principal.GetClaim(Claims.Subject),
                    Type = context.TokenType,
                };
                if (!string.IsNullOrEmpty(context.ClientId))
                {
                    var application = await applications.GetAsync(context.ClientId, context.CancellationToken);
                    descriptor.ApplicationId = await applications.GetIdAsync(application, context.CancellationToken);
                }

                var entry = await tokens.CreateAsync(descriptor, context.CancellationToken);
                context.Principal.SetTokenId(await tokens.GetIdAsync(entry, context.CancellationToken));
            }
        }

        public sealed class GenerateIdentityModelToken : IOpenIddictServerHandler<GenerateTokenContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<GenerateTokenContext, GenerateIdentityModelToken>(CreateTokenEntry.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(GenerateTokenContext context)
            {
                if (string.IsNullOrEmpty(context.Token))
                {
                    context.Token = TokenFormat.Write(
                        context.Principal, context.TokenType, context.SigningCredentials!, context.EncryptionCredentials);
                }

                return default;
            }
        }

        /// <summary>Keeps the token itself here and gives a random reference out instead.</summary>
        public sealed class AttachTokenPayload(IOpenIddictTokenManager tokens) : IOpenIddictServerHandler<GenerateTokenContext>
        {
            private const int ReferenceBytes = 32;

            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<GenerateTokenContext, AttachTokenPayload>(GenerateIdentityModelToken.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(GenerateTokenContext context)
            {
                if (!context.PersistTokenPayload || context.Options.DisableTokenStorage)
                {
                    return;
                }

                var identifier = context.Principal.GetTokenId()
                    ?? throw new InvalidOperationException("The token has no entry that could keep its payload.");
                var entry = await tokens.FindByIdAsync(identifier, context.CancellationToken)
                    ?? throw new InvalidOperationException("The token's entry was deleted while the token was made.");

                var descriptor = new OpenIddictTokenDescriptor();
                await tokens.PopulateAsync(descriptor, entry, context.CancellationToken);
                descriptor.Payload = context.Token;
                descriptor.Principal = context.Principal;
                if (context.IsReferenceToken)
                {
                    descriptor.ReferenceId = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ReferenceBytes));
                }

                // The manager may replace the descriptor's reference by its hash: what goes out is remembered before.
                var reference = descriptor.ReferenceId;
                await tokens.UpdateAsync(entry, descriptor, context.CancellationToken);
                if (context.IsReferenceToken)
                {
                    context.Token = reference;
                }
            }
        }
    }
}
