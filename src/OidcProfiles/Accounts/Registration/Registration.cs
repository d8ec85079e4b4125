using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Registration over Identity: first the proof, then the account; or the other way round where the host wants it.</summary>
internal sealed class Registration<TUser>(
    RegistrationCheck check,
    RegistrationRequests<TUser> requests,
    RegistrationConfirmations<TUser> confirmations,
    ImmediateRegistrations<TUser> immediately) : IRegistration
    where TUser : class, new()
{
    public async Task<AccountRequestResult> RequestAsync(RegistrationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<IdentityError> errors = [.. check.Find(request), .. await requests.FindPasswordErrorsAsync(request.Password)];
        if (errors.Count > 0)
        {
            return AccountRequestResult.Refused(errors);
        }

        var data = requests.Read(request);
        return check.Options.RequireConfirmedAddress
            ? await requests.SubmitAsync(data, request.Origin, cancellationToken)
            : await immediately.MakeAsync(data, request.Origin, cancellationToken);
    }

    public async Task<AccountRequestResult> ResendAsync(RegistrationResend resend, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resend);
        List<IdentityError> errors = [.. check.Find(resend.Address)];
        return errors.Count > 0 ? AccountRequestResult.Refused(errors) : await requests.ResendAsync(resend, cancellationToken);
    }

    public async Task<RegistrationResult> ConfirmAsync(RegistrationConfirmation confirmation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(confirmation);
        List<IdentityError> errors =
        [
            // Before the code is looked at: a password that is too short must not cost an attempt.
            .. confirmation.Password is { } password ? await requests.FindPasswordErrorsAsync(password) : [],
        ];
        if (errors.Count > 0)
        {
            return new(IdentityResult.Failed([.. errors]), null);
        }

        var result = await confirmations.ConfirmAsync(confirmation, cancellationToken);
        return result with { MaySignIn = result.MaySignIn && check.Options.SignInAfterConfirmation };
    }
}
