using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

/// <summary>Runs one stage inside another and carries its outcome over.</summary>
internal static class Relay
{
    /// <summary>True when the stage went through: neither answered nor skipped nor refused.</summary>
    public static async ValueTask<bool> RunAsync<TStage>(
        this IOpenIddictServerDispatcher dispatcher, BaseValidatingContext outer, TStage stage, bool remember = false)
        where TStage : BaseRequestContext
    {
        await dispatcher.DispatchAsync(stage);
        if (remember)
        {
            outer.Transaction.Remember(stage);
        }

        switch (stage)
        {
            case { IsRequestHandled: true }:
                outer.HandleRequest();
                return false;

            case { IsRequestSkipped: true }:
                outer.SkipRequest();
                return false;

            case BaseValidatingContext { IsRejected: true } refused:
                var fallback = stage is HandleTokenRequestContext ? Errors.InvalidGrant : Errors.InvalidRequest;
                outer.Reject(refused.Error ?? fallback, refused.ErrorDescription, refused.ErrorUri);
                return false;

            default:
                return true;
        }
    }

    /// <summary>The first stage of a request: it must leave a request behind.</summary>
    public static async ValueTask ExtractAsync<TStage>(
        this IOpenIddictServerDispatcher dispatcher, ProcessRequestContext outer, TStage stage)
        where TStage : BaseValidatingContext
    {
        if (await dispatcher.RunAsync(outer, stage) && outer.Transaction.Request is null)
        {
            throw new InvalidOperationException(
                $"No handler of {typeof(TStage).Name} extracted the request: is the server registered with UseAspNetCore?");
        }
    }

    /// <summary>The last stage of a request: it must answer it or leave it to the application.</summary>
    public static async ValueTask ApplyAsync<TStage>(this IOpenIddictServerDispatcher dispatcher, BaseRequestContext outer, TStage stage)
        where TStage : BaseRequestContext
    {
        outer.Transaction.Response ??= new Abstractions.OpenIddictResponse();
        await dispatcher.DispatchAsync(stage);
        if (stage.IsRequestHandled)
        {
            outer.HandleRequest();
        }
        else if (stage.IsRequestSkipped)
        {
            outer.SkipRequest();
        }
        else
        {
            throw new InvalidOperationException(
                $"No handler of {typeof(TStage).Name} wrote the response: is the server registered with UseAspNetCore?");
        }
    }
}
