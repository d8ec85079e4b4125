using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>Makes problems of what managers answer.</summary>
internal static class ApiProblems
{
    private static readonly Dictionary<string, int> Statuses = new(StringComparer.Ordinal)
    {
        [nameof(ProfileErrorDescriber.AdministrationForbidden)] = StatusCodes.Status403Forbidden,
        [nameof(ProfileErrorDescriber.AdministratorProtected)] = StatusCodes.Status403Forbidden,
        [nameof(ProfileErrorDescriber.OwnAccount)] = StatusCodes.Status403Forbidden,
        [nameof(ProfileErrorDescriber.UserNotFound)] = StatusCodes.Status404NotFound,
        [nameof(ProfileErrorDescriber.GroupNotFound)] = StatusCodes.Status404NotFound,
        [nameof(ProfileErrorDescriber.UnknownTemplate)] = StatusCodes.Status404NotFound,
        [nameof(ProfileErrorDescriber.UnknownHistoryEntry)] = StatusCodes.Status404NotFound,
        [nameof(ProfileErrorDescriber.UserNameMismatch)] = StatusCodes.Status412PreconditionFailed,
        [nameof(ProfileErrorDescriber.ClientNotFound)] = StatusCodes.Status404NotFound,
        [nameof(ProfileErrorDescriber.ClientConcurrencyFailure)] = StatusCodes.Status412PreconditionFailed,
        [nameof(ProfileErrorDescriber.NoConfirmedAddress)] = StatusCodes.Status409Conflict,
        [nameof(ProfileErrorDescriber.ConcurrencyFailure)] = StatusCodes.Status412PreconditionFailed,
        [nameof(ProfileErrorDescriber.SchemaConcurrencyFailure)] = StatusCodes.Status412PreconditionFailed,
        [nameof(ProfileErrorDescriber.GroupConcurrencyFailure)] = StatusCodes.Status412PreconditionFailed,
        [nameof(ProfileErrorDescriber.TemplateConcurrencyFailure)] = StatusCodes.Status412PreconditionFailed,
        [nameof(IdentityErrorDescriber.DuplicateUserName)] = StatusCodes.Status409Conflict,
        [nameof(IdentityErrorDescriber.DuplicateEmail)] = StatusCodes.Status409Conflict,
        [nameof(ProfileErrorDescriber.DuplicateGroupName)] = StatusCodes.Status409Conflict,
        [nameof(ProfileErrorDescriber.DuplicateValue)] = StatusCodes.Status409Conflict,
        [nameof(ProfileErrorDescriber.AccountLocked)] = StatusCodes.Status409Conflict,
        [nameof(ProfileErrorDescriber.InvitationNotOpen)] = StatusCodes.Status409Conflict,
        [nameof(ProfileErrorDescriber.UndoConflict)] = StatusCodes.Status409Conflict,
        [nameof(ProfileErrorDescriber.TooManyRequests)] = StatusCodes.Status429TooManyRequests,
        [nameof(ProfileErrorDescriber.PicturesBusy)] = StatusCodes.Status503ServiceUnavailable,
        [nameof(ProfileErrorDescriber.InvalidFilter)] = StatusCodes.Status400BadRequest,
        [nameof(ProfileErrorDescriber.UnknownFilterAttribute)] = StatusCodes.Status400BadRequest,
        [nameof(ProfileErrorDescriber.UnsearchableAttribute)] = StatusCodes.Status400BadRequest,
        [nameof(ProfileErrorDescriber.FilterOperatorNotAccepted)] = StatusCodes.Status400BadRequest,
        [nameof(ProfileErrorDescriber.FilterValueNotAccepted)] = StatusCodes.Status400BadRequest,
        [nameof(ProfileErrorDescriber.UnindexedFilter)] = StatusCodes.Status400BadRequest,
        [nameof(ProfileErrorDescriber.InvalidCursor)] = StatusCodes.Status400BadRequest,
    };

    /// <summary>A problem with a sentence.</summary>
    public static ApiProblem Of(int status, string? detail = null) =>
        new() { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail };

    /// <summary>A problem with one part of the request.</summary>
    public static ApiProblem Of(int status, string code, string field, string message) =>
        Of(status, message) with { Errors = [new(code, field, message)] };

    /// <summary>What a manager refused. Values that are not accepted are 422: the request can be read, and is not to be carried out.</summary>
    /// <param name="result">What it answered; not success.</param>
    /// <param name="field">Which part of the request an error is about; null where none is.</param>
    public static ApiProblem Of(IdentityResult result, Func<IdentityError, string?> field)
    {
        var errors = result.Errors.ToList();

        // Whoever may not do it learns that, and not what else is wrong; the rest goes by what hinders most.
        var status = errors.Select(error => Statuses.GetValueOrDefault(error.Code, StatusCodes.Status422UnprocessableEntity))
            .DefaultIfEmpty(StatusCodes.Status422UnprocessableEntity).MinBy(Rank);
        return Of(status, errors is [var only] ? only.Description : null) with
        {
            Errors = [.. errors.Select(error => ApiFault.Of(error, field(error)))],
        };
    }

    private static int Rank(int status) => status switch
    {
        StatusCodes.Status403Forbidden => 0,
        StatusCodes.Status404NotFound => 1,
        StatusCodes.Status412PreconditionFailed => 2,
        StatusCodes.Status400BadRequest => 3,
        StatusCodes.Status422UnprocessableEntity => 4,
        _ => 5,
    };
}
