using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Access;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.Attributes;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Where administrators make accounts for people.</summary>
/// <param name="creation">Makes them.</param>
/// <param name="form">Makes and reads the fields of attributes.</param>
/// <param name="schemas">The attributes.</param>
[Limited]
[Administers(AdminArea.Users, Get = AdminLevel.Manage)]
public sealed class UserCreateModel(IUserCreation creation, AttributeForm form, IAttributeSchemaProvider schemas) : AdminPageModel
{
    /// <summary>What is entered beside the attributes.</summary>
    [BindProperty]
    public UserCreateInput Input { get; set; } = new();

    /// <summary>The fields of the attributes.</summary>
    public IReadOnlyList<AttributeField> Fields { get; private set; } = [];

    /// <summary>The temporary password that was set, to be shown this once.</summary>
    public OncePassword? Made { get; private set; }

    /// <summary>A picture is uploaded by the person.</summary>
    private IEnumerable<AttributeDefinition> Offered => schemas.Current.Definitions.Where(definition =>
        definition.Origin == AttributeOrigin.Profile && definition.Name != StandardAttributes.Picture
        && AccessPolicy.CanWrite(definition, Party.Portal));

    /// <summary>Shows the empty form.</summary>
    public IActionResult OnGet() => Show(posted: null);

    /// <summary>Makes the account.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var sent = await Request.ReadFormAsync(cancellationToken);
        var typed = Input.IsTemporary && !string.IsNullOrEmpty(Input.Password) ? Input.Password : null;
        if (!Enum.IsDefined(Input.Entrance) || (typed is not null && !SecretFields.Check(ModelState, Texts, ("Input.Password", typed))))
        {
            return Show(sent);
        }

        var result = await creation.CreateAsync(
            new()
            {
                Address = (Input.Address ?? string.Empty).Trim(),
                UserName = string.IsNullOrWhiteSpace(Input.UserName) ? null : Input.UserName.Trim(),
                Values = form.Read(sent, Offered).Where(value => value.Value.ValueKind != System.Text.Json.JsonValueKind.Null)
                    .ToDictionary(StringComparer.Ordinal),
                Entrance = Input.Entrance,
                Password = typed,
                IsAddressConfirmed = Input.IsAddressConfirmed,
                Culture = Culture,
            },
            Actor,
            cancellationToken);
        if (!result.Result.Succeeded)
        {
            return ShowAgain(result.Result, sent);
        }

        var next = $"~/admin/users/{Uri.EscapeDataString(result.UserId!)}";
        if (result.Password is not null)
        {
            // In the answer to this very request: nothing keeps it until another.
            Made = new(result.Password, result.ExpiresAt!.Value, Url.Content(next));
            return Page();
        }

        Tell(Texts["UserActs.Create.Invited", Input.Address!.Trim()]);
        return LocalRedirect(next);
    }

    private IActionResult ShowAgain(IdentityResult result, IFormCollection sent)
    {
        if (result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.AdministrationForbidden)))
        {
            return Refuse(result);
        }

        foreach (var error in result.Errors)
        {
            AddErrors([error], FieldOf(error));
        }

        return Show(sent);
    }

    private PageResult Show(IFormCollection? posted)
    {
        Fields = [.. Offered.Select(definition => form.Make(definition, value: null, isRequired: false, posted).ForAdministrator())];
        return Page();
    }

    private static string? FieldOf(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.InvalidEmail)
            or nameof(ProfileErrorDescriber.InvalidAddress) or nameof(ProfileErrorDescriber.ExcludedAddress) => "Input.Address",
        nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.InvalidUserName)
            or nameof(ProfileErrorDescriber.ForeignAddressAsUserName) => "Input.UserName",
        { } code when code.StartsWith("Password", StringComparison.Ordinal) => "Input.Password",
        _ => null,
    };
}
