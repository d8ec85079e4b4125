using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.EntityFrameworkCore;

/// <summary>Finds the key of the host's user type.</summary>
internal static class UserTypes
{
    public static Type KeyOf(Type userType)
    {
        for (var type = userType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IdentityUser<>))
            {
                return type.GenericTypeArguments[0];
            }
        }

        throw new InvalidOperationException(
            $"'{userType}' is no IdentityUser<TKey>: give UseOidcProfiles and AddEntityFrameworkStores the user type that Identity is set up with.");
    }
}
