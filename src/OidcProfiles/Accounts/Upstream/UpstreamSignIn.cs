using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Normalization.Linking;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Sign-in with providers over Identity.</summary>
internal sealed class UpstreamSignIn<TUser>(
    UpstreamReception<TUser> reception, UpstreamJudge<TUser> judge, UpstreamSessions<TUser> sessions, UpstreamWork work) : IUpstreamSignIn
    where TUser : class, new()
{
    private const int Attempts = 2;

    public Task<AuthenticationProperties?> PrepareAsync(UpstreamChallengeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return reception.PrepareAsync(request);
    }

    public async Task<UpstreamOutcome> ReceiveAsync(string? clientId, CancellationToken cancellationToken)
    {
        var arrival = await reception.TakeAsync(cancellationToken);
        if (arrival.Failure is { } failure)
        {
            return await work.FailAsync(failure, arrival.Provider, arrival.UserId, clientId, cancellationToken);
        }

        var (current, isSame) = await FindCurrentAsync(arrival);
        if (!isSame)
        {
            return await FailAsync(UpstreamFailure.SessionChanged, arrival, userId: null, clientId, cancellationToken);
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryAsync(arrival, current, clientId, cancellationToken) is { } outcome)
            {
                return outcome;
            }
        }

        return await FailAsync(UpstreamFailure.Lost, arrival, arrival.UserId, clientId, cancellationToken);
    }

    /// <returns>Null if somebody else was faster.</returns>
    private async Task<UpstreamOutcome?> TryAsync(
        UpstreamArrival arrival, TUser? current, string? clientId, CancellationToken cancellationToken)
    {
        var (pending, provider) = (arrival.Pending!, arrival.Provider!);
        var verdict = await judge.DecideAsync(pending.Snapshot, current);
        if (await FindFailureAsync(arrival, verdict) is { } failure)
        {
            await judge.RecordAsync(pending.Snapshot, verdict, clientId, cancellationToken);
            return await FailAsync(failure, arrival, await judge.FindIdAsync(verdict.User), clientId, cancellationToken);
        }

        if (judge.MustAsk(pending.Snapshot, verdict))
        {
            await judge.RecordAsync(pending.Snapshot, verdict, clientId, cancellationToken);
            return UpstreamOutcome.Asking(provider, arrival.Secret!);
        }

        string? userId = null;
        var result = await work.TryAsync(
            pending,
            async token =>
            {
                await judge.RecordAsync(pending.Snapshot, verdict, clientId, token);
                (var applied, userId) = await judge.Effects.ApplyAsync(
                    pending.Snapshot, verdict, RequestOrigin.Of(reception.SignIn.Context), token);
                return applied;
            },
            cancellationToken);
        return result switch
        {
            null => null,
            { Succeeded: true } => await EnterAsync(arrival, verdict, userId!, clientId, cancellationToken),

            // A name or value that the rules of the host are against: the page asks.
            _ when verdict.Outcome == LinkingOutcome.CreateAccount && !result.Errors.Any(IsOfAnother) => UpstreamOutcome.Asking(provider, arrival.Secret!),

            // Somebody has made or linked an account since it was decided: it is decided again.
            _ => null,
        };
    }

    private static bool IsOfAnother(IdentityError error) =>
        error.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.LoginAlreadyAssociated)
            or nameof(IdentityErrorDescriber.ConcurrencyFailure);

    private async Task<UpstreamFailure?> FindFailureAsync(UpstreamArrival arrival, UpstreamVerdict<TUser> verdict) => verdict switch
    {
        { Outcome: LinkingOutcome.RefuseLinkedToAnother } => UpstreamFailure.LinkedToAnother,

        // Proving needs a link that was there before.
        { Outcome: LinkingOutcome.LinkToCurrent } when arrival.Intent == UpstreamIntent.Prove => UpstreamFailure.LinkedToAnother,
        { Outcome: LinkingOutcome.SignIn or LinkingOutcome.LinkSilently, User: { } user } => await sessions.FindObstacleAsync(user),
        _ => null,
    };

    private async Task<UpstreamOutcome> EnterAsync(
        UpstreamArrival arrival, UpstreamVerdict<TUser> verdict, string userId, string? clientId, CancellationToken cancellationToken)
    {
        var user = verdict.User ?? await judge.Effects.Manager.FindByIdAsync(userId)
            ?? throw new InvalidOperationException("The account that was made or linked is gone.");
        switch (arrival.Intent)
        {
            case UpstreamIntent.Link:
                return UpstreamOutcome.Done(UpstreamStep.Linked, arrival.Provider!, userId);
            case UpstreamIntent.Prove:
                await sessions.ProveAsync(user);
                return UpstreamOutcome.Done(UpstreamStep.Proven, arrival.Provider!, userId);
            default:
                return await sessions.FindObstacleAsync(user) is { } obstacle
                    ? await work.FailAsync(obstacle, arrival.Provider, userId, clientId, cancellationToken)
                    : UpstreamOutcome.Done(
                        UpstreamStep.SignedIn, arrival.Provider!, await sessions.SignInAsync(user, arrival.Provider!, clientId, cancellationToken));
        }
    }

    /// <summary>Who asked for it must still be who is signed in: another person may sit in front of the browser.</summary>
    private async Task<(TUser? Current, bool IsSame)> FindCurrentAsync(UpstreamArrival arrival)
    {
        if (arrival.Intent == UpstreamIntent.SignIn)
        {
            return (null, true);
        }

        var signIn = reception.SignIn;
        var session = await signIn.Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var user = session.Principal is { } principal ? await signIn.UserManager.GetUserAsync(principal) : null;
        return (user, user is not null && await signIn.UserManager.GetUserIdAsync(user) == arrival.UserId);
    }

    private async Task<UpstreamOutcome> FailAsync(
        UpstreamFailure failure, UpstreamArrival arrival, string? userId, string? clientId, CancellationToken cancellationToken)
    {
        await reception.ForgetAsync(arrival, cancellationToken);
        return await work.FailAsync(failure, arrival.Provider, userId, clientId, cancellationToken);
    }
}
