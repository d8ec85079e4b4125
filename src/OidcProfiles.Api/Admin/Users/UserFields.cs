using Microsoft.AspNetCore.Identity;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Attributes;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>Which part of a request about users an error is about.</summary>
internal static class UserFields
{
    /// <summary>Success, or a problem in which attributes stand under <c>attributes</c>.</summary>
    public static void Demand(IdentityResult result) => Demand(result, OfUser);

    /// <summary>Success, or a problem in which attributes stand by themselves.</summary>
    public static void DemandOfProfile(IdentityResult result) => Demand(result, error => error is AttributeError attribute ? attribute.Path : OfUser(error));

    public static void Demand(IdentityResult result, Func<IdentityError, string?> field)
    {
        if (!result.Succeeded)
        {
            throw new ApiException(ApiProblems.Of(result, field));
        }
    }

    private static string? OfUser(IdentityError error) => error switch
    {
        // What is kept in the account has no place among the attributes, and is named there if it was sent there.
        AttributeError { Code: not nameof(ProfileErrorDescriber.AccountAttribute), Attribute: StandardAttributes.PreferredUserName } => "userName",
        AttributeError { Code: not nameof(ProfileErrorDescriber.AccountAttribute), Attribute: StandardAttributes.Email } => "email",
        AttributeError { Code: not nameof(ProfileErrorDescriber.AccountAttribute), Attribute: StandardAttributes.PhoneNumber } => "phoneNumber",
        AttributeError attribute => $"attributes.{attribute.Path}",
        _ => OfAccount(error.Code),
    };

    private static string? OfAccount(string code) => code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.InvalidUserName)
            or nameof(ProfileErrorDescriber.ForeignAddressAsUserName) => "userName",
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.InvalidEmail)
            or nameof(ProfileErrorDescriber.InvalidAddress) or nameof(ProfileErrorDescriber.ExcludedAddress) => "email",
        nameof(ProfileErrorDescriber.ConcurrencyFailure) or nameof(ProfileErrorDescriber.UserNameMismatch) => "If-Match",
        nameof(ProfileErrorDescriber.ProfileTooLarge) => "attributes",
        _ when code.StartsWith("Password", StringComparison.Ordinal) => "password",
        _ => null,
    };
}
