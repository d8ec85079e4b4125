using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Attributes;
using OidcProfiles.Requirements;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Registration;

/// <summary>What the pages of registration have in common: the attributes that are asked for, and their errors.</summary>
public abstract class RegistrationPageModel : AccountPageModel
{
    /// <summary>How people register.</summary>
    public RegistrationOptions Options => Service<IOptions<OidcProfilesOptions>>().Value.Accounts.Registration;

    /// <summary>What browser this is to registrations; null if it has none under way.</summary>
    internal RegistrationTicket? Ticket => Service<RegistrationCookie>().Read(HttpContext);

    /// <summary>The attributes that the form asks for, beside the user name.</summary>
    protected IReadOnlyList<AttributeDefinition> Offered => [.. Asked.Where(definition => definition.Origin == AttributeOrigin.Profile)];

    /// <summary>The user name, where people must choose one of their own.</summary>
    protected AttributeDefinition? UserName => Asked.FirstOrDefault(definition => definition.Id == StandardAttributes.PreferredUserName);

    /// <summary>The form is kept short: what is required, and may be entered by the person.</summary>
    private IEnumerable<AttributeDefinition> Asked => ProfileRequirements.FindMissing(
        Service<IAttributeSchemaProvider>().Current, snapshot: null, RequirementStage.Registration, CompletionRedirect.ReadClient(LocalReturnUrl));

    /// <summary>Makes the fields of attributes, with what was sent in them.</summary>
    /// <param name="definitions">The attributes.</param>
    protected IReadOnlyList<AttributeField> MakeFields(IEnumerable<AttributeDefinition> definitions)
    {
        var posted = Request.HasFormContentType ? Request.Form : null;
        return [.. definitions.Select(definition => Service<AttributeForm>().Make(definition, value: null, isRequired: true, posted))];
    }

    /// <summary>Shows each error at its field; of a password that was not entered only that, and not what else it lacks.</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="password">The password that was entered; null where none is asked for.</param>
    protected void AddRegistrationErrors(IEnumerable<IdentityError> errors, string? password)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (password?.Length == 0)
        {
            errors = errors.Where(error => RegistrationErrors.FieldOf(error) != RegistrationErrors.Password);
            ModelState.AddModelError(RegistrationErrors.Password, Texts["Errors.PasswordNeeded"]);
        }

        foreach (var error in errors)
        {
            var field = error is AttributeError { Attribute: StandardAttributes.PreferredUserName } ? RegistrationErrors.UserName : RegistrationErrors.FieldOf(error);
            if (field is null)
            {
                AddErrors([error]);
            }
            else
            {
                ModelState.AddModelError(field, error.Description);
            }
        }
    }
}
