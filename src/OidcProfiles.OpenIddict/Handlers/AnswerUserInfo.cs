using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>Answers UserInfo with the claims that the policy releases (OIDC Core 5.3).</summary>
internal sealed class AnswerUserInfo(UserInfoAnswers answers) : IOpenIddictServerHandler<HandleUserInfoRequestContext>
{
    /// <summary>In the place of the built-in step that it replaces.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<HandleUserInfoRequestContext>()
            .UseScopedHandler<AnswerUserInfo>()
            .SetOrder(OpenIddictServerHandlers.UserInfo.AttachClaims.Descriptor.Order)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public async ValueTask HandleAsync(HandleUserInfoRequestContext context)
    {
        var answer = await answers.FindAsync(AccessTokens.Read(context), context.CancellationToken);
        if (answer.Subject is null)
        {
            context.Reject(answer.Error, answer.ErrorDescription);
            return;
        }

        context.Issuer = context.Options.Issuer ?? context.BaseUri;
        context.Subject = answer.Subject;
        foreach (var (name, value) in answer.Claims)
        {
            if (name != StandardAttributes.Subject)
            {
                context.Claims[name] = Convert(value);
            }
        }
    }

    private static OpenIddictParameter Convert(AttributeValue value) => value switch
    {
        TextValue text => text.Text,
        BooleanValue flag => flag.Flag,
        IntegerValue integer => integer.Integer,
        _ => value.ToJson(),
    };
}
